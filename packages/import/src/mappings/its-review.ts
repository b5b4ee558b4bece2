/** What the files of one review share: its days, its name, and what it means that it was finished. */
import type { CommunityId, Cycle, EditionId, PlainDate, ReviewKind } from '@cofc/core'
import type { DayCell } from './day-cell.ts'

/** The days of a review, with what stands for one that is not given. */
export interface ReviewDays {
  readonly kind: ReviewKind
  readonly edition: EditionId | null
  readonly opened: PlainDate
  /** When the community rated itself. */
  readonly selfRated: PlainDate
  /** When evidence was added. */
  readonly shown: PlainDate
  readonly peerRated: PlainDate
  /** When findings were recorded. */
  readonly found: PlainDate
  readonly drafted: PlainDate | null
  readonly final: PlainDate | null
  /** The cells that tell the days which no cell of the row tells; `null` where none does. */
  readonly cells: Readonly<Record<DayOfReview, DayCell | null>>
}
type DayOfReview = 'opened' | 'selfRated' | 'shown' | 'peerRated' | 'found'
export interface OfReview {
  readonly days: ReviewDays
}
interface Key {
  readonly community: CommunityId
  readonly cycle: Cycle
}
/** The fields that say which review it is. */
export const itsReview = {
  community: 'community',
  cycle: 'cycle',
  kind: { is: (_: Key, { days }: OfReview) => days.kind, column: null }
} as const
/** A day of the review that no cell of the row tells. */
export const onTheDay = (day: DayOfReview) =>
  ({ is: (_: unknown, { days }: OfReview) => days[day], column: null }) as const
/** The cell that tells it. */
export const cellOf =
  (day: DayOfReview) =>
  (_: unknown, { days }: OfReview): DayCell | null =>
    days.cells[day]
