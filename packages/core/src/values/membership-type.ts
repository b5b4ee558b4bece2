/** The five types under which a community belongs to the network. */
import * as t from 'io-ts'

export const membershipTypes = ['Associate', 'Developmental', 'Full', 'Accreditation', 'HmpIntegratedAudit'] as const
export type MembershipType = (typeof membershipTypes)[number]
export const MembershipType: t.Type<MembershipType, MembershipType, unknown> = t.keyof(
  { Associate: null, Developmental: null, Full: null, Accreditation: null, HmpIntegratedAudit: null },
  'MembershipType'
)
