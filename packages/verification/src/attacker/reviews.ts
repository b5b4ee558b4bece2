/**
 * What is published of how many communities were reviewed, on whatever figure: the register says how many of each part
 * there are and by their types which standards each can have; every number of rated communities says how many there are
 * at least; and the report says how many there are in all.
 *
 * The unknowns are the members of each part, by scope: how many were not reviewed, were reviewed by themselves alone, or
 * by peers.
 */
import type { Cell, Constraint } from './constraints.ts'
import {
  isInScope,
  partList,
  partOf,
  partsIn,
  sectorList,
  type JointAudits,
  type Known,
  type MemberListed,
  type Part
} from './published.ts'

const scopes = ['core', 'whole'] as const
type Scope = (typeof scopes)[number]
const reviewedBy = ['none', 'self', 'peer'] as const
type ReviewedBy = (typeof reviewedBy)[number]

const scopeOf = ({ membershipType }: MemberListed): Scope =>
  membershipType === 'Associate' || membershipType === 'Developmental' ? 'core' : 'whole'
const unknown = (part: Part, scope: Scope, by: ReviewedBy): Cell => `reviews ${part} ${scope} ${by}`

/** Members of one part that have the same scope. */
interface Alike {
  readonly part: Part
  readonly scope: Scope
}
const everyone: ReadonlyArray<Alike> = partList.flatMap(part => scopes.map(scope => ({ part, scope })))

interface Reviewed {
  /** Of some parts, those who can have been rated on one of some standards. */
  readonly within: (parts: ReadonlyArray<Part>, standards: ReadonlyArray<string>) => ReadonlyArray<Alike>
  readonly members: (among: ReadonlyArray<Alike>) => number
}
const reviewedOf = ({ register, edition }: Known): Reviewed => {
  const isAlike =
    ({ part, scope }: Alike) =>
    (member: MemberListed) =>
      partOf(member) === part && scopeOf(member) === scope
  return {
    within: (parts, standards) => {
      const listed = edition.filter(({ standard }) => standards.includes(standard))
      return everyone.filter(
        alike =>
          parts.includes(alike.part) &&
          register.filter(isAlike(alike)).some(member => listed.some(standard => isInScope(member, standard)))
      )
    },
    members: among => register.filter(member => among.some(alike => isAlike(alike)(member))).length
  }
}

const unknowns = (among: ReadonlyArray<Alike>, by: ReadonlyArray<ReviewedBy>): ReadonlyArray<Cell> =>
  among.flatMap(({ part, scope }) => by.map(one => unknown(part, scope, one)))

/** Some of these members, and of them those whom it rated in one of these ways, are no more than there are. */
const atLeast = (
  { members }: Reviewed,
  among: ReadonlyArray<Alike>,
  rated: { readonly n: number; readonly others: ReadonlyArray<ReviewedBy>; readonly cells?: ReadonlyArray<Cell> }
): Constraint => ({
  cells: [...(rated.cells ?? []), ...unknowns(among, rated.others)],
  low: 0,
  high: members(among) - rated.n
})

interface Figure {
  readonly n: number
  readonly selfRated?: number
}
const ofFigure = (
  reviewed: Reviewed,
  among: ReadonlyArray<Alike>,
  { n, selfRated }: Figure
): ReadonlyArray<Constraint> => [
  atLeast(reviewed, among, { n, others: ['none'] }),
  ...(selfRated === undefined
    ? []
    : [
        atLeast(reviewed, among, { n: selfRated, others: ['none', 'peer'] }),
        atLeast(reviewed, among, { n: n - selfRated, others: ['none', 'self'] })
      ])
]

type Groups = ReadonlyArray<
  { readonly group: string } & (({ readonly shown: true } & Figure) | { readonly shown: false })
