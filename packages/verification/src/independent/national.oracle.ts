/** The national report of one cycle, calculated straight from the CSV files and from nothing else of ours. */
import { jointAudits } from './audits.oracle.ts'
import {
  groupList,
  hiddenIn,
  sectorList,
  type Cell,
  type Cells,
  type Group,
  type Kind,
  type Numbers,
  type Sector
} from './disclosure.oracle.ts'
import { compare, minus, oneDecimal, percent, quantile, type Fraction } from './fraction.oracle.ts'
import type { CycleRow, NetworkRecord, Rating, Spell, StandardRow } from './record.oracle.ts'

const typeList = ['Associate', 'Developmental', 'Full', 'Accreditation', 'HmpIntegratedAudit']

/** One community's rating of one standard, by the rater that counts in its review. Joint audits are in no line. */
interface Line {
  readonly community: string
  readonly standard: string
  readonly rating: Rating
  readonly bySelf: boolean
  readonly sector: Sector
}

const linesOf = (record: NetworkRecord, cycle: string): ReadonlyArray<Line> =>
  record.reviews
    .filter(review => review.cycle === cycle && review.final && review.membershipType !== 'HmpIntegratedAudit')
    .flatMap(review => {
      const bySelf = review.kind === 'self-review'
      return review.ratings
        .map(({ standard, self, peer }) => ({
          community: review.community,
          standard,
          rating: bySelf ? self : peer,
          bySelf,
          sector: review.sector as Sector
        }))
        .filter(({ rating }) => rating === 'met' || rating === 'partly' || rating === 'not')
    })

const count = (lines: ReadonlyArray<Line>, rating: Rating) => lines.filter(line => line.rating === rating).length
const inGroup = (lines: ReadonlyArray<Line>) => (group: Group) =>
  lines.filter(({ sector }) => group === 'all' || group === sector)
const share = (lines: ReadonlyArray<Line>): Fraction => percent(count(lines, 'met'), lines.length)

const isInScope = (type: string, sector: string, { core, sectors, supplement }: StandardRow): boolean =>
  (core || (type !== 'Associate' && type !== 'Developmental')) &&
  (supplement === '' || sector === 'Addiction') &&
  (sectors.length === 0 || sectors.includes(sector))

/** One standard's lines by sector, and what is shown of them. */
interface OnStandard {
  readonly row: StandardRow
  readonly of: (group: Group) => ReadonlyArray<Line>
  /** In their order: the whole network, and the sectors of which a member has it in scope. */
  readonly groups: ReadonlyArray<Group>
  readonly shown: ReadonlySet<Group>
}
type Register = ReadonlyArray<{ readonly type: string; readonly sector: string }>
const byKind = (of: (kind: Kind) => number): Numbers => ({ self: of('self'), peer: of('peer') })
const ratesCoreOnly = (type: string): boolean => type === 'Associate' || type === 'Developmental'

const onStandard = (row: StandardRow, lines: ReadonlyArray<Line>, cells: Cells): OnStandard => {
  const of = inGroup(lines.filter(({ standard }) => standard === row.standard))
  const groups = groupList.filter(group => group === 'all' || cells.has(group))
  const hidden = hiddenIn(cells)
  return { row, of, groups, shown: new Set(groups.filter(group => !hidden.has(group))) }
}

const standardGroups = ({ of, groups, shown }: OnStandard) =>
  groups.map(group => {
    if (!shown.has(group)) return { group, shown: false as const }
    const rated = of(group)
    return {
      group,
      shown: true as const,
      n: rated.length,
      selfRated: rated.filter(({ bySelf }) => bySelf).length,
      met: count(rated, 'met'),
      partly: count(rated, 'partly'),
      not: count(rated, 'not'),
      percentMet: oneDecimal(share(rated))
    }
  })

const communitiesIn = (lines: ReadonlyArray<Line>) => [...new Set(lines.map(({ community }) => community))]

const quartilesOf = (lines: ReadonlyArray<Line>): ReadonlyArray<number> | null => {
  const communities = communitiesIn(lines)
  if (communities.length < 10) return null
  const shares = communities.map(each => share(lines.filter(({ community }) => community === each))).sort(compare)
  return ([1, 2, 3] as const).map(fourths => oneDecimal(quantile(shares, fourths)))
}

/** What is shown of each standard of the section, pooled for each group. */
const sectionGroups = (standards: ReadonlyArray<OnStandard>) =>
  groupList
    .filter(group => standards.some(({ groups }) => groups.includes(group)))
    .map(group => {
      const shown = standards.filter(on => on.shown.has(group))
      if (shown.length === 0) return { group, shown: false as const }
      const lines = shown.flatMap(on => on.of(group))
      return {
        group,
        shown: true as const,
        n: communitiesIn(lines).length,
        standards: { shown: shown.length, of: standards.filter(on => isOf(on, group)).length },
        percentMet: oneDecimal(share(lines)),
        quartiles: group === 'all' ? quartilesOf(lines) : null
      }
    })
const isOf = ({ groups }: OnStandard, group: Group): boolean =>
  group === 'all' ? groups.length > 1 : groups.includes(group)

interface Held {
  readonly type: string
  readonly sector: string
  readonly kind: Kind
}
/** The final reviews that count in the whole network, one a community. */
const heldIn = (record: NetworkRecord, { cycle }: CycleRow): ReadonlyArray<Held> => {
  const final = record.reviews.filter(
    review => review.cycle === cycle && review.final && review.membershipType !== 'HmpIntegratedAudit'
  )
  return [...new Map(final.map(review => [review.community, review])).values()].map(
    ({ kind, sector, membershipType }) => ({
      type: membershipType,
      sector,
      kind: kind === 'self-review' ? 'self' : 'peer'
    })
  )
}

