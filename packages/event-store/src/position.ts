/** A position as text that sorts: the number of events so far, with zeros before it. */
import { beginning, type Position } from './event-store.ts'

const digits = 16
/** Of every length: every event that is read has a position, and padding one takes three times as long. */
const zeros = Array.from({ length: digits }, (_, count) => '0'.repeat(count))

/**
 * A whole number as text that sorts as the number does: sixteen digits. For positions that a store makes up of several.
 * @example
 * ```ts
 * expect(sortable(3)).toBe('0000000000000003')
 * ```
 */
export const sortable = (place: number): string => {
  const text = String(place)
  return `${zeros[digits - text.length] ?? ''}${text}`
}

/**
 * The position of the nth event of a store; `beginning` for none.
 * @example The third event
 * ```ts
 * expect(positionOf(3)).toBe('0000000000000003')
 * ```
 */
export const positionOf = (place: number): Position => (place === 0 ? beginning : sortable(place))

/**
 * The number behind a position; `undefined` when it is none.
 * @example There and back
 * ```ts
 * expect(placeOf(positionOf(3))).toBe(3)
 * expect(placeOf('three')).toBe(undefined)
 * ```
 */
export const placeOf = (position: Position): number | undefined => {
  if (position === beginning) return 0
  const place = /^\d{16}$/.test(position) ? Number(position) : 0
  return place > 0 && Number.isSafeInteger(place) ? place : undefined
}
