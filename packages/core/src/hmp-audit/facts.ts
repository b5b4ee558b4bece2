/** What the rules of joint audits must know from elsewhere. */
import type { PolicyBook } from '../policy/index.ts'
import type { Applicability } from '../values/applicability.ts'
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Rating } from '../values/rating.ts'
import type { StandardCode } from '../values/standard-code.ts'

/** A final report, from its day until the next version. */
export interface ReportVersion {
  readonly version: Count
  readonly on: PlainDate
  /** What peers rated. */
  readonly ratings: ReadonlyArray<{ readonly standard: StandardCode; readonly rating: Rating | null }>
}
/** What is known of the review of kind audit. */
export interface AuditReview {
  /** The last day of the first visit that was held; `null` while none was. */
  readonly visitedOn: PlainDate | null
  /** The last day of all visits that were held; `null` while none was. */
  readonly lastVisitedOn: PlainDate | null
  /** `null` until the report is drafted. */
  readonly draftedOn: PlainDate | null
  /** In their order; none until the report is final. */
  readonly versions: ReadonlyArray<ReportVersion>
}
export interface HmpAuditFacts {
  /** The policy in force on the day of the command. */
  readonly policy: PolicyBook
  /** The type under which the community is a member of the cycle; `null` when it is not. */
  readonly membershipType: MembershipType | null
  /** The cycle with its edition; `null` when it is not planned. */
  readonly cycle: { readonly edition: EditionId } | null
  /** The standards of the edition named; `null` when it is not published. */
  readonly standards: ReadonlyArray<Applicability & { readonly standard: StandardCode }> | null
  /** The review of kind audit of that cycle; `null` when none was opened, or it was abandoned. */
  readonly auditReview: AuditReview | null
}
/** What one rule knows, by the names of the facts. */
export type Knowing<Name extends keyof HmpAuditFacts> = Pick<HmpAuditFacts, Name>
