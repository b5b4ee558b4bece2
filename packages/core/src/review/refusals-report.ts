/** What can stand in the way of peer ratings, outcomes, a report and what it found. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { OutcomeMeasure } from '../values/outcome-measure.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewCommand } from './commands.ts'
import type { FindingKind } from './parts.ts'

export type ReportRefusal =
  | { readonly type: 'PeerRatingsAreLocked'; readonly draftedOn: PlainDate }
  | { readonly type: 'PeersHaveNotRated'; readonly community: CommunityId; readonly cycle: Cycle }
  | { readonly type: 'MeasureCountedTwice'; readonly measure: OutcomeMeasure }
  | { readonly type: 'SevereExceedsAll'; readonly severe: number; readonly all: number }
  | { readonly type: 'ReportNotDrafted' }
  | { readonly type: 'ReportAlreadyDrafted'; readonly draftedOn: PlainDate }
  | { readonly type: 'ReportIsFinal'; readonly issuedOn: PlainDate }
  | { readonly type: 'ReportNotFinal' }
  | { readonly type: 'NothingToCorrect' }
  | { readonly type: 'NoSuchFinding'; readonly finding: number }
  | { readonly type: 'NotAnActionPoint'; readonly finding: number; readonly findingKind: FindingKind }
  | { readonly type: 'ActionPointAlreadySettled'; readonly finding: number; readonly outcome: 'done' | 'dropped' }

export const reportRefusals: Refusals<ReportRefusal, ReviewCommand> = {
  PeerRatingsAreLocked: {
    about: 'ratings',
    says: ({ draftedOn }) =>
      `The report was drafted on ${draftedOn} and peer ratings are locked. Correct the report once it is final.`
  },
  PeersHaveNotRated: {
    about: 'on',
    says: ({ community, cycle }) =>
      `Peers have rated no standard of ${community} in ${cycle}. Save their ratings, and draft the report then.`
  },
  MeasureCountedTwice: {
    about: 'counts',
    says: ({ measure }) => `The measure ${measure} is named twice. Keep one count for it.`
  },
  SevereExceedsAll: {
    about: 'counts',
    says: ({ severe, all }) =>
      `${severe} severe incidents of self-harm cannot be among ${all} in all. Count the severe ones in self-harm too.`
  },
  ReportNotDrafted: { about: 'on', says: () => 'There is no draft of the report. Draft it first.' },
  ReportAlreadyDrafted: {
    about: 'on',
    says: ({ draftedOn }) => `The report was drafted on ${draftedOn}. Comment on that draft, or issue it as final.`
  },
  ReportIsFinal: {
    about: 'on',
    says: ({ issuedOn }) => `The report has been final since ${issuedOn}. Issue a corrected version instead.`
  },
  ReportNotFinal: { about: 'outcome', says: () => 'The report is not final. Issue it first.' },
  NothingToCorrect: {
    about: 'corrections',
    says: () => 'No correction is given. Name at least one rating and what it should have been.'
  },
  NoSuchFinding: {
    about: 'finding',
    says: ({ finding }) => `This review has no finding ${finding}. Use the number of a recorded finding.`
  },
  NotAnActionPoint: {
    about: 'outcome',
    says: ({ finding }) => `Finding ${finding} is an achievement. Name an action point.`
  },
  ActionPointAlreadySettled: {
    about: 'outcome',
    says: ({ finding, outcome }) => `Action point ${finding} was settled as ${outcome} already, and that stands.`
  }
}
