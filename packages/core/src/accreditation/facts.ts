/** What the rules of accreditation must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { Holidays } from '../values/working-days.ts'
import type { RatedStandard } from './parts.ts'

/** The accreditation review of a cycle, once its report is final. */
export interface FinalAccreditationReview {
  readonly edition: EditionId
  readonly version: Count
  readonly issuedOn: PlainDate
  readonly visitors: ReadonlyArray<ReviewerId>
  /** As peers rated them. */
  readonly standards: ReadonlyArray<RatedStandard>
}
/** The self-review of a cycle, once it is submitted, as the community rated itself. */
export interface SubmittedSelfReview {
  readonly edition: EditionId
  readonly standards: ReadonlyArray<RatedStandard>
}
/** What became of the standards of an earlier edition: a line for each way. */
interface MappingOfEdition {
  readonly from: EditionId
  readonly lines: ReadonlyArray<{ readonly from: StandardCode | null; readonly to: StandardCode | null }>
}
/** Somebody who is named, as the register has them that day. Private. */
export interface DescribedMember {
  readonly member: ReviewerId
  readonly inOffice: boolean
  readonly chairs: boolean
  readonly lay: boolean
  readonly home: CommunityId | null
  readonly servedIn: ReadonlyArray<CommunityId>
}
/** What the committee must know of somebody who decides. Private. */
export interface CommitteeMember {
  readonly member: ReviewerId
  readonly inOffice: boolean
  readonly chairs: boolean
  readonly lay: boolean
  /** They live or work there, did so, or belong to the same parent organisation that day. */
  readonly interest: boolean
}
/** A cycle for which a membership is or was held. */
export interface CycleHeld {
  readonly cycle: Cycle
  readonly from: PlainDate
  readonly endedOn: PlainDate | null
}
interface NextOnRecord {
  readonly cycle: Cycle
  readonly opens: PlainDate
  readonly closes: PlainDate
}
export interface AccreditationFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** The holidays that the network has declared. */
  readonly holidays: Holidays
  /** The name of the community on the day of the command; `null` before it was registered. */
  readonly communityName: string | null
  /** The type under which the membership is held for the cycle named, and did not end by that day. */
  readonly membershipType: MembershipType | null
  /** The type of the membership in force on the day of the command; `null` when there is none. */
  readonly typeThatDay: MembershipType | null
  /** The cycle that the community was last admitted to or renewed for; `null` when it never was. */
  readonly lastCycle: Cycle | null
  /** The cycle of the very next year after that, when it is planned. */
  readonly yearAfter: NextOnRecord | null
  /** The next cycle on record after that; `null` while none is planned. */
  readonly next: NextOnRecord | null
  /** How many full cycles the community has completed. */
  readonly fullCycles: Count
  /** Every cycle for which the membership was ever held. */
  readonly cyclesHeld: ReadonlyArray<CycleHeld>
  /** `null` while its report is not final. */
  readonly accreditationReview: FinalAccreditationReview | null
  /** `null` while it is not submitted. */
  readonly selfReview: SubmittedSelfReview | null
  /** How the edition of that self-review came of earlier ones. */
  readonly selfReviewMappings: ReadonlyArray<MappingOfEdition>
  /** Who was there, as the command says in private. */
  readonly present: ReadonlyArray<ReviewerId> | null
  /** Who of them stood aside, as the command says in private. */
  readonly stoodAside: ReadonlyArray<ReviewerId> | null
  /** Those named, as the register has them that day. */
  readonly described: ReadonlyArray<DescribedMember>
  /** The same, with whether they have an interest. */
  readonly members: ReadonlyArray<CommitteeMember>
}
