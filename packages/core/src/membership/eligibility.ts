/** What each of the five types asks of a community, at admission, at renewal and at a change of type. */
import type { MembershipType } from '../values/membership-type.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'
import { wasInForce, type Past } from './state.ts'

/** What is known when a community is to be a member of a type. */
interface Known extends Pick<MembershipFacts, 'policy' | 'criteriaShown'> {
  readonly community: NonNullable<MembershipFacts['community']>
}
type Asks = (past: Past, known: Known) => MembershipRefusal | null

const whyNotAccreditation: Asks = ({ completed: since, attested }, { policy, criteriaShown }) => {
  const { fullCyclesForAccreditation: needed, criteriaForAccreditation } = policy
  const completed = since.length + (attested?.fullCycles ?? 0)
  if (completed < needed) return { type: 'TooFewFullCycles', completed, needed }
  const missing = criteriaForAccreditation.filter(criterion => !criteriaShown.includes(criterion))
  return missing.length === 0 ? null : { type: 'CriteriaNotShown', missing }
}

const asks: Readonly<Record<MembershipType, Asks>> = {
  Associate: (_past, { policy: { ukCountries }, community: { country } }) =>
    ukCountries.includes(country) ? { type: 'AssociateIsForOverseas', country } : null,

  Developmental: ({ cycles, attested }, { policy: { developmentalCycles: allowed } }) => {
    const held = cycles.filter(one => one.membershipType === 'Developmental' && wasInForce(one)).length
    const used = held + (attested?.developmental === true ? 1 : 0)
    return used >= allowed ? { type: 'DevelopmentalIsForOneCycle', allowed } : null
  },

  Full: () => null,

  Accreditation: whyNotAccreditation,

  HmpIntegratedAudit: (_past, { community: { sector, programmeAccreditation } }) =>
    sector === 'HMP' && programmeAccreditation !== null
      ? null
      : { type: 'AuditIsForPrisonProgrammes', sector, accredited: programmeAccreditation !== null }
}

interface Applicant {
  readonly membershipType: MembershipType
  readonly past: Past
}
/** Why a community cannot be a member of a type; `null` when it can. */
export const whyNot = ({ membershipType, past }: Applicant, known: Known): MembershipRefusal | null =>
  asks[membershipType](past, known)
