/** The text in which something private is kept as words are: of a length that tells nothing about it. */
const block = 256

/**
 * A text filled up with spaces to a multiple of 256 bytes: an event holds the length of what it refers to, and without
 * the spaces that would tell one number from another.
 * @example
 * ```ts
 * expect(privateText('9')).toHaveLength(256)
 * expect(privateText('10')).toHaveLength(256)
 * ```
 */
export const privateText = (text: string): string => {
  const bytes = new TextEncoder().encode(text).length
  return text + ' '.repeat(Math.max(1, Math.ceil(bytes / block)) * block - bytes)
}
