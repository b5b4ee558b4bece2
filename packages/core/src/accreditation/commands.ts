/** What can be asked about the accreditation of one community. */
import type { ApprovingRole } from '../values/approving-role.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type * as parts from './parts.ts'

export interface AccreditationDay {
  readonly community: CommunityId
  readonly on: PlainDate
}
/** Of the case that was begun in a cycle. */
export interface CaseDay extends AccreditationDay {
  readonly cycle: Cycle
}
/** A sitting of the committee, or its chair alone. */
export interface Deciding {
  readonly chair: ReviewerId
  /** Private: the ids of those present, and of those among them who stood aside. `null` for the chair alone. */
  readonly present: ContentRef | null
  readonly stoodAside: ContentRef | null
  /** `null` for the chair alone. */
  readonly votes: parts.Votes | null
}
export interface JudgeCriterion extends AccreditationDay {
  readonly type: 'JudgeCriterion'
  readonly criterion: CriterionId
  readonly shown: boolean
  readonly judgedBy: OpaqueId
  readonly reason: ContentRef
}
/** An award from before the records begin. */
export interface AttestAward extends AccreditationDay {
  readonly type: 'AttestAward'
  readonly certificate: ShortCode
  readonly edition: EditionId
  readonly from: PlainDate
  readonly until: PlainDate
}
export interface ApplyForAccreditation extends CaseDay {
  readonly type: 'ApplyForAccreditation'
}
export interface SubmitPack extends CaseDay {
  readonly type: 'SubmitPack'
}
export interface DecideAccreditation extends CaseDay, Deciding {
  readonly type: 'DecideAccreditation'
  readonly decision: parts.CaseDecision
  /** Core standards of which the committee accepts that they are not applicable. */
  readonly acceptedNotApplicable: ReadonlyArray<StandardCode>
  /** What the community is commended for, by the codes of the network. */
  readonly commendations: ReadonlyArray<ShortCode>
  readonly minute: ContentRef
}
export interface SendDecisionLetter extends CaseDay {
  readonly type: 'SendDecisionLetter'
}
export interface SubmitEvidence extends CaseDay {
  readonly type: 'SubmitEvidence'
  readonly standards: ReadonlyArray<StandardCode>
  readonly evidence: ContentRef
}
export interface ReviewEvidence extends CaseDay {
  readonly type: 'ReviewEvidence'
  readonly standards: ReadonlyArray<parts.ReviewedStandard>
}
export interface LodgeAppeal extends CaseDay {
  readonly type: 'LodgeAppeal'
  readonly against: parts.AppealAgainst
  readonly grounds: parts.AppealGrounds
  readonly words: ContentRef
}
export interface AppointAppealPanel extends CaseDay {
  readonly type: 'AppointAppealPanel'
  readonly panel: ReadonlyArray<ReviewerId>
}
export interface DecideAppeal extends CaseDay, Deciding {
  readonly type: 'DecideAppeal'
  readonly outcome: parts.AppealOutcome
  /** What it is decided instead; `null` unless a decision on a case is varied. */
  readonly decision: parts.CaseDecision | null
  /** Standards of which the panel accepts that they are met. */
  readonly acceptedMet: ReadonlyArray<StandardCode>
  readonly minute: ContentRef
}
export interface WithdrawApplication extends CaseDay {
  readonly type: 'WithdrawApplication'
}
export interface RecordInterimReview extends CaseDay {
  readonly type: 'RecordInterimReview'
  readonly outcome: 'kept' | 'referred'
}
/** Brings an award before the committee again. */
export interface ReferAward extends AccreditationDay {
  readonly type: 'ReferAward'
  readonly cause: parts.ReferralCause
  /** The cycle whose type changed, or whose report was corrected. */
  readonly cycle: Cycle | null
  /** The community that merged into this one. */
  readonly merged: CommunityId | null
}
export interface DecideOnAward extends AccreditationDay, Deciding {
  readonly type: 'DecideOnAward'
  readonly decision: parts.AwardDecision
  readonly cause: parts.AwardCause
  /** The last day of an award that is extended; `null` for every other decision. */
  readonly until: PlainDate | null
  readonly words: ContentRef
}
export interface ReplyToSuspension extends AccreditationDay {
  readonly type: 'ReplyToSuspension'
  readonly words: ContentRef
}
/** The day is the first on which the community is no member. */
export interface EndAwardWithMembership extends AccreditationDay {
  readonly type: 'EndAwardWithMembership'
}
export interface WaiveAccreditationRule extends CaseDay {
  readonly type: 'WaiveAccreditationRule'
  readonly rule: parts.WaivableAccreditationRule
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}
export type AccreditationCommand =
  | JudgeCriterion
  | AttestAward
  | ApplyForAccreditation
  | SubmitPack
  | DecideAccreditation
  | SendDecisionLetter
  | SubmitEvidence
  | ReviewEvidence
  | LodgeAppeal
  | AppointAppealPanel
  | DecideAppeal
  | WithdrawApplication
  | RecordInterimReview
  | ReferAward
  | DecideOnAward
  | ReplyToSuspension
  | EndAwardWithMembership
  | WaiveAccreditationRule
