/** What the files of one review share: its name, and what its steps give and lean on. */
import type { CommunityId, Cycle, EditionId, PlainDate, ReviewKind } from '@cofc/core'

/** The days of a review, with what stands for one that is not given. */
export interface ReviewDays {
  readonly kind: ReviewKind
  readonly edition: EditionId | null
  readonly opened: PlainDate
  /** When the community rated itself. */
  readonly selfRated: PlainDate
  readonly peerRated: PlainDate
  /** When findings were recorded. */
  readonly found: PlainDate
  readonly drafted: PlainDate | null
  readonly final: PlainDate | null
}
export interface ReviewPlan {
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
  kind: { is: (_: Key, { days }: ReviewPlan) => days.kind, column: null }
} as const

/** The names of what the steps of a review give and lean on. */
export const marks = ({ community, cycle }: Key) => {
  const review = `${community}|${cycle}`
  return {
    review: `review:${review}`,
    submitted: `submitted:${review}`,
    held: `held:${review}`,
    drafted: `drafted:${review}`,
    final: `final:${review}`,
    fullCycles: `full-cycles:${community}`
  }
}
