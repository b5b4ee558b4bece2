/** How the events of a review are written as JSON. */
import * as t from 'io-ts'
import { ActionOwner } from '../values/action-owner.ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { EvidenceId } from '../values/evidence-id.ts'
import { MembershipType } from '../values/membership-type.ts'
import { MetOrWaived } from '../values/met-or-waived.ts'
import { orNull } from '../values/or-null.ts'
import { Pence } from '../values/pence.ts'
import { PlainDate } from '../values/plain-date.ts'
import { PrivateCount } from '../values/private-count.ts'
import { Sector } from '../values/sector.ts'
import { ReviewKind } from '../values/review-kind.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { StandardCode } from '../values/standard-code.ts'
import * as part from './part-codecs.ts'
import { WaivableRule } from './visit-rules.ts'

const event = <const Type extends string, Props extends t.Props>(type: Type, props: Props) =>
  t.strict({ type: t.literal(type), ...part.reviewAndDay, ...props }, type)

export const ReviewOpened = event('ReviewOpened', {
  edition: EditionId,
  sector: Sector,
  membershipType: MembershipType,
  scope: t.readonlyArray(part.ScopedStandard)
})
export const SelfRatingsSaved = event('SelfRatingsSaved', { ratings: t.readonlyArray(part.SavedRating) })
export const EvidenceAdded = event('EvidenceAdded', {
  standards: t.readonlyArray(StandardCode),
  title: ContentRef,
  file: orNull(ContentRef)
})
const shown = { evidence: EvidenceId, standards: t.readonlyArray(StandardCode) }
export const EvidenceAttached = event('EvidenceAttached', { ...shown, title: ContentRef })
export const EvidenceDetached = event('EvidenceDetached', shown)
export const PortfolioAskedFor = event('PortfolioAskedFor', { due: PlainDate })
export const PortfolioHandedIn = event('PortfolioHandedIn', { pieces: Count, checkDue: PlainDate })
export const PortfolioChecked = event('PortfolioChecked', { findings: t.readonlyArray(part.PortfolioFinding) })
export const OutcomesReturned = event('OutcomesReturned', { counts: t.readonlyArray(part.OutcomeCount) })
export const SelfReviewSubmitted = event('SelfReviewSubmitted', {})
export const WorkbookReturned = event('WorkbookReturned', { reason: ContentRef })
export const WorkbookReopened = event('WorkbookReopened', { reason: ContentRef, until: PlainDate })
export const WorkbookLocked = event('WorkbookLocked', {})
export const VisitDatesOffered = event('VisitDatesOffered', { visit: Count, dates: t.readonlyArray(PlainDate) })
export const VisitAgreed = event('VisitAgreed', { visit: Count, date: PlainDate, mode: part.VisitMode })
export const TeamAllocated = event('TeamAllocated', { visit: Count, team: t.readonlyArray(part.TeamMember) })
export const ReviewerObjectedTo = event('ReviewerObjectedTo', {
  visit: Count,
  reviewer: ReviewerId,
  grounds: ContentRef
})
export const ObjectionAnswered = event('ObjectionAnswered', { visit: Count, reviewer: ReviewerId, upheld: t.boolean })
export const ReviewRuleWaived = event('ReviewRuleWaived', {
  visit: Count,
  rule: WaivableRule,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
const offer = { visit: Count, reviewer: ReviewerId, as: part.OfferedAs }
export const AttendanceOffered = event('AttendanceOffered', { ...offer, answerDue: PlainDate })
export const OfferAccepted = event('OfferAccepted', offer)
export const OfferDeclined = event('OfferDeclined', { ...offer, reason: ContentRef })
export const OfferWithdrawn = event('OfferWithdrawn', offer)
export const VisitMoved = event('VisitMoved', { visit: Count, date: PlainDate })
export const VisitCancelled = event('VisitCancelled', { visit: Count })
export const RearrangementFeeFellDue = event('RearrangementFeeFellDue', { visit: Count, noticeDays: Count, net: Pence })
export const VisitHeld = event('VisitHeld', {
  v: t.literal(2),
  visit: Count,
  days: t.readonlyArray(PlainDate),
  mode: part.VisitMode,
  team: t.readonlyArray(part.TeamMember),
  clientMemberRule: MetOrWaived,
  clientMembers: PrivateCount,
  stakeholders: orNull(Count)
})
export const TeamCameFrom = event('TeamCameFrom', { visit: Count, communities: ContentRef })
export const FeedbackGiven = event('FeedbackGiven', {
  visit: Count,
  by: part.FeedbackBy,
  scores: t.readonlyArray(part.Scored),
  words: orNull(ContentRef)
})
export const SurveyReturned = event('SurveyReturned', {
  survey: ShortCode,
  answers: Count,
  tallies: t.readonlyArray(part.Tally)
})
export const PeerRatingsSaved = event('PeerRatingsSaved', { ratings: t.readonlyArray(part.SavedRating) })
export const FindingRecorded = event('FindingRecorded', {
  finding: Count,
  findingKind: part.FindingKind,
  standard: orNull(StandardCode),
  words: ContentRef,
  due: orNull(PlainDate)
})
export const LocalReportDrafted = event('LocalReportDrafted', { commentsDue: PlainDate })
export const HostCommented = event('HostCommented', { comments: orNull(ContentRef) })
export const LocalReportIssued = event('LocalReportIssued', { membershipType: MembershipType })
export const LocalReportCorrected = event('LocalReportCorrected', {
  version: Count,
  reason: ContentRef,
  corrections: t.readonlyArray(part.Correction)
})
export const ActionPointSettled = event('ActionPointSettled', { finding: Count, outcome: part.Settled })
export const ActionPointsCarried = event('ActionPointsCarried', {
  from: Cycle,
  fromKind: ReviewKind,
  points: t.readonlyArray(part.CarriedPoint)
})
export const ActionPointAssigned = event('ActionPointAssigned', {
  finding: Count,
  owner: ActionOwner,
  due: PlainDate
})
export const ActionPointProgressed = event('ActionPointProgressed', { finding: Count, words: ContentRef })
export const ReviewAbandoned = event('ReviewAbandoned', {})