>
/** Each group that is shown; and what is hidden beside them, all of it together. */
const ofBreakdown = (
  reviewed: Reviewed,
  groups: Groups,
  standards: ReadonlyArray<string>,
  isSum = true
): ReadonlyArray<Constraint> => {
  const shown = groups.flatMap(one => (one.shown ? [one] : []))
  const each = shown.flatMap(one => ofFigure(reviewed, reviewed.within(partsIn(one.group), standards), one))
  const all = shown.find(({ group }) => group === 'all')
  if (!isSum || all === undefined) return each
  const others = shown.filter(({ group }) => group !== 'all')
  const rest = (of: (figure: Figure) => number): number => others.reduce((left, one) => left - of(one), of(all))
  const hidden = sectorList.filter(sector => !others.some(({ group }) => group === sector))
  return [
    ...each,
    ...ofFigure(reviewed, reviewed.within(hidden, standards), {
      n: rest(({ n }) => n),
      ...(all.selfRated === undefined ? {} : { selfRated: rest(({ selfRated = 0 }) => selfRated) })
    })
  ]
}

/** As many are under joint audit as an area counts, and were visited by auditors as an item counts. */
const ofAudits = (
  reviewed: Reviewed,
  audits: JointAudits | undefined,
  standards: ReadonlyArray<string>
): ReadonlyArray<Constraint> =>
  [...(audits?.items ?? []), ...(audits?.areas ?? []).flatMap(({ groups }) => groups)].flatMap(figure =>
    figure.shown ? ofFigure(reviewed, reviewed.within(['audited'], standards), figure) : []
  )

/** Of those that say the same of the same unknowns, the narrowest. */
const narrowest = (constraints: ReadonlyArray<Constraint>): ReadonlyArray<Constraint> => {
  const found = new Map<string, Constraint>()
  for (const one of constraints) {
    const same = found.get(one.cells.join(','))
    found.set(one.cells.join(','), {
      cells: one.cells,
      low: Math.max(one.low, same?.low ?? 0),
      high: Math.min(one.high, same?.high ?? Infinity)
    })
  }
  return [...found.values()].filter(({ cells }) => cells.length > 0)
}

const exactly = (cells: ReadonlyArray<Cell>, value: number): Constraint => ({ cells, low: value, high: value })

/** Everything that is published of how many were reviewed. */
export const reviewsIn = (known: Known): ReadonlyArray<Constraint> => {
  const { report } = known
  const reviewed = reviewedOf(known)
  const network = everyone.filter(({ part }) => part !== 'audited')
  const standardsIn = (section: string): ReadonlyArray<string> =>
    report.standards.filter(one => one.section === section).map(({ standard }) => standard)
  const every = report.standards.map(({ standard }) => standard)
  return narrowest([
    ...everyone.map(alike => exactly(unknowns([alike], reviewedBy), reviewed.members([alike]))),
    // Who rates the core standards only reviews itself and is not visited.
    ...network.filter(({ scope }) => scope === 'core').map(alike => exactly(unknowns([alike], ['peer']), 0)),
    exactly(unknowns(network, ['self', 'peer']), report.method.rated),
    exactly(unknowns(network, ['self']), report.method.selfRated),
    ...[...report.standards, ...report.hmp.standards].flatMap(({ standard, groups }) =>
      ofBreakdown(reviewed, groups, [standard])
    ),
    // A section counts the communities rated on any of its standards that is shown for the group.
    ...report.sections.flatMap(({ section, groups }) => ofBreakdown(reviewed, groups, standardsIn(section), false)),
    ...report.hmp.sections.flatMap(({ section, groups }) => ofBreakdown(reviewed, groups, standardsIn(section), false)),
    ...ofBreakdown(reviewed, report.hmp.groups, every, false),
    ...ofAudits(reviewed, report.hmp.audits, every),
    ...report.outcomes.flatMap(({ groups }) => ofBreakdown(reviewed, groups, every))
  ])
}

/** On one standard no more were rated than were reviewed, by each side. */
export const ratedOfReviewed =
  (known: Known, cellsOf: (part: Part, by: 'self' | 'peer') => ReadonlyArray<Cell>) =>
  (standard: string): ReadonlyArray<Constraint> => {
    const reviewed = reviewedOf(known)
    return partList.flatMap(part => {
      const among = reviewed.within([part], [standard])
      return [
        atLeast(reviewed, among, { n: 0, others: ['none', 'peer'], cells: cellsOf(part, 'self') }),
        atLeast(reviewed, among, { n: 0, others: ['none', 'self'], cells: cellsOf(part, 'peer') })
      ]
    })
  }
