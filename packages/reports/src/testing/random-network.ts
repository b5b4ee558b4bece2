/**
 * The history of a made-up network of some size, the same for the same seed: its members, and in each cycle the reviews of
 * most of them, with all that makes groups small: sectors of few, types that rate less, audits, gaps and late reports.
 */
import { sectors, type MembershipType, type Sector } from '@cofc/core'
import { chanceOf, type Chance } from './chance.ts'
import { admitted, drafted, planned, registered, renewed, reviewOf, wrote, type EventText } from './history.ts'
import { withAudits } from './random-audits.ts'

/** One of these, each as often as its weight says. */
const pick = <A>(chance: Chance, weights: ReadonlyArray<readonly [A, number]>): A => {
  let left = chance() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  const found = weights.find(([, weight]) => (left -= weight) < 0) ?? weights.at(-1)
  if (found === undefined) throw new Error('nothing to pick from')
  return found[0]
}

interface MadeStandard {
  readonly standard: string
  readonly section: string
  readonly core: boolean
  readonly sectors: ReadonlyArray<Sector>
  readonly supplement: 'addiction' | null
  /** How likely it is met. */
  readonly met: number
}
interface MadeMember {
  readonly community: string
  readonly sector: Sector
  readonly membershipType: MembershipType
  /** How much more likely than others it meets what is asked. */
  readonly strength: number
}

const standardsOf = (chance: Chance, count: number): ReadonlyArray<MadeStandard> =>
  Array.from({ length: count }, (_, place) => {
    const core = place % 4 === 0
    const supplement = !core && chance() < 0.05
    return {
      standard: `${core ? 'CS' : 'S'}${String(place + 1)}`,
      section: supplement ? 'Supplement' : `Section ${String(1 + (place % 7))}`,
      core,
      sectors: !core && !supplement && chance() < 0.1 ? sectors.filter(() => chance() < 0.4) : [],
      supplement: supplement ? 'addiction' : null,
      met: 0.5 + 0.47 * chance()
    }
  })

type SectorWeights = ReadonlyArray<readonly [Sector, number]>
const sectorWeights: SectorWeights = [
  ['ADTC', 35],
  ['CYP', 27],
  ['HMP', 18],
  ['Addiction', 12],
  ['LD', 8]
]
/** Mostly prison communities, so that many are audited. */
const manyPrisons: SectorWeights = [
  ['HMP', 80],
  ['ADTC', 20]
]
const typeFor = (chance: Chance, sector: Sector): MembershipType =>
  sector === 'HMP' && chance() < 0.4
    ? 'HmpIntegratedAudit'
    : pick(chance, [
        ['Full', 70],
        ['Accreditation', 14],
        ['Developmental', 11],
        ['Associate', 5]
      ])

const ratesCoreOnly = (membershipType: MembershipType): boolean =>
  membershipType === 'Associate' || membershipType === 'Developmental'
const isInScope = (
  { core, sectors: only, supplement }: MadeStandard,
  { membershipType, sector }: MadeMember
): boolean =>
  (core || !ratesCoreOnly(membershipType)) &&
  (supplement === null || sector === 'Addiction') &&
  (only.length === 0 || only.includes(sector))

const letterOf = (chance: Chance, met: number): string => {
  if (chance() < 0.05) return chance() < 0.5 ? 'a' : '-'
  const lot = chance()
  return lot < met ? 'm' : lot < met + (1 - met) * 0.65 ? 'p' : 'n'
}
const kindOf = (
  chance: Chance,
  { membershipType }: MadeMember
): 'self-review' | 'peer-review' | 'accreditation' | 'audit' => {
  if (membershipType === 'HmpIntegratedAudit') return 'audit'
  if (membershipType === 'Accreditation') return 'accreditation'
  const isUnvisited = chance() < 0.3
  // Whoever rates the core standards only reviews itself.
  return isUnvisited || ratesCoreOnly(membershipType) ? 'self-review' : 'peer-review'
}

interface Made {
  readonly chance: Chance
  readonly isOfPrisons: boolean
  readonly standards: ReadonlyArray<MadeStandard>
}
const outcomesOf = ({ chance }: Made): Readonly<Record<string, number>> => {
  const selfHarm = Math.floor(chance() ** 3 * 9)
  return {
    'self-harm': selfHarm,
    ...(chance() < 0.9 ? { 'self-harm-severe': Math.floor(selfHarm * chance()) } : {}),
    'planned-leaver': Math.floor(chance() * 8),
    ...(chance() < 0.9 ? { 'occupied-place-days': 2_000 + Math.floor(chance() * 5_000) } : {})
  }
}
const reviewed = (made: Made, member: MadeMember, cycle: string): ReadonlyArray<EventText> => {
  const { chance, standards, isOfPrisons } = made
  if (chance() < 0.12) return []
  const { community, sector, membershipType, strength } = member
  // Between two audits a community rates itself.
  const isBetween = isOfPrisons && membershipType === 'HmpIntegratedAudit' && chance() < 0.15
  const kind = isBetween ? 'self-review' : kindOf(chance, member)
  const review = reviewOf({ community, sector, membershipType, cycle, kind })
  const scope = standards.filter(standard => isInScope(standard, member))
  const rated = (more: number) =>
    scope.map(({ met }) => letterOf(chance, Math.min(0.99, met + strength + more))).join('')
  const codes = scope.map(({ standard }) => standard)
  return [
    review.tell('ReviewOpened', {
      ...{ edition: 'E1', sector, membershipType },
      scope: scope.map(({ standard, section, core }) => ({ standard, section, standardType: 1, core }))
    }),
    review.self(codes, rated(0.05)),
    ...(chance() < 0.8 ? [review.outcomes(outcomesOf(made))] : []),
    review.peer(codes, rated(0)),
    review.final()
  ]
}

export interface RandomNetwork {
  readonly seed: number
  readonly communities: number
  readonly standards?: number
  readonly cycles?: ReadonlyArray<string>
  /** Whether most of its members are prison communities. */
  readonly isOfPrisons?: boolean
}
export const randomNetwork = ({
  seed,
  communities,
  standards: count = 60,
  cycles = ['2022-2023', '2023-2024'],
  isOfPrisons = false
}: RandomNetwork): ReadonlyArray<EventText> => {
  const chance = chanceOf(seed)
  const standards = standardsOf(chance, count)
  const members = Array.from({ length: communities }, (_, place): MadeMember => {
    const sector = pick(chance, isOfPrisons ? manyPrisons : sectorWeights)
    return {
      community: `TC-${String(place + 1).padStart(4, '0')}`,
      sector,
      membershipType: typeFor(chance, sector),
      strength: (chance() - 0.5) * 0.25
    }
  })
  const [first = '2023-2024', ...later] = cycles
  return withAudits(seed, [
    drafted(),
    ...standards.map(({ standard, section, core, sectors: only, supplement }) =>
      wrote(standard, { section, core, sectors: only, supplement })
    ),
    ...cycles.map(cycle => planned(cycle)),
    ...members.flatMap(({ community, sector, membershipType }) => [
      registered(community, sector, { country: membershipType === 'Associate' ? 'NL' : 'GB' }),
      ...admitted(community, membershipType, first),
      ...later.map(cycle => renewed(community, membershipType, cycle))
    ]),
    ...cycles.flatMap(cycle => members.flatMap(member => reviewed({ chance, standards, isOfPrisons }, member, cycle)))
  ])
}
