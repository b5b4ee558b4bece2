/** Which standards a community is reviewed against: settled when the review opens, and for its whole life. */
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

/** No sectors named means all of them; the addiction supplement is for the sector Addiction alone. */
const appliesTo = (sector: Sector, { sectors, supplement }: EditionStandard): boolean =>
  (supplement === null || sector === 'Addiction') && (sectors.length === 0 || sectors.includes(sector))

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
