/** What each of the five types asks of a community, at admission, at renewal and at a change of type. */
import type { PolicyBook } from '../policy/index.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'
import { wasInForce, type Past } from './state.ts'

type Asks = (
  past: Past,
  policy: PolicyBook,
  community: NonNullable<MembershipFacts['community']>
) => MembershipRefusal | null

const asks: Readonly<Record<MembershipType, Asks>> = {
  Associate: (_past, { ukCountries }, { country }) =>
    ukCountries.includes(country) ? { type: 'AssociateIsForOverseas', country } : null,

  Developmental: ({ cycles, attested }, { developmentalCycles: allowed }) => {
    const held = cycles.filter(one => one.membershipType === 'Developmental' && wasInForce(one)).length
    const used = held + (attested?.developmental === true ? 1 : 0)
    return used >= allowed ? { type: 'DevelopmentalIsForOneCycle', allowed } : null
  },

  Full: () => null,

  Accreditation: ({ completed: since, attested }, { fullCyclesForAccreditation: needed }) => {
    const completed = since.length + (attested?.fullCycles ?? 0)
    return completed < needed ? { type: 'TooFewFullCycles', completed, needed } : null
  },

  HmpIntegratedAudit: (_past, _policy, { sector, programmeAccreditation }) =>
    sector === 'HMP' && programmeAccreditation !== null
      ? null
      : { type: 'AuditIsForPrisonProgrammes', sector, accredited: programmeAccreditation !== null }
}

interface Applicant {
  readonly membershipType: MembershipType
  readonly past: Past
}
/** Why a community cannot be a member of a type; `null` when it can. */
export const whyNot = (
  { membershipType, past }: Applicant,
  policy: PolicyBook,
  community: NonNullable<MembershipFacts['community']>
): MembershipRefusal | null => asks[membershipType](past, policy, community)
