/** What can stand in the way of a cycle, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { CycleCommand } from './commands.ts'

export type CycleRefusal =
  | { readonly type: 'CycleWindowsOutOfOrder'; readonly cycle: Cycle }
  | {
      readonly type: 'CycleOverlaps'
      readonly cycle: Cycle
      readonly other: Cycle
      readonly opens: PlainDate
      readonly closes: PlainDate
    }
  | { readonly type: 'CycleAlreadyPlanned'; readonly cycle: Cycle }
  | { readonly type: 'CycleNotPlanned'; readonly cycle: Cycle }
  | { readonly type: 'CycleNotOpen'; readonly cycle: Cycle }
  | { readonly type: 'CycleOpensLater'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'CycleClosesLater'; readonly cycle: Cycle; readonly closes: PlainDate }
  | { readonly type: 'EditionOfCycleUnknown'; readonly edition: EditionId }
  | { readonly type: 'EditionOfCycleNotPublished'; readonly edition: EditionId }
  | { readonly type: 'NotTheEditionPlanned'; readonly edition: EditionId; readonly planned: EditionId }
  | { readonly type: 'NotTheNextRevision'; readonly revision: Count; readonly next: Count }
  | { readonly type: 'NoSuchIssue'; readonly cycle: Cycle; readonly revision: Count }

export const cycleRefusals: Refusals<CycleRefusal, CycleCommand> = {
  CycleWindowsOutOfOrder: {
    about: 'windows',
    says: ({ cycle }) =>
      `The days of ${cycle} are out of order: it opens first and closes last, visits begin before they end, and the self-review is due by the end of visits.`
  },
  CycleOverlaps: {
    about: 'windows',
    says: ({ cycle, other, opens, closes }) =>
      `${cycle} must not overlap ${other}, which runs from ${opens} to ${closes}, and must stand on its proper side: choose other days.`
  },
  CycleAlreadyPlanned: {
    about: 'cycle',
    says: ({ cycle }) => `${cycle} is already planned, with other days or another edition.`
  },
  CycleNotPlanned: { about: 'cycle', says: ({ cycle }) => `${cycle} is not planned: plan it first.` },
  CycleNotOpen: { about: 'cycle', says: ({ cycle }) => `${cycle} has not been opened: open it first.` },
  CycleOpensLater: {
    about: 'on',
    says: ({ cycle, opens }) => `${cycle} opens on ${opens}: open it on that day or later.`
  },
  CycleClosesLater: {
    about: 'on',
    says: ({ cycle, closes }) => `${cycle} runs through ${closes}: close it on that day or later.`
  },
  EditionOfCycleUnknown: {
    about: 'edition',
    says: ({ edition }) => `Nobody has drafted the edition ${edition}: draft it first, or name another.`
  },
  EditionOfCycleNotPublished: {
    about: 'edition',
    says: ({ edition }) =>
      `The edition ${edition} is not the published one: publish it, or name an edition that is not retired.`
  },
  NotTheEditionPlanned: {
    about: 'edition',
    says: ({ edition, planned }) =>
      `The cycle was planned with ${planned}, not with ${edition}: open it with ${planned}.`
  },
  NotTheNextRevision: {
    about: 'revision',
    says: ({ revision, next }) => `The next to be published is revision ${next}, not ${revision}.`
  },
  NoSuchIssue: {
    about: 'revision',
    says: ({ cycle, revision }) => `Revision ${String(revision)} of the report of ${cycle} is not published.`
  }
}
