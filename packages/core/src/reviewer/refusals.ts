/** What can stand in the way of a change about a reviewer, and how it is said. */
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

export type ReviewerRefusal =
  | { readonly type: 'ReviewerAlreadyRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerNotRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerChangeBeforeRegistration'; readonly registeredOn: PlainDate; readonly on: PlainDate }