/** A community that moved counts where it was reviewed, and may not be there in the register. */
const cellOf = (sector: Sector, row: StandardRow, { lines, register, held }: Network): Cell => {
  const here = lines.filter(line => line.standard === row.standard && line.sector === sector)
  const inScope = <Of extends Register[number]>(among: ReadonlyArray<Of>) =>
    among.filter(one => one.sector === sector && isInScope(one.type, sector, row))
  const reviews = byKind(kind => inScope(held).filter(one => one.kind === kind).length)
  const listed = inScope(register)
  return {
    n: here.length,
    self: here.filter(({ bySelf }) => bySelf).length,
    met: here.filter(({ rating }) => rating === 'met').length,
    members: {
      self: Math.max(listed.length, reviews.self + reviews.peer),
      peer: Math.max(listed.filter(({ type }) => !ratesCoreOnly(type)).length, reviews.peer)
    },
    reviews
  }
}

interface Network {
  readonly lines: ReadonlyArray<Line>
  readonly register: Register
  readonly held: ReadonlyArray<Held>
}
const figuresOf = (record: NetworkRecord, cycle: CycleRow): ReadonlyArray<OnStandard> => {
  const register = membersOf(record, cycle)
    .filter(({ membershipType }) => membershipType !== 'HmpIntegratedAudit')
    .map(({ community, membershipType, from }) => ({ type: membershipType, sector: record.sectorOn(community, from) }))
  const network = { lines: linesOf(record, cycle.cycle), register, held: heldIn(record, cycle) }
  return record.standardsOf(cycle.edition).map(row => {
    const cells = sectorList.map(sector => [sector, cellOf(sector, row, network)] as const)
    const inBreakdown = cells.filter(
      ([sector, { n }]) =>
        n > 0 || register.some(member => member.sector === sector && isInScope(member.type, sector, row))
    )
    return onStandard(row, network.lines, new Map(inBreakdown))
  })
}

const changeOf = (record: NetworkRecord, cycle: CycleRow) => {
  const last = record.cycles[record.cycles.indexOf(cycle) - 1]
  if (last === undefined) return () => null
  const before = figuresOf(record, last)
  return (now: OnStandard) => {
    const formerly = record.continued(last.edition, cycle.edition)(now.row.standard)
    const then = before.find(({ row }) => row.standard === formerly)
    if (then === undefined || !now.shown.has('all') || !then.shown.has('all')) return null
    const [here, there] = [now.of('all'), then.of('all')]
    return {
      from: last.cycle,
      n: there.length,
      percentMet: oneDecimal(share(there)),
      points: oneDecimal(minus(share(here), share(there)))
    }
  }
}

/** Keys without a member are left in, at nought. */
const tallied = (keys: ReadonlyArray<string>, values: ReadonlyArray<string>): Readonly<Record<string, number>> =>
  Object.fromEntries(keys.map(key => [key, values.filter(value => value === key).length]))

/** Each community's last spell with a day in force between the cycle's opening and its closing. */
const membersOf = ({ spells }: NetworkRecord, { cycle, closes }: CycleRow): ReadonlyArray<Spell> => {
  const inForce = spells.filter(
    spell => spell.cycle === cycle && spell.from <= closes && (spell.leftOn === '' || spell.leftOn > spell.from)
  )
  const last = new Map(inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(spell => [spell.community, spell]))
  return [...last.values()]
}

const membershipOf = (record: NetworkRecord, cycle: CycleRow) => {
  const members = membersOf(record, cycle)
  const sectors = members.map(({ community, from }) => record.sectorOn(community, from))
  return {
    all: members.length,
    byType: tallied(
      typeList,
      members.map(({ membershipType }) => membershipType)
    ),
    bySector: tallied(sectorList, sectors)
  }
}

const reviewsOf = (record: NetworkRecord, { cycle }: CycleRow) => {
  const final = record.reviews.filter(review => review.cycle === cycle && review.final)
  return {
    final: final.length,
    /** Joint audits among them. */
    audits: final.filter(({ membershipType }) => membershipType === 'HmpIntegratedAudit').length,
    visits: record.visitsHeld(cycle)
  }
}

/** How many were rated on each standard, in the whole network and in each sector. */
export const ratedOn = (record: NetworkRecord, of: string): ReadonlyMap<string, ReadonlyMap<Group, number>> =>
  new Map(
    [...Map.groupBy(linesOf(record, of), ({ standard }) => standard)].map(([standard, lines]) => [
      standard,
      new Map(groupList.map(group => [group, inGroup(lines)(group).length]))
    ])
  )

/** Files hold no publication, so what they tell is provisional. */
export const nationalReport = (record: NetworkRecord, of: string) => {
  const cycle = record.cycles.find(each => each.cycle === of)
  if (cycle === undefined) return null
  const figures = figuresOf(record, cycle)
  const change = changeOf(record, cycle)
  const sections = [...new Set(figures.map(({ row }) => row.section))]
  return {
    cycle: of,
    edition: cycle.edition,
    status: 'provisional' as const,
    revision: 0,
    members: membershipOf(record, cycle),
    reviews: reviewsOf(record, cycle),
    standards: figures.map(on => ({
      standard: on.row.standard,
      section: on.row.section,
      type: on.row.type,
      core: on.row.core,
      groups: standardGroups(on),
      change: change(on)
    })),
    sections: sections.map(section => ({
      section,
      groups: sectionGroups(figures.filter(({ row }) => row.section === section))
    })),
    audits: jointAudits(record, of)
  }
}
export type NationalReport = NonNullable<ReturnType<typeof nationalReport>>
