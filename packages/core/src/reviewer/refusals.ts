/** What can stand in the way of a change about a reviewer, and how it is said. */
import type { Says } from '../aggregate.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

export type ReviewerRefusal =
  | { readonly type: 'ReviewerAlreadyRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerNotRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerChangeBeforeRegistration'; readonly registeredOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'PrivateFactsTellByTheirLength'; readonly reviewer: ReviewerId }

export const reviewerSays: Says<ReviewerRefusal> = {
  ReviewerAlreadyRegistered: ({ reviewer }) =>
    `${reviewer} is already registered: record a change from the day on which it came about.`,
  ReviewerNotRegistered: ({ reviewer }) => `${reviewer} is not registered: register them first.`,
  ReviewerChangeBeforeRegistration: ({ registeredOn, on }) =>
    `A change on ${on} comes before the registration on ${registeredOn}: choose ${registeredOn} or a later day.`,
  PrivateFactsTellByTheirLength: ({ reviewer }) =>
    `The length of the private facts of ${reviewer} would tell who they are: fill their text up with spaces to a multiple of 512 bytes.`
}
