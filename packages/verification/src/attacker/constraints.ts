/** Everything that the published figures on one standard say of how many were rated how, as sums with bounds. */
import { isInScope, partList, partOf, partsIn, sectorList, type Counts, type Known, type Part } from './published.ts'

const ratings = ['met', 'partly', 'not'] as const
/** Who rated: the community alone in a self-review, both sides, or peers where its own rating is blank. */
const raters = ['self', 'both', 'peer'] as const
type Rating = (typeof ratings)[number]
type Rater = (typeof raters)[number]
/** So many of a part were rated so; or so many of it were reviewed, whatever the standard. */
export type Cell = `${Part} ${Rater} ${Rating}` | `reviews ${string}`

/** The sum of some cells lies within bounds, both included. */
export interface Constraint {
  readonly cells: ReadonlyArray<Cell>
  readonly low: number
  readonly high: number
}
export interface Target {
  readonly part: Part
  readonly cells: ReadonlyArray<Cell>
  /** How many of it can have been rated. */
  readonly most: number
}
export interface System {
  readonly standard: string
  readonly constraints: ReadonlyArray<Constraint>
  /** How many of each hidden part met the standard. */
  readonly targets: ReadonlyArray<Target>
  /** The hidden sectors together; `null` where the whole network is hidden with them. */
  readonly together: { readonly n: number; readonly met: number } | null
}

export const cellsOf = (
  parts: ReadonlyArray<Part>,
  { rated = ratings, by = raters }: { readonly rated?: ReadonlyArray<Rating>; readonly by?: ReadonlyArray<Rater> } = {}
): ReadonlyArray<Cell> =>
  parts.flatMap(part => by.flatMap(rater => rated.map((rating): Cell => `${part} ${rater} ${rating}`)))
const exactly = (cells: ReadonlyArray<Cell>, value: number): Constraint => ({ cells, low: value, high: value })

/** Every group with its figure, or `null` where it is hidden. Prisons stand in two breakdowns: what one shows is known. */
const groupsOn = ({ report }: Known, standard: string): ReadonlyMap<string, Counts | null> => {
  const groups = [...report.standards, ...report.hmp.standards]
    .filter(on => on.standard === standard)
    .flatMap(on => on.groups)
  const hidden = groups.filter(({ shown }) => !shown).map(({ group }) => [group, null] as const)
  const shown = groups.flatMap(group => (group.shown ? [[group.group, group] as const] : []))
  return new Map<string, Counts | null>([...hidden, ...shown])
}

/** The most of each part that were reviewed: the register's members, less what the numbers of the others leave. */
export const mostReviewed = ({ report, register }: Known): ReadonlyMap<Part, number> => {
  const atLeast = new Map<string, number>()
  for (const { groups } of [...report.standards, ...report.sections, ...report.outcomes])
    for (const group of groups)
      if (group.shown) atLeast.set(group.group, Math.max(atLeast.get(group.group) ?? 0, group.n))
  const members = (part: Part) => register.filter(member => partOf(member) === part).length
  const others = (part: Part) =>
    sectorList.filter(sector => sector !== part).reduce((sum, sector) => sum + (atLeast.get(sector) ?? 0), 0)
  return new Map(
    partList.map(part => [
      part,
      part === 'audited' ? members(part) : Math.min(members(part), report.method.rated - others(part))
    ])
  )
}

/** Of every group shown, how many were rated by themselves alone; of the whole network, how many by both sides. */
const ofRaters = (known: Known, standard: string): ReadonlyArray<Constraint> => {
  const groups = groupsOn(known, standard)
  const self = [...groups].flatMap(([group, counts]) =>
    counts === null
      ? []
      : [
          exactly(cellsOf(partsIn(group)), counts.n),
          exactly(cellsOf(partsIn(group), { by: ['self'] }), counts.selfRated),
          exactly(cellsOf(partsIn(group), { by: ['both', 'peer'] }), counts.n - counts.selfRated)
        ]
  )
  const both = known.report.selfAndPeer.find(one => one.standard === standard)
  const all = groups.get('all')
  if (both?.shown !== true || all === null || all === undefined) return self
  const met = Math.round((both.peerPercentMet * both.n) / 100)
  return [
    ...self,
    exactly(cellsOf(sectorList, { by: ['both'] }), both.n),
    exactly(cellsOf(sectorList, { by: ['both'], rated: ['met'] }), met),
    exactly(cellsOf(sectorList, { by: ['peer'] }), all.n - all.selfRated - both.n)
  ]
}

/** What adds up to none is none each. */
const nothings = (constraints: ReadonlyArray<Constraint>): ReadonlyArray<Constraint> => {
  const none = new Set(constraints.filter(({ high }) => high === 0).flatMap(({ cells }) => cells))
  return [...none].map(cell => exactly([cell], 0))
}

const togetherOn = (groups: ReadonlyMap<string, Counts | null>): System['together'] => {
  const all = groups.get('all')
  if (all === null || all === undefined) return null
  const shown = sectorList.flatMap(sector => groups.get(sector) ?? [])
  const rest = (of: 'n' | 'met') => all[of] - shown.reduce((sum, counts) => sum + counts[of], 0)
  return { n: rest('n'), met: rest('met') }
}

export const systemOf = (known: Known, standard: string): System => {
  const groups = groupsOn(known, standard)
  const listed = known.edition.find(one => one.standard === standard)
  const most = mostReviewed(known)
  const members = (part: Part): number =>
    listed === undefined
      ? 0
      : known.register.filter(member => partOf(member) === part && isInScope(member, listed)).length
  const cap = (part: Part): number => Math.max(0, Math.min(members(part), most.get(part) ?? 0))
  const counts = [...groups].flatMap(([group, figure]) =>
    figure === null ? [] : ratings.map(rating => exactly(cellsOf(partsIn(group), { rated: [rating] }), figure[rating]))
  )
  const stated = [...counts, ...ofRaters(known, standard)]
  const caps = partList.map(part => ({ cells: cellsOf([part]), low: 0, high: cap(part) }))
  // A community that moved or changed its type is where its review was: then the register has too few, and is no bound.
  const isShown = (part: Part): boolean => groups.get(part) !== null && groups.get(part) !== undefined
  return {
    standard,
    together: togetherOn(groups),
    constraints: [...stated, ...nothings(stated), ...caps.filter((_, at) => !isShown(partList[at] ?? 'LD'))],
    targets: partList
      .filter(part => groups.get(part) === null)
      .map(part => ({ part, cells: cellsOf([part], { rated: ['met'] }), most: cap(part) }))
  }
}
