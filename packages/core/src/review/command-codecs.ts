/** How the commands of a review are written as JSON. */
import * as t from 'io-ts'
import { ActionOwner } from '../values/action-owner.ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { EditionId } from '../values/edition-id.ts'
import { EvidenceId } from '../values/evidence-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { StandardCode } from '../values/standard-code.ts'
import { strictWith } from '../values/strict-with.ts'
import * as part from './part-codecs.ts'
import { VisitRule } from './visit-rules.ts'

const command = <const Type extends string, Props extends t.Props>(type: Type, props: Props) =>
  t.strict({ type: t.literal(type), ...part.reviewAndDay, ...props }, type)

/** The last fields may be left out. */
const commandWith = <const Type extends string, Props extends t.Props, More extends t.Props>(
  type: Type,
  props: Props,
  more: More
) => strictWith({ type: t.literal(type), ...part.reviewAndDay, ...props }, more, type)

export const OpenReview = commandWith('OpenReview', { edition: EditionId }, { portfolioDue: PlainDate })
export const SaveSelfRatings = command('SaveSelfRatings', { ratings: t.readonlyArray(part.SavedRating) })
export const AddEvidence = command('AddEvidence', {
  standards: t.readonlyArray(StandardCode),
  title: ContentRef,
  file: orNull(ContentRef)
})
const shown = { evidence: EvidenceId, standards: t.readonlyArray(StandardCode) }
export const AttachEvidence = command('AttachEvidence', shown)
export const DetachEvidence = command('DetachEvidence', shown)
export const HandInPortfolio = command('HandInPortfolio', {})
export const CheckPortfolio = command('CheckPortfolio', { findings: t.readonlyArray(part.PortfolioFinding) })
export const ReturnOutcomes = command('ReturnOutcomes', { counts: t.readonlyArray(part.OutcomeCount) })
export const SubmitSelfReview = command('SubmitSelfReview', {})
export const ReturnWorkbook = command('ReturnWorkbook', { reason: ContentRef })
export const ReopenWorkbook = command('ReopenWorkbook', { reason: ContentRef, until: PlainDate })
export const LockWorkbook = command('LockWorkbook', {})
export const OfferVisitDates = command('OfferVisitDates', { visit: Count, dates: t.readonlyArray(PlainDate) })
export const AgreeVisit = command('AgreeVisit', { visit: Count, date: PlainDate, mode: part.VisitMode })
export const AllocateTeam = command('AllocateTeam', { visit: Count, team: t.readonlyArray(part.TeamMember) })
export const TakeTeamBack = command('TakeTeamBack', { visit: Count })
export const ObjectToReviewer = command('ObjectToReviewer', { visit: Count, reviewer: ReviewerId, grounds: ContentRef })
export const AnswerObjection = command('AnswerObjection', { reviewer: ReviewerId, upheld: t.boolean })
const offer = { visit: Count, reviewer: ReviewerId }
export const OfferToAttend = command('OfferToAttend', { ...offer, as: part.OfferedAs })
export const AcceptOffer = command('AcceptOffer', offer)
export const DeclineOffer = command('DeclineOffer', { ...offer, reason: ContentRef })
export const WithdrawOffer = command('WithdrawOffer', offer)
export const WaiveReviewRule = command('WaiveReviewRule', {
  rule: VisitRule,
  visit: Count,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
const rearranging = { askedBy: part.RearrangedBy, emergency: t.boolean }
export const MoveVisit = commandWith('MoveVisit', { visit: Count, date: PlainDate }, rearranging)
export const CancelVisit = commandWith('CancelVisit', { visit: Count }, rearranging)
export const HoldVisit = command('HoldVisit', {
  visit: Count,
  days: t.readonlyArray(PlainDate),
  mode: part.VisitMode,
  team: t.readonlyArray(part.TeamMember),
  stakeholders: orNull(Count)
})
const feedback = { visit: Count, scores: t.readonlyArray(part.Scored), words: orNull(ContentRef) }
export const GiveHostFeedback = command('GiveHostFeedback', feedback)
export const GiveTeamFeedback = command('GiveTeamFeedback', feedback)
export const ReturnSurvey = command('ReturnSurvey', {
  survey: ShortCode,
  answers: Count,
  tallies: t.readonlyArray(part.Tally)
})
export const SavePeerRatings = command('SavePeerRatings', { ratings: t.readonlyArray(part.SavedRating) })
export const RecordFinding = command('RecordFinding', {
  findingKind: part.FindingKind,
  standard: orNull(StandardCode),
  words: ContentRef,
  due: orNull(PlainDate)
})
export const DraftLocalReport = command('DraftLocalReport', {})
export const CommentOnDraft = command('CommentOnDraft', { comments: orNull(ContentRef) })
export const IssueLocalReport = command('IssueLocalReport', {})
export const CorrectLocalReport = command('CorrectLocalReport', {
  reason: ContentRef,
  corrections: t.readonlyArray(part.Correction)
})
export const SettleActionPoint = command('SettleActionPoint', { finding: Count, outcome: part.Settled })
export const CarryActionPoints = command('CarryActionPoints', {})
export const AssignActionPoint = command('AssignActionPoint', {
  finding: Count,
  owner: ActionOwner,
  due: PlainDate
})
export const ReportProgress = command('ReportProgress', { finding: Count, words: ContentRef })
export const AbandonReview = command('AbandonReview', {})
