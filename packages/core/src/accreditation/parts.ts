/** The parts that commands, events and states of an accreditation are made of. */
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Rating } from '../values/rating.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'

/** How many standards of one type are met, of those that count; what is not applicable does not. */
export interface TypeTally {
  readonly standardType: StandardType
  readonly met: Count
  readonly counting: Count
  readonly notApplicable: Count
}
/** Met standards in a hundred that count, as the policy was when the pack was submitted. */
export interface Thresholds {
  readonly type1: Count
  readonly type2: Count
  readonly type3: Count
  readonly coreMustBeMet: boolean
}
/** A standard that is not met; or a core standard that is said to be not applicable. */
export interface OutstandingStandard {
  readonly standard: StandardCode
  readonly standardType: StandardType
  readonly core: boolean
  readonly notApplicable: boolean
}
/** A standard of a review as it was rated; `null` when nobody rated it. */
export interface RatedStandard {
  readonly standard: StandardCode
  readonly standardType: StandardType
  readonly core: boolean
  readonly rating: Rating | null
}
export interface ReviewedStandard {
  readonly standard: StandardCode
  readonly met: boolean
}
export type CaseDecision = 'accredited' | 'deferred' | 'not-accredited'
export type AppealOutcome = 'stands' | 'varied' | 'remitted'
export type AppealGrounds = 'process' | 'fact'
/** What is appealed against: how a case was decided, or that an award was withdrawn. */
export type AppealAgainst = 'decision' | 'withdrawal'
export type AwardDecision = 'kept' | 'suspended' | 'reinstated' | 'withdrawn' | 'extended'
/** Why an award is taken up by the committee. */
export type ReferralCause = 'type-changed' | 'report-corrected' | 'merged-in' | 'interim' | 'concern'
/** Why an award was suspended or withdrawn. */
export type AwardCause =
  | 'serious-incident'
  | 'material-change'
  | 'interim-missed'
  | 'fees-unpaid'
  | 'false-evidence'
  | 'referral'
  | 'membership-ended'
  | 'other'
/** The rules that are waived for one case, with a reason. */
export type WaivableAccreditationRule = 'AppealWindowClosed' | 'LayMemberMissing'

export interface Votes {
  readonly inFavour: Count
  readonly against: Count
  readonly abstained: Count
  /** Whether the chair's casting vote was for it. */
  readonly castingVote: boolean
}
/** Who took part, and how they voted. Who stood aside, and who of them is a lay member, is never said. */
export interface Sitting extends Votes {
  readonly voters: ReadonlyArray<ReviewerId>
  readonly stoodAside: Count
  /** `waived` whenever that rule was waived, whoever took part; no appeal panel is asked for lay members. */
  readonly layMembers: 'met' | 'waived' | 'not-asked'
  /** Private: who was there, and who of them stood aside. */
  readonly present: ContentRef | null
  readonly aside: ContentRef | null
}
/** Without a sitting it was the chair alone. */
export interface DecidedBy {
  readonly chair: ReviewerId
  readonly sitting: Sitting | null
}
