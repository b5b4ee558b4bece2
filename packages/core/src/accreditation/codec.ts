/** The JSON form of what is asked about an accreditation. */
import * as t from 'io-ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { CriterionId } from '../values/criterion-id.ts'
import { Cycle } from '../values/cycle.ts'
import { EditionId } from '../values/edition-id.ts'
import { OpaqueId } from '../values/opaque-id.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ReviewerId } from '../values/reviewer-id.ts'
import { ShortCode } from '../values/short-code.ts'
import { StandardCode } from '../values/standard-code.ts'
import * as parts from './part-codecs.ts'

export * from './event-codecs.ts'

const of = { community: CommunityId, on: PlainDate }
const ofCase = { ...of, cycle: Cycle }
const deciding = {
  chair: ReviewerId,
  present: orNull(ContentRef),
  stoodAside: orNull(ContentRef),
  votes: orNull(parts.Votes)
}

export const JudgeCriterion = t.strict({
  type: t.literal('JudgeCriterion'),
  ...of,
  criterion: CriterionId,
  shown: t.boolean,
  judgedBy: OpaqueId,
  reason: ContentRef
})
export const AttestAward = t.strict({
  type: t.literal('AttestAward'),
  ...of,
  certificate: ShortCode,
  edition: EditionId,
  from: PlainDate,
  until: PlainDate
})
export const ApplyForAccreditation = t.strict({ type: t.literal('ApplyForAccreditation'), ...ofCase })
export const SubmitPack = t.strict({ type: t.literal('SubmitPack'), ...ofCase })
export const DecideAccreditation = t.strict({
  type: t.literal('DecideAccreditation'),
  ...ofCase,
  ...deciding,
  decision: parts.CaseDecision,
  acceptedNotApplicable: t.readonlyArray(StandardCode),
  commendations: t.readonlyArray(ShortCode),
  minute: ContentRef
})
export const SendDecisionLetter = t.strict({ type: t.literal('SendDecisionLetter'), ...ofCase })
export const SubmitEvidence = t.strict({
  type: t.literal('SubmitEvidence'),
  ...ofCase,
  standards: t.readonlyArray(StandardCode),
  evidence: ContentRef
})
export const ReviewEvidence = t.strict({
  type: t.literal('ReviewEvidence'),
  ...ofCase,
  standards: t.readonlyArray(parts.ReviewedStandard)
})
export const LodgeAppeal = t.strict({
  type: t.literal('LodgeAppeal'),
  ...ofCase,
  against: parts.AppealAgainst,
  grounds: parts.AppealGrounds,
  words: ContentRef
})
export const AppointAppealPanel = t.strict({
  type: t.literal('AppointAppealPanel'),
  ...ofCase,
  panel: t.readonlyArray(ReviewerId)
})
export const DecideAppeal = t.strict({
  type: t.literal('DecideAppeal'),
  ...ofCase,
  ...deciding,
  outcome: parts.AppealOutcome,
  decision: orNull(parts.CaseDecision),
  acceptedMet: t.readonlyArray(StandardCode),
  minute: ContentRef
})
export const WithdrawApplication = t.strict({ type: t.literal('WithdrawApplication'), ...ofCase })
export const RecordInterimReview = t.strict({
  type: t.literal('RecordInterimReview'),
  ...ofCase,
  outcome: parts.InterimOutcome
})
export const ReferAward = t.strict({
  type: t.literal('ReferAward'),
  ...of,
  cause: parts.ReferralCause,
  cycle: orNull(Cycle),
  merged: orNull(CommunityId)
})
export const DecideOnAward = t.strict({
  type: t.literal('DecideOnAward'),
  ...of,
  ...deciding,
  decision: parts.AwardDecision,
  cause: parts.AwardCause,
  until: orNull(PlainDate),
  words: ContentRef
})
export const ReplyToSuspension = t.strict({ type: t.literal('ReplyToSuspension'), ...of, words: ContentRef })
export const EndAwardWithMembership = t.strict({ type: t.literal('EndAwardWithMembership'), ...of })
export const WaiveAccreditationRule = t.strict({
  type: t.literal('WaiveAccreditationRule'),
  ...ofCase,
  rule: parts.WaivableAccreditationRule,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
