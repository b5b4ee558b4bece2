/** Whether one id or code may be a slip of the pen for another: capitals aside, one character differs, or two changed places. */

const commonStart = (one: string, other: string): number => {
  let place = 0
  while (place < one.length && one[place] === other[place]) place += 1
  return place
}
const backwards = (text: string): string => Array.from(text).toReversed().join('')

/**
 * Capital and small letters are the same.
 * @example
 * ```ts
 * import { isOneSlipFrom } from '@cofc/core'
 * expect(['cs1', 'CS', 'CS12', 'SC1', 'CS22', '1.1'].map(code => isOneSlipFrom(code, 'CS1'))).toEqual([
 *   ...[true, true, true, true],
 *   ...[false, false]
 * ])
 * ```
 */
export const isOneSlipFrom = (text: string, meant: string): boolean => {
  const [one, other] = [text.toLowerCase(), meant.toLowerCase()]
  const start = commonStart(one, other)
  const [ofOne, ofOther] = [one.slice(start), other.slice(start)]
  const end = commonStart(backwards(ofOne), backwards(ofOther))
  const [left, right] = [ofOne.slice(0, ofOne.length - end), ofOther.slice(0, ofOther.length - end)]
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === backwards(right))
}
