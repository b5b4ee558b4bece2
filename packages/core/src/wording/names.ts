/** What the codes in sentences are called. A code without a name does not compile. */
import type { MembershipType } from '../values/membership-type.ts'
import type { ReviewKind } from '../values/review-kind.ts'

export const membershipTypeName: Readonly<Record<MembershipType, string>> = {
  Associate: 'Associate',
  Developmental: 'Developmental',
  Full: 'Full',
  Accreditation: 'Accreditation',
  HmpIntegratedAudit: 'HMP integrated audit'
}
export const reviewKindName: Readonly<Record<ReviewKind, string>> = {
  'self-review': 'Self-review',
  'peer-review': 'Peer-review',
  accreditation: 'Accreditation',
  audit: 'Audit'
}
