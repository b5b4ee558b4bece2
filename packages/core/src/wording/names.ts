/** What the codes in sentences are called. A code without a name does not compile. */
import type { MembershipType } from '../values/membership-type.ts'
import type { ActionOwner } from '../values/action-owner.ts'
import type { ApprovingRole } from '../values/approving-role.ts'
import type { AuditArea } from '../values/audit-area.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import { placeAtEvent, rearrangedVisit, type ShortCode } from '../values/short-code.ts'
import type { Training } from '../values/training.ts'

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
export const auditAreaName: Readonly<Record<AuditArea, string>> = {
  A: 'institutional support',
  B: 'treatment management and integrity',
  C: 'continuity and resettlement',
  D: 'quality of delivery'
}
export const actionOwnerName: Readonly<Record<ActionOwner, string>> = {
  'link-person': 'the link person',
  'service-lead': 'the lead of the service',
  'staff-team': 'the staff team',
  'client-members': 'the client members',
  provider: 'the provider'
}
export const approvingRoleName: Readonly<Record<ApprovingRole, string>> = {
  'network-team': 'the network team',
  committee: 'the committee',
  'committee-chair': 'the chair of the committee'
}
export const trainingName: Readonly<Record<Training, string>> = {
  reviewer: 'reviewer',
  lead: 'lead reviewer',
  'tc-specialist': 'TC specialist',
  committee: 'member of the accreditation committee',
  'committee-chair': 'chair of the accreditation committee'
}

const ourCharges: ReadonlyMap<ShortCode, string> = new Map([
  [rearrangedVisit, 'a visit that was moved'],
  [placeAtEvent, 'a place at an event']
])
/** For what something is charged; what finance charges by a code of its own is called by that code. */
export const chargeName = (code: ShortCode): string => ourCharges.get(code) ?? code
