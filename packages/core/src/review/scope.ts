/** Which standards a community is reviewed against: settled when the review opens, and for its whole life. */
import { appliesTo } from '../values/applicability.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { Sector } from '../values/sector.ts'
import type { EditionStandard } from './facts.ts'
import type { ScopedStandard } from './parts.ts'

const ratesCoreOnly: Readonly<Record<MembershipType, boolean>> = {
  Associate: true,
  Developmental: true,
  Full: false,
  Accreditation: false,
  HmpIntegratedAudit: false
}

/** The scope of a review, in the order of the edition. */
export const scopeFor = (
  membershipType: MembershipType,
  sector: Sector,
  standards: ReadonlyArray<EditionStandard>
): ReadonlyArray<ScopedStandard> =>
  standards
    .filter(standard => standard.core || !ratesCoreOnly[membershipType])
    .filter(standard => appliesTo(sector, standard))
    .map(({ standard, section, standardType, core }) => ({ standard, section, standardType, core }))
