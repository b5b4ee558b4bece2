/**
 * What is known of one peer reviewer. Who they are, whether they are a client, and where they belong is private:
 * it lives in the erasable store, and the event holds a reference.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { ReviewDay } from '../values/review-key.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { Training } from '../values/training.ts'

export interface ReviewerRegistered {
  readonly type: 'ReviewerRegistered'
  readonly reviewer: ReviewerId
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  /** The words are what `privateFactsText` makes of `PrivateFacts`. */
  readonly privateFacts: ContentRef
  readonly on: PlainDate
}
export interface ReviewerChanged {
  readonly type: 'ReviewerChanged'
  readonly reviewer: ReviewerId
  readonly trainedAs: ReadonlyArray<Training>
  readonly seniorYears: Count | null
  readonly privateFacts: ContentRef
  readonly on: PlainDate
}
export interface TrainingCredited {
  readonly type: 'TrainingCredited'
  readonly reviewer: ReviewerId
  readonly training: Training
  readonly gathering: ShortCode
  readonly on: PlainDate
}
/** They were put on that visit; whether they still are is asked of the review. */
export interface ReviewerAllocated extends ReviewDay {
  readonly type: 'ReviewerAllocated'
  readonly reviewer: ReviewerId
  readonly visit: Count
}
/** The private facts kept about a reviewer were erased: from then on they are unknown to every rule. */
export interface PrivateFactsErased {
  readonly type: 'PrivateFactsErased'
  readonly reviewer: ReviewerId
  readonly pieces: Count
  readonly on: PlainDate
}
export type ReviewerEvent =
  | ReviewerRegistered
  | ReviewerChanged
  | TrainingCredited
  | ReviewerAllocated
  | PrivateFactsErased
