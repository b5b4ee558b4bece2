/**
 * What has happened with the accreditation of one community: its cases and its awards, each numbered from 1.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { ApprovingRole } from '../values/approving-role.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { CriterionId } from '../values/criterion-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { OpaqueId } from '../values/opaque-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { AccreditationDay, CaseDay } from './commands.ts'
import type * as parts from './parts.ts'

interface OfCase extends CaseDay {
  readonly case: Count
}
interface OfAward extends AccreditationDay {
  readonly award: Count
}
export interface CriterionJudged extends AccreditationDay {
  readonly type: 'CriterionJudged'
  readonly criterion: CriterionId
  readonly shown: boolean
  readonly judgedBy: OpaqueId
  readonly reason: ContentRef
}
export interface AwardAttested extends OfAward {
  readonly type: 'AwardAttested'
  readonly certificate: string
  readonly edition: EditionId
  readonly from: PlainDate
  readonly until: PlainDate
}
export interface AccreditationAppliedFor extends OfCase {
  readonly type: 'AccreditationAppliedFor'
  readonly fullCycles: Count
}
/** Pins for its case what is judged: figures, edition, thresholds, and until when it can be deferred. */
export interface PackSubmitted extends OfCase {
  readonly type: 'PackSubmitted'
  readonly edition: EditionId
  /** Of the final report. */
  readonly version: Count
  readonly visitors: ReadonlyArray<ReviewerId>
  readonly tallies: ReadonlyArray<parts.TypeTally>
  readonly outstanding: ReadonlyArray<parts.OutstandingStandard>
  readonly thresholds: parts.Thresholds
  readonly limit: PlainDate
}
/** What every decision on a case says, so that it can be judged by itself. */
export interface DecisionOnCase extends OfCase {
  readonly by: parts.DecidedBy
  readonly tallies: ReadonlyArray<parts.TypeTally>
  readonly thresholds: parts.Thresholds
  /** The types of which nothing counts: they count as satisfied. */
  readonly emptyTypes: ReadonlyArray<parts.TypeTally['standardType']>
  readonly coreOutstanding: ReadonlyArray<StandardCode>
  readonly acceptedNotApplicable: ReadonlyArray<StandardCode>
  /** The appeal on which it was decided; `null` when it was none. */
  readonly onAppeal: Count | null
  /** What a panel accepted as met on appeal. */
  readonly acceptedMet: ReadonlyArray<StandardCode>
  readonly letterDue: PlainDate
  readonly minute: ContentRef
}
export interface AccreditationAwarded extends DecisionOnCase {
  readonly type: 'AccreditationAwarded'
  readonly award: Count
  readonly certificate: string
  /** Of the community, as it was that day. */
  readonly name: string
  readonly edition: EditionId
  readonly from: PlainDate
  readonly until: PlainDate
  readonly interimDue: PlainDate
  readonly commendations: ReadonlyArray<ShortCode>
}
export interface AccreditationDeferred extends DecisionOnCase {
  readonly type: 'AccreditationDeferred'
  readonly outstanding: ReadonlyArray<StandardCode>
  readonly firstPresentation: PlainDate
  readonly limit: PlainDate
}
export interface AccreditationNotAwarded extends DecisionOnCase {
  readonly type: 'AccreditationNotAwarded'
}
export interface DecisionLetterSent extends OfCase {
  readonly type: 'DecisionLetterSent'
  /** The last day for an appeal; `null` when the decision is no longer appealed against. */
  readonly appealUntil: PlainDate | null
}
export interface EvidenceSubmitted extends OfCase {
  readonly type: 'EvidenceSubmitted'
  readonly standards: ReadonlyArray<StandardCode>
  readonly evidence: ContentRef
}
export interface EvidenceReviewed extends OfCase {
  readonly type: 'EvidenceReviewed'
  readonly standards: ReadonlyArray<parts.ReviewedStandard>
}
export interface AppealLodged extends CaseDay {
  readonly type: 'AppealLodged'
  readonly appeal: Count
  readonly against: parts.AppealAgainst
  readonly grounds: parts.AppealGrounds
  readonly words: ContentRef
}
export interface AppealPanelAppointed extends CaseDay {
  readonly type: 'AppealPanelAppointed'
  readonly appeal: Count
  readonly panel: ReadonlyArray<ReviewerId>
}
/** Where it varies a decision, the new one follows. */
export interface AppealDecided extends CaseDay {
  readonly type: 'AppealDecided'
  readonly appeal: Count
  readonly outcome: parts.AppealOutcome
  readonly by: parts.DecidedBy
  /** The limit of a deferral, later by the days of the appeal; `null` when the case has none. */
  readonly limit: PlainDate | null
  readonly minute: ContentRef
}
export interface CaseWithdrawn extends OfCase {
  readonly type: 'CaseWithdrawn'
  readonly because: 'withdrawn' | 'membership-ended'
}
export interface InterimReviewed extends OfAward {
  readonly type: 'InterimReviewed'
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly tallies: ReadonlyArray<parts.TypeTally>
  /** Not met, but new since the edition of the award: told, and not counted. */
  readonly advisory: ReadonlyArray<StandardCode>
  readonly outcome: 'kept' | 'referred'
}
export interface AwardReferred extends OfAward {
  readonly type: 'AwardReferred'
  readonly cause: parts.ReferralCause
  readonly cycle: Cycle | null
  readonly merged: CommunityId | null
}
interface DecisionOnAward extends OfAward {
  readonly by: parts.DecidedBy
  readonly cause: parts.AwardCause
  readonly words: ContentRef
}
export interface AwardKept extends DecisionOnAward {
  readonly type: 'AwardKept'
}
export interface AwardSuspended extends OfAward {
  readonly type: 'AwardSuspended'
  /** `null` when it was suspended because the membership ended. */
  readonly by: parts.DecidedBy | null
  readonly cause: parts.AwardCause
  readonly words: ContentRef | null
  readonly replyDue: PlainDate
}
export interface AwardReinstated extends OfAward {
  readonly type: 'AwardReinstated'
  readonly by: parts.DecidedBy
  /** What is over: its suspension, or its end. */
  readonly after: 'suspension' | 'end'
  readonly words: ContentRef
}
export interface AwardWithdrawn extends DecisionOnAward {
  readonly type: 'AwardWithdrawn'
  readonly appealUntil: PlainDate
}
export interface AwardExtended extends DecisionOnAward {
  readonly type: 'AwardExtended'
  readonly until: PlainDate
}
export interface SuspensionReplied extends OfAward {
  readonly type: 'SuspensionReplied'
  readonly words: ContentRef
}
/** How the membership ended is not said: an award ends with it without blame. */
export interface AwardEndedWithMembership extends OfAward {
  readonly type: 'AwardEndedWithMembership'
}
export interface AccreditationRuleWaived extends OfCase {
  readonly type: 'AccreditationRuleWaived'
  readonly rule: parts.WaivableAccreditationRule
  readonly reason: ContentRef
  readonly approvedBy: ApprovingRole
}
export type AccreditationEvent =
  | CriterionJudged
  | AwardAttested
  | AccreditationAppliedFor
  | PackSubmitted
  | AccreditationAwarded
  | AccreditationDeferred
  | AccreditationNotAwarded
  | DecisionLetterSent
  | EvidenceSubmitted
  | EvidenceReviewed
  | AppealLodged
  | AppealPanelAppointed
  | AppealDecided
  | CaseWithdrawn
  | InterimReviewed
  | AwardReferred
  | AwardKept
  | AwardSuspended
  | AwardReinstated
  | AwardWithdrawn
  | AwardExtended
  | SuspensionReplied
  | AwardEndedWithMembership
  | AccreditationRuleWaived
