/** What can be asked about one peer reviewer. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { ReviewDay } from '../values/review-key.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Training } from '../values/training.ts'

interface Description {
  readonly reviewer: ReviewerId
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  /** The words are what `privateFactsText` makes of `PrivateFacts`. */
  readonly privateFacts: ContentRef
  readonly on: PlainDate
}
export interface RegisterReviewer extends Description {
  readonly type: 'RegisterReviewer'
}
export interface ChangeReviewer extends Description {
  readonly type: 'ChangeReviewer'
}
/** Records that a reviewer took part in a training of the network. */
export interface CreditTraining {
  readonly type: 'CreditTraining'
  readonly reviewer: ReviewerId
  readonly training: Training
  /** At which gathering. */
  readonly gathering: ShortCode
  readonly on: PlainDate
}
/** Notes with the reviewer which visit they were put on. */
export interface NoteAllocation extends ReviewDay {
  readonly type: 'NoteAllocation'
  readonly reviewer: ReviewerId
  readonly visit: Count
}
/** Records that a reviewer's private facts are erased; the facts themselves go from the erasable store. */
export interface ErasePrivateFacts {
  readonly type: 'ErasePrivateFacts'
  readonly reviewer: ReviewerId
  readonly pieces: Count
  readonly on: PlainDate
}
export type ReviewerCommand = RegisterReviewer | ChangeReviewer | CreditTraining | NoteAllocation | ErasePrivateFacts
