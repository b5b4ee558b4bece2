/** One application for accreditation as the committee judges it: the pack, the arithmetic, and what its rules leave open. */
import type {
  AppealAgainst,
  AppealGrounds,
  AppealOutcome,
  Case,
  CaseDecision,
  CommunityId,
  Cycle,
  EditionId,
  MembershipType,
  PlainDate,
  Rating,
  ReviewerId,
  ReviewKind,
  Sitting,
  StandardCode,
  StandardType
} from '@cofc/core'
import type { TypeAgainstThreshold } from '../local-report/accreditation-part.ts'
import type { StandardInFull } from '../local-report/local-report.ts'
import type { Text } from '../words.ts'

export interface AskAccreditationCase {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly on: PlainDate
}
export type NoCase = { readonly type: 'NoSuchCase' } & Pick<AskAccreditationCase, 'community' | 'cycle'>

/** What is judged: pinned by the pack, with what evidence and the committee added since. */
export interface PackOfCase {
  readonly presentedOn: PlainDate
  readonly edition: EditionId
  /** The last day of a deferral. */
  readonly limit: PlainDate
  readonly types: ReadonlyArray<TypeAgainstThreshold>
  readonly coreMustBeMet: boolean
  readonly outstanding: ReadonlyArray<StillOutstanding>
}
export interface StillOutstanding {
  readonly standard: StandardCode
  readonly type: StandardType
  readonly core: boolean
  /** It is said not to apply, and the committee has not accepted that. */
  readonly claimedNotApplicable: boolean
}
/** What a sitting on that day needs, and who must leave it. */
export interface SittingNeeds {
  readonly quorum: number
  readonly layMembers: number
  /** Whether the rule on lay members is waived for this case. */
  readonly layMembersWaived: boolean
  /** Who visited. Whoever has an interest leaves as well, and is named nowhere. */
  readonly visitors: ReadonlyArray<ReviewerId>
}
/** A decision that might be made, tried by the rules. */
export interface DecisionAsked {
  readonly decision: CaseDecision
  readonly open: boolean
  /** What stands in the way, as a sentence; `null` where it is open. */
  readonly whyNot: string | null
  /** Core standards that the committee would have to accept as not applicable with it. */
  readonly accepting: ReadonlyArray<StandardCode>
  readonly byChairAlone: boolean
}
/** What was decided, by whom and on which figures. Who stood aside is counted and never named. */
export interface DecisionMade {
  readonly decision: CaseDecision
  readonly on: PlainDate
  readonly chair: ReviewerId
  /** `null` where the chair decided alone. */
  readonly sitting: Omit<Sitting, 'present' | 'aside'> | null
  /** By the policy of that day. */
  readonly quorum: number
  readonly types: ReadonlyArray<TypeAgainstThreshold>
  readonly coreMustBeMet: boolean
  readonly coreOutstanding: ReadonlyArray<StandardCode>
  readonly acceptedNotApplicable: ReadonlyArray<StandardCode>
  /** What was accepted as met on appeal. */
  readonly acceptedMet: ReadonlyArray<StandardCode>
  readonly onAppeal: boolean
  /** What a deferral asks for; none of another decision. */
  readonly outstanding: ReadonlyArray<StandardCode>
  readonly limit: PlainDate | null
  readonly letterDue: PlainDate
  readonly award: { readonly certificate: string; readonly from: PlainDate; readonly until: PlainDate } | null
  readonly minute: Text
}
export interface EvidenceOfCase {
  readonly on: PlainDate
  readonly standards: ReadonlyArray<StandardCode>
  readonly words: Text
}
export interface EvidenceChecked {
  readonly on: PlainDate
  readonly standard: StandardCode
  readonly met: boolean
}
export interface AppealOfCase {
  readonly lodgedOn: PlainDate
  readonly against: AppealAgainst
  readonly grounds: AppealGrounds
  readonly words: Text
  /** `null` until it is appointed. */
  readonly panel: ReadonlyArray<ReviewerId> | null
  readonly decidedOn: PlainDate | null
  readonly outcome: AppealOutcome | null
}
/** One review behind the case, by the ratings that count. */
export interface ReviewBehind {
  readonly cycle: Cycle
  readonly kind: ReviewKind
  /** `null` while its report is not final. */
  readonly finalOn: PlainDate | null
  readonly met: number
  readonly partly: number
  readonly not: number
  readonly notApplicable: number
}
/** A standard with its evidence, how it was rated, and how it was rated last time under the code that it had then. */
export interface StandardOfCase extends StandardInFull {
  readonly last: { readonly standard: StandardCode; readonly self: Rating | null; readonly peer: Rating | null } | null
}
export interface AccreditationCase extends AskAccreditationCase {
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  readonly status: Case['status']
  readonly appliedOn: PlainDate
  /** Completed when it applied. */
  readonly fullCycles: number
  /** Of the membership in force that day; `null` where there is none. */
  readonly membershipType: MembershipType | null
  /** `null` until it is submitted, and once the case is closed. */
  readonly pack: PackOfCase | null
  readonly needs: SittingNeeds
  readonly decisions: ReadonlyArray<DecisionAsked>
  /** What the figures speak for; `null` where nothing is to be decided. */
  readonly proposed: CaseDecision | null
  /** The latest first. */
  readonly made: ReadonlyArray<DecisionMade>
  /** When the letter on the last decision was sent, and until when it may be appealed against. */
  readonly letterOn: PlainDate | null
  readonly appealUntil: PlainDate | null
  readonly evidence: ReadonlyArray<EvidenceOfCase>
  readonly checked: ReadonlyArray<EvidenceChecked>
  readonly appeals: ReadonlyArray<AppealOfCase>
  /** The latest cycle first. */
  readonly reviews: ReadonlyArray<ReviewBehind>
  readonly standards: ReadonlyArray<StandardOfCase>
}
