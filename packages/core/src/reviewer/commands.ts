/** What can be asked about one peer reviewer. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { Training } from './training.ts'

interface Described {
  readonly reviewer: ReviewerId
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  /** The words are the JSON text of `PrivateFacts`. */
  readonly privateFacts: ContentRef
  readonly on: PlainDate
}
export interface RegisterReviewer extends Described {
  readonly type: 'RegisterReviewer'
}
export interface ChangeReviewer extends Described {
  readonly type: 'ChangeReviewer'
}
export type ReviewerCommand = RegisterReviewer | ChangeReviewer
