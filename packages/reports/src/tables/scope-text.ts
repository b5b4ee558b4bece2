/** A scope as short text, for every review has one: codes separated by spaces, and codes that count on as a range, `CS1~15`. */

const numbered = /^(.*?)([1-9]\d{0,8})$/

/** Of the code at a place: how far the codes after it count on from it, and to which number. */
const runFrom = (codes: ReadonlyArray<string>, start: number): { readonly length: number; readonly last: number } => {
  const [, stem = '', first = ''] = numbered.exec(codes[start] ?? '') ?? []
  let length = 1
  if (first !== '') while (codes[start + length] === `${stem}${String(Number(first) + length)}`) length++
  return { length, last: Number(first) + length - 1 }
}

/**
 * @example
 * ```ts
 * expect(scopeText(['CS1', 'CS2', 'CS3', '2.7', '4.1'])).toBe('CS1~3 2.7 4.1')
 * ```
 */
export const scopeText = (codes: ReadonlyArray<string>): string => {
  const items: Array<string> = []
  for (let place = 0; place < codes.length;) {
    const { length, last } = runFrom(codes, place)
    const code = codes[place] ?? ''
    items.push(length === 1 ? code : `${code}~${String(last)}`)
    place += length
  }
  return items.join(' ')
}

const expanded = (item: string): ReadonlyArray<string> => {
  const [code = '', last] = item.split('~')
  if (last === undefined) return [code]
  const [, stem = '', first = ''] = numbered.exec(code) ?? []
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => `${stem}${String(Number(first) + step)}`)
}

/**
 * @example
 * ```ts
 * expect(codesIn('CS1~3 2.7 4.1')).toEqual(['CS1', 'CS2', 'CS3', '2.7', '4.1'])
 * ```
 */
export const codesIn = (text: string): ReadonlyArray<string> => (text === '' ? [] : text.split(' ').flatMap(expanded))
