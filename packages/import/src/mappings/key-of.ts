/** The key of a row, of the parts that tell it from others: each is closed, so that no key is the beginning of another part. */
export const keyOf = (parts: ReadonlyArray<string>): string => parts.map(part => `${part}|`).join('')
