/** What can stand in the way of a workbook. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { ReviewCommand } from './commands.ts'

export type WorkbookRefusal =
  | { readonly type: 'StandardOutsideScope'; readonly standard: StandardCode; readonly edition: EditionId }
  | { readonly type: 'StandardRatedTwice'; readonly standard: StandardCode }
  | { readonly type: 'WorkbookIsLocked'; readonly submittedOn: PlainDate }
  | { readonly type: 'WorkbookHasNoRating' }
  | { readonly type: 'WorkbookNotSubmitted' }
  | { readonly type: 'WorkbookLockedForGood' }
  | { readonly type: 'WorkbookWasLocked' }
  | { readonly type: 'WorkbookNotLocked' }
  | { readonly type: 'ReopenedUntilBefore'; readonly until: PlainDate; readonly on: PlainDate }
  | { readonly type: 'SelfReviewNotIn'; readonly community: CommunityId; readonly cycle: Cycle }

export const workbookRefusals: Refusals<WorkbookRefusal, ReviewCommand> = {
  StandardOutsideScope: {
    about: 'standard',
    says: ({ standard, edition }) =>
      `Standard ${standard} of edition ${edition} is outside the scope of this review. Leave it out, or correct its code.`
  },
  StandardRatedTwice: {
    about: 'ratings',
    says: ({ standard }) => `Standard ${standard} is named twice. Keep one line for it.`
  },
  WorkbookIsLocked: {
    about: 'ratings',
    says: ({ submittedOn }) =>
      `The workbook was submitted on ${submittedOn} and is locked. Ask the network to return it with a reason first.`
  },
  WorkbookHasNoRating: {
    about: 'on',
    says: () => 'No standard in the workbook is rated. Rate at least one, and submit it then.'
  },
  WorkbookNotSubmitted: {
    about: null,
    says: () => 'The workbook is still with the community. It must be submitted first.'
  },
  WorkbookLockedForGood: {
    about: null,
    says: () =>
      'The workbook is locked for good: peers have visited, or the report was drafted. Correct the final report instead.'
  },
  WorkbookWasLocked: {
    about: null,
    says: () => 'The workbook was locked, and nobody has visited. Reopen it instead, with a reason and until a day.'
  },
  WorkbookNotLocked: {
    about: null,
    says: () => 'The workbook was submitted and not locked. Return it instead, with a reason.'
  },
  ReopenedUntilBefore: {
    about: 'until',
    says: ({ until, on }) => `A workbook reopened on ${on} cannot be open until ${until}. Choose ${on} or a later day.`
  },
  SelfReviewNotIn: {
    about: 'community',
    says: ({ community, cycle }) =>
      `The self-review of ${community} for ${cycle} is not in. It must be submitted first.`
  }
}
