/** Whether two plain values (what JSON can hold) are the same, whatever the order of their fields. */
type Fields = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * @example
 * ```ts
 * expect(same({ a: [1, 2], b: null }, { b: null, a: [1, 2] })).toBe(true)
 * ```
 */
export const same = (one: unknown, other: unknown): boolean => {
  if (!isRecord(one) || !isRecord(other)) return one === other
  const names = Object.keys(one)
  if (Array.isArray(one) !== Array.isArray(other) || names.length !== Object.keys(other).length) return false
  return names.every(name => Object.hasOwn(other, name) && same(one[name], other[name]))
}
