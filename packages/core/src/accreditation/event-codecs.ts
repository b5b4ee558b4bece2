/** The JSON form of what has happened with an accreditation. */
import * as t from 'io-ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { CriterionId } from '../values/criterion-id.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { OpaqueId } from '../values/opaque-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { StandardCode } from '../values/standard-code.ts'
import { StandardType } from '../values/standard-type.ts'
import * as parts from './part-codecs.ts'

const of = { community: CommunityId, on: PlainDate }
const inCycle = { ...of, cycle: Cycle }
const ofCase = { ...inCycle, case: Count }
const ofAward = { ...of, award: Count }
const standards = t.readonlyArray(StandardCode)
const decided = {
  ...ofCase,
  by: parts.DecidedBy,
  tallies: t.readonlyArray(parts.TypeTally),
  thresholds: parts.Thresholds,
  emptyTypes: t.readonlyArray(StandardType),
  coreOutstanding: standards,
  acceptedNotApplicable: standards,
  onAppeal: orNull(Count),
  acceptedMet: standards,
  letterDue: PlainDate,
  minute: ContentRef
}
const decidedOnAward = { ...ofAward, by: parts.DecidedBy, cause: parts.AwardCause, words: ContentRef }

export const CriterionJudged = t.strict({
  type: t.literal('CriterionJudged'),
  ...of,
  criterion: CriterionId,
  shown: t.boolean,
  judgedBy: OpaqueId,
  reason: ContentRef
})
export const AwardAttested = t.strict({
  type: t.literal('AwardAttested'),
  ...ofAward,
  certificate: t.string,
  edition: EditionId,
  from: PlainDate,
  until: PlainDate
})
export const AccreditationAppliedFor = t.strict({
  type: t.literal('AccreditationAppliedFor'),
  ...ofCase,
  fullCycles: Count
})
export const PackSubmitted = t.strict({
  type: t.literal('PackSubmitted'),
  ...ofCase,
  edition: EditionId,
  version: Count,
  visitors: t.readonlyArray(ReviewerId),
  tallies: t.readonlyArray(parts.TypeTally),
  outstanding: t.readonlyArray(parts.OutstandingStandard),
  thresholds: parts.Thresholds,
  limit: PlainDate
})
export const AccreditationAwarded = t.strict({
  type: t.literal('AccreditationAwarded'),
  ...decided,
  award: Count,
  certificate: t.string,
  name: t.string,
  edition: EditionId,
  from: PlainDate,
  until: PlainDate,
  interimDue: PlainDate,
  commendations: t.readonlyArray(ShortCode)
})
export const AccreditationDeferred = t.strict({
  type: t.literal('AccreditationDeferred'),
  ...decided,
  outstanding: standards,
  firstPresentation: PlainDate,
  limit: PlainDate
})
export const AccreditationNotAwarded = t.strict({ type: t.literal('AccreditationNotAwarded'), ...decided })
export const DecisionLetterSent = t.strict({
  type: t.literal('DecisionLetterSent'),
  ...ofCase,
  appealUntil: orNull(PlainDate)
})
export const EvidenceSubmitted = t.strict({
  type: t.literal('EvidenceSubmitted'),
  ...ofCase,
  standards,
  evidence: ContentRef
})
export const EvidenceReviewed = t.strict({
  type: t.literal('EvidenceReviewed'),
  ...ofCase,
  standards: t.readonlyArray(parts.ReviewedStandard)
})
export const AppealLodged = t.strict({
  type: t.literal('AppealLodged'),
  ...inCycle,
  appeal: Count,
  against: parts.AppealAgainst,
  grounds: parts.AppealGrounds,
  words: ContentRef
})
export const AppealPanelAppointed = t.strict({
  type: t.literal('AppealPanelAppointed'),
  ...inCycle,
  appeal: Count,
  panel: t.readonlyArray(ReviewerId)
})
export const AppealDecided = t.strict({
  type: t.literal('AppealDecided'),
  ...inCycle,
  appeal: Count,
  outcome: parts.AppealOutcome,
  by: parts.DecidedBy,
  limit: orNull(PlainDate),
  minute: ContentRef
})
export const CaseWithdrawn = t.strict({
  type: t.literal('CaseWithdrawn'),
  ...ofCase,
  because: t.keyof({ withdrawn: null, 'membership-ended': null })
})
export const InterimReviewed = t.strict({
  type: t.literal('InterimReviewed'),
  ...ofAward,
  cycle: Cycle,
  edition: EditionId,
  tallies: t.readonlyArray(parts.TypeTally),
  advisory: standards,
  outcome: parts.InterimOutcome
})
export const AwardReferred = t.strict({
  type: t.literal('AwardReferred'),
  ...ofAward,
  cause: parts.ReferralCause,
  cycle: orNull(Cycle),
  merged: orNull(CommunityId)
})
export const AwardKept = t.strict({ type: t.literal('AwardKept'), ...decidedOnAward })
export const AwardSuspended = t.strict({
  type: t.literal('AwardSuspended'),
  ...ofAward,
  by: orNull(parts.DecidedBy),
  cause: parts.AwardCause,
  words: orNull(ContentRef),
  replyDue: PlainDate
})
export const AwardReinstated = t.strict({
  type: t.literal('AwardReinstated'),
  ...ofAward,
  by: parts.DecidedBy,
  after: t.keyof({ suspension: null, end: null }),
  words: ContentRef
})
export const AwardWithdrawn = t.strict({
  type: t.literal('AwardWithdrawn'),
  ...decidedOnAward,
  appealUntil: PlainDate
})
export const AwardExtended = t.strict({ type: t.literal('AwardExtended'), ...decidedOnAward, until: PlainDate })
export const SuspensionReplied = t.strict({ type: t.literal('SuspensionReplied'), ...ofAward, words: ContentRef })
export const AwardEndedWithMembership = t.strict({ type: t.literal('AwardEndedWithMembership'), ...ofAward })
export const AccreditationRuleWaived = t.strict({
  type: t.literal('AccreditationRuleWaived'),
  ...ofCase,
  rule: parts.WaivableAccreditationRule,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
