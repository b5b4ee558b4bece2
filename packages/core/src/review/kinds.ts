/** Which kinds of review a membership brings, and which of them are visited. */
import type { MembershipType } from '../values/membership-type.ts'
import type { ReviewKind } from '../values/review-kind.ts'

export const kindsFor: Readonly<Record<MembershipType, ReadonlyArray<ReviewKind>>> = {
  Associate: ['self-review'],
  Developmental: ['self-review'],
  Full: ['self-review', 'peer-review'],
  Accreditation: ['self-review', 'peer-review', 'accreditation'],
  HmpIntegratedAudit: ['self-review', 'audit']
}

/** Peers visit for every kind of review but the self-review. */
export const hasVisit = (kind: ReviewKind): boolean => kind !== 'self-review'
