/** What can stand in the way of a change about a reviewer, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ReviewerCommand } from './commands.ts'

export type ReviewerRefusal =
  | { readonly type: 'ReviewerAlreadyRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerDiffersByCase'; readonly reviewer: ReviewerId; readonly taken: ReviewerId }
  | { readonly type: 'ReviewerNotRegistered'; readonly reviewer: ReviewerId }
  | { readonly type: 'ReviewerChangeBeforeRegistration'; readonly registeredOn: PlainDate; readonly on: PlainDate }
  | { readonly type: 'PrivateFactsTellByTheirLength'; readonly reviewer: ReviewerId }

export const reviewerRefusals: Refusals<ReviewerRefusal, ReviewerCommand> = {
  ReviewerAlreadyRegistered: {
    about: 'reviewer',
    says: ({ reviewer }) => `${reviewer} is already registered: record a change from the day on which it came about.`
  },
  ReviewerDiffersByCase: {
    about: 'reviewer',
    says: ({ reviewer, taken }) =>
      `${reviewer} differs from ${taken}, which is registered, by capital and small letters alone: use ${taken}, or choose another id.`
  },
  ReviewerNotRegistered: {
    about: 'reviewer',
    says: ({ reviewer }) => `${reviewer} is not registered: register them first.`
  },
  ReviewerChangeBeforeRegistration: {
    about: 'on',
    says: ({ registeredOn, on }) =>
      `A change on ${on} comes before the registration on ${registeredOn}: choose ${registeredOn} or a later day.`
  },
  PrivateFactsTellByTheirLength: {
    about: 'privateFacts',
    says: ({ reviewer }) =>
      `The length of the private facts of ${reviewer} would tell who they are: fill their text up with spaces to a multiple of 512 bytes.`
  }
}
