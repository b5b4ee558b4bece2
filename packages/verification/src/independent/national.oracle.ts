/** The national report of one cycle, calculated straight from the CSV files and from nothing else of ours. */
import { groupList, hiddenIn, sectorList, type Group } from './disclosure.oracle.ts'
import { compare, minus, oneDecimal, percent, quantile, type Fraction } from './fraction.oracle.ts'
import type { CycleRow, NetworkRecord, Rating, Review, Spell, StandardRow } from './record.oracle.ts'

const typeList = ['Associate', 'Developmental', 'Full', 'Accreditation', 'HmpIntegratedAudit']
const kindList = ['self-review', 'peer-review', 'accreditation', 'audit']

/** One community's rating of one standard, by the rater that counts in its review. */
interface Line {
  readonly community: string
  readonly standard: string
  readonly rating: Rating
  readonly bySelf: boolean
  readonly groups: ReadonlyArray<Group>
}

const groupsOf = ({ membershipType, sector }: Review): ReadonlyArray<Group> => {
  const own = sectorList.find(each => each === sector)
  const all: ReadonlyArray<Group> = membershipType === 'HmpIntegratedAudit' ? [] : ['all']
  return own === undefined ? all : [...all, own]
}

const linesOf = (record: NetworkRecord, cycle: string): ReadonlyArray<Line> =>
  record.reviews
    .filter(review => review.cycle === cycle && review.final)
    .flatMap(review => {
      const bySelf = review.kind === 'self-review'
      return review.ratings
        .map(({ standard, self, peer }) => ({
          community: review.community,
          standard,
          rating: bySelf ? self : peer,
          bySelf,
          groups: groupsOf(review)
        }))
        .filter(({ rating }) => rating === 'met' || rating === 'partly' || rating === 'not')
    })

const count = (lines: ReadonlyArray<Line>, rating: Rating) => lines.filter(line => line.rating === rating).length
const inGroup = (lines: ReadonlyArray<Line>) => (group: Group) => lines.filter(({ groups }) => groups.includes(group))
const share = (lines: ReadonlyArray<Line>): Fraction => percent(count(lines, 'met'), lines.length)

const standardGroups = (lines: ReadonlyArray<Line>) => {
  const of = inGroup(lines)
  const hidden = hiddenIn(group => of(group).length)
  return groupList.map(group => {
    if (hidden.has(group)) return { group, shown: false as const }
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
}

/** The lines of the whole network on one standard, or nothing when its total is hidden. */
const shownTotal = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> | null => {
  const of = inGroup(lines)
  return hiddenIn(group => of(group).length).has('all') ? null : of('all')
}

const communitiesIn = (lines: ReadonlyArray<Line>) => [...new Set(lines.map(({ community }) => community))]

const quartilesOf = (lines: ReadonlyArray<Line>): ReadonlyArray<number> | null => {
  const communities = communitiesIn(lines)
  if (communities.length < 10) return null
  const shares = communities.map(each => share(lines.filter(({ community }) => community === each))).sort(compare)
  return ([1, 2, 3] as const).map(fourths => oneDecimal(quantile(shares, fourths)))
}

const sectionGroups = (lines: ReadonlyArray<Line>) => {
  const of = inGroup(lines)
  const n = (group: Group) => communitiesIn(of(group)).length
  const hidden = hiddenIn(n)
  return groupList.map(group =>
    hidden.has(group)
      ? { group, shown: false as const }
      : {
          group,
          shown: true as const,
          n: n(group),
          percentMet: oneDecimal(share(of(group))),
          quartiles: quartilesOf(of(group))
        }
  )
}

const changeOf = (record: NetworkRecord, cycle: CycleRow, lines: ReadonlyArray<Line>) => {
  const last = record.cycles[record.cycles.indexOf(cycle) - 1]
  if (last === undefined) return () => null
  const lastLines = linesOf(record, last.cycle)
  return ({ standard }: StandardRow) => {
    const before = record.continued(last.edition, cycle.edition)(standard)
    if (before === undefined) return null
    const now = shownTotal(lines.filter(line => line.standard === standard))
    const then = shownTotal(lastLines.filter(line => line.standard === before))
    if (now === null || then === null) return null
    return {
      from: last.cycle,
      n: then.length,
      percentMet: oneDecimal(share(then)),
      points: oneDecimal(minus(share(now), share(then)))
    }
  }
}

/** Keys without anybody are left in, at nought. */
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
    visits: record.visitsHeld(cycle),
    byKind: tallied(
      kindList,
      final.map(({ kind }) => kind)
    )
  }
}

/** Files hold no publication, so what they tell is provisional. */
export const nationalReport = (record: NetworkRecord, of: string) => {
  const cycle = record.cycles.find(each => each.cycle === of)
  if (cycle === undefined) return null
  const lines = linesOf(record, of)
  const standards = record.standardsOf(cycle.edition)
  const change = changeOf(record, cycle, lines)
  const on = (codes: ReadonlySet<string>) => lines.filter(({ standard }) => codes.has(standard))
  const sections = [...new Set(standards.map(({ section }) => section))]
  return {
    cycle: of,
    edition: cycle.edition,
    status: 'provisional' as const,
    revision: 0,
    members: membershipOf(record, cycle),
    reviews: reviewsOf(record, cycle),
    standards: standards.map(standard => ({
      ...standard,
      groups: standardGroups(on(new Set([standard.standard]))),
      change: change(standard)
    })),
    sections: sections.map(section => ({
      section,
      groups: sectionGroups(
        on(new Set(standards.filter(each => each.section === section).map(({ standard }) => standard)))
      )
    }))
  }
}
export type NationalReport = NonNullable<ReturnType<typeof nationalReport>>
