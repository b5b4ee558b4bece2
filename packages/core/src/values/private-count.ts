/**
 * A number of people that may tell, over several occasions, who one of them is. It is kept as words are, so it can be
 * erased, and an event holds the reference. A plain number stands only where it was stored before numbers were kept so.
 */
import * as t from 'io-ts'
import { ContentRef } from './content-ref.ts'
import { Count } from './count.ts'
import { privateText } from './private-text.ts'

export type PrivateCount = ContentRef | Count
export const PrivateCount: t.Type<PrivateCount, unknown, unknown> = t.union([ContentRef, Count])

/** The words that are kept of a number. */
export const privateCountText = (count: Count): string => privateText(String(count))

/**
 * The number that was kept; `null` where it was erased.
 * @example
 * ```ts
 * import { count } from '@cofc/core'
 * expect(privateCountIn(privateCountText(count(2)))).toBe(2)
 * expect(privateCountIn(null)).toBeNull()
 * ```
 */
export const privateCountIn = (words: string | null): Count | null => {
  const count = /^(\d+) *$/.exec(words ?? '')?.[1]
  return count === undefined ? null : (Number(count) as Count)
}
