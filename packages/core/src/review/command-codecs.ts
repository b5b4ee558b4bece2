/** How the commands of a review are written as JSON. */
import * as t from 'io-ts'
import type { Codecs } from '../aggregate.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { EditionId } from '../values/edition-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { StandardCode } from '../values/standard-code.ts'
import type { ReviewCommand } from './commands.ts'
import * as part from './part-codecs.ts'

const command = <const Type extends string, Props extends t.Props>(type: Type, props: Props) =>
  t.strict({ type: t.literal(type), ...part.reviewAndDay, ...props }, type)

export const reviewCommands: Codecs<ReviewCommand> = {
  OpenReview: command('OpenReview', { edition: EditionId }),
  SaveSelfRatings: command('SaveSelfRatings', { ratings: t.readonlyArray(part.SavedRating) }),
  AddEvidence: command('AddEvidence', {
    standards: t.readonlyArray(StandardCode),
    title: ContentRef,
    file: orNull(ContentRef)
  }),
  ReturnOutcomes: command('ReturnOutcomes', { counts: t.readonlyArray(part.OutcomeCount) }),
  SubmitSelfReview: command('SubmitSelfReview', {}),
  ReturnWorkbook: command('ReturnWorkbook', { reason: ContentRef }),
  LockWorkbook: command('LockWorkbook', {}),
  OfferVisitDates: command('OfferVisitDates', { visit: Count, dates: t.readonlyArray(PlainDate) }),
  AgreeVisit: command('AgreeVisit', { visit: Count, date: PlainDate, mode: part.VisitMode }),
  AllocateTeam: command('AllocateTeam', { visit: Count, team: t.readonlyArray(part.TeamMember) }),
  MoveVisit: command('MoveVisit', { visit: Count, date: PlainDate }),
  CancelVisit: command('CancelVisit', { visit: Count }),
  HoldVisit: command('HoldVisit', {
    visit: Count,
    days: t.readonlyArray(PlainDate),
    mode: part.VisitMode,
    team: t.readonlyArray(part.TeamMember),
    stakeholders: orNull(Count)
  }),
  SavePeerRatings: command('SavePeerRatings', { ratings: t.readonlyArray(part.SavedRating) }),
  RecordFinding: command('RecordFinding', {
    findingKind: part.FindingKind,
    standard: orNull(StandardCode),
    words: ContentRef,
    due: orNull(PlainDate)
  }),
  DraftLocalReport: command('DraftLocalReport', {}),
  CommentOnDraft: command('CommentOnDraft', { comments: orNull(ContentRef) }),
  IssueLocalReport: command('IssueLocalReport', {}),
  CorrectLocalReport: command('CorrectLocalReport', {
    reason: ContentRef,
    corrections: t.readonlyArray(part.Correction)
  }),
  SettleActionPoint: command('SettleActionPoint', { finding: Count, outcome: part.Settled }),
  AbandonReview: command('AbandonReview', {})
}
