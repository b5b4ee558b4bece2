/** How tests tell the story of a membership: the commands, events and facts of TC-0001. */
import type { Of } from '../../aggregate.ts'
import { defaultBook } from '../../policy/index.ts'
import type { Spoken } from '../../values/content-ref.ts'
import type { MembershipType } from '../../values/membership-type.ts'
import type { MembershipCommand } from '../commands.ts'
import type { MembershipEvent } from '../events.ts'
import type { MembershipFacts } from '../facts.ts'
import type { MembershipRefusal } from '../refusals.ts'

type KeyField = 'type' | 'community' | 'on'
type Rest<M> = keyof Omit<M, KeyField> extends never ? [] : [fields: Spoken<Omit<M, KeyField>>]

const tell =
  <M extends MembershipCommand | MembershipEvent>() =>
  <Type extends M['type']>(type: Type, on: string, ...fields: Rest<Of<M, Type>>): Of<M, Type> =>
    ({ type, community: 'TC-0001', on, ...(fields as ReadonlyArray<object>)[0] }) as unknown as Of<M, Type>

export const ask = tell<MembershipCommand>()
export const happened = tell<MembershipEvent>()
const branded = <A>(spoken: Spoken<A>): A => spoken as A

export const because = (refusal: Spoken<MembershipRefusal>) => branded<MembershipRefusal>(refusal)

/** The first and last day of the cycle that begins in a year. */
export const daysOf = (cycle: string) => {
  const year = Number(cycle.slice(0, 4))
  return { opens: `${year}-09-01`, closes: `${year + 1}-07-31` }
}
export const cycleFact = (cycle: string): MembershipFacts['cycle'] =>
  branded<NonNullable<MembershipFacts['cycle']>>(daysOf(cycle))

export const nextFact = (cycle: string): MembershipFacts['next'] =>
  branded<NonNullable<MembershipFacts['next']>>({ cycle, ...daysOf(cycle) })

export const applied = (membershipType: MembershipType, on = '2023-06-01') =>
  happened('MembershipAppliedFor', on, { membershipType, forms: ['joining', 'finance'] })
export const admitted = (membershipType: MembershipType, cycle = '2023-2024', on = daysOf(cycle).opens) =>
  happened('CommunityAdmitted', on, { membershipType, cycle, ...daysOf(cycle) })
export const renewed = (membershipType: MembershipType, cycle: string, on = daysOf(cycle).opens) =>
  happened('MembershipRenewed', on, { membershipType, cycle, ...daysOf(cycle) })
export const completed = (cycle: string, on = daysOf(cycle).closes) => happened('FullCycleCompleted', on, { cycle })

const reference = { commitment: 'c'.repeat(43), length: 256 }
const inPrivate = { cause: reference, words: reference }
export const suspend = (on: string) => ask('SuspendMembership', on, inPrivate as never)
export const suspended = (on: string, admittedOn = '2023-09-10') =>
  happened('MembershipSuspended', on, { admittedOn, ...inPrivate } as never)
export const lift = (on: string) => ask('LiftSuspension', on)
export const lifted = (on: string, admittedOn = '2023-09-10') => happened('SuspensionLifted', on, { admittedOn })

export const adtcInBritain = branded<NonNullable<MembershipFacts['community']>>({
  sector: 'ADTC',
  country: 'GB',
  programmeAccreditation: null
})
export const overseas = branded<NonNullable<MembershipFacts['community']>>({ ...adtcInBritain, country: 'NZ' })
export const prisonProgramme = branded<NonNullable<MembershipFacts['community']>>({
  sector: 'HMP',
  country: 'GB',
  programmeAccreditation: 'PA-7'
})
/** The default policy, an ADTC in Britain, and the cycle 2023-2024, and 2024-2025 as the next on record. */
export const facts: MembershipFacts = {
  policy: defaultBook,
  community: adtcInBritain,
  cycle: cycleFact('2023-2024'),
  criteriaShown: [],
  cause: 'other',
  lastCycle: null,
  yearAfter: null,
  next: nextFact('2024-2025'),
  mergedIntoKnown: true,
  mergedIntoEnd: null
}
