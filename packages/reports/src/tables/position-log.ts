/** Rows keep what a published report must not forget with the position at which it was recorded. */
import type { Position } from '@cofc/event-store'

/** Where a frozen report ends: only what stood before it counts. `null` for no end. */
export type Cutoff = Position | null

export const before = (cutoff: Cutoff, position: Position): boolean => cutoff === null || position < cutoff

/** What stood before the cutoff, of a log whose entries begin with their position. */
export const standing = <Entry extends readonly [Position, ...ReadonlyArray<unknown>]>(
  log: ReadonlyArray<Entry>,
  cutoff: Cutoff
): ReadonlyArray<Entry> => (cutoff === null ? log : log.filter(([position]) => position < cutoff))
