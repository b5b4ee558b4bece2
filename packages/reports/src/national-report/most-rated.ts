/**
 * What a reader can take for the most of each sector that were rated on a standard: of its members in the register that
 * have it in scope, no more than were reviewed.
 *
 * Every number of rated communities that is shown tells how many of a sector were reviewed at least, and by whom; the
 * report tells how many were in all; and what is hidden together was rated together. From these a reader narrows how many
 * reviews each sector has.
 */
import { sectors, type Sector } from '@cofc/core'
import { sum, type Counts } from '../figures/counts.ts'
import type { ByRater, MostRated } from '../figures/doubt.ts'
import type { Part } from '../figures/groups.ts'
import { hiding, smallestGroup } from '../figures/hiding.ts'
import { hmpOnly, type CountedReview } from './counted-reviews.ts'

type Rater = keyof ByRater
const byRater = (of: (rater: Rater) => number): ByRater => ({ self: of('self'), peer: of('peer') })

export interface InScope {
  readonly members: number
  /** Those of them whom peers may visit. */
  readonly visited: number
}
/** How many of each part were rated on a standard, and how many of its members have it in scope. */
export interface RatedOn {
  readonly standard: string
  readonly rated: ReadonlyMap<Part, Counts>
  readonly members: ReadonlyMap<Part, InScope>
}
const nobody = { n: 0, selfRated: 0, met: 0, partly: 0, not: 0 }
const countsOn = ({ rated }: RatedOn, part: Part): Counts => rated.get(part) ?? nobody
const ratedBy = ({ n, selfRated }: Counts): ByRater => ({ self: selfRated, peer: n - selfRated })
/** A community that moved may have been rated in another part than the register says. */
const inScope = (on: RatedOn, part: Part): InScope => {
  const { members, visited } = on.members.get(part) ?? { members: 0, visited: 0 }
  const { n, selfRated } = countsOn(on, part)
  return { members: Math.max(members, n), visited: Math.max(visited, n - selfRated) }
}
const mostOn = (on: RatedOn, part: Part): ByRater => {
  const { members, visited } = inScope(on, part)
  return { self: members, peer: visited }
}

const reviewsOf = (reviews: ReadonlyArray<CountedReview>): ByRater => {
  const self = reviews.filter(({ selfRated }) => selfRated).length
  return { self, peer: reviews.length - self }
}

/** Of a sector that is shown on some standard, all reviews with one of those in scope: its section may count each of them. */
const toldOf = (sector: Sector, standards: ReadonlyArray<RatedOn>, reviews: ReadonlyArray<CountedReview>): ByRater => {
  const shown = standards.filter(on => countsOn(on, sector).n >= smallestGroup).map(({ standard }) => standard)
  const isTold = new Map<CountedReview['places'], boolean>()
  const told = reviews.filter(({ row, places }) => {
    if (row.sector !== sector) return false
    const is = isTold.get(places) ?? shown.some(standard => places.has(standard))
    isTold.set(places, is)
    return is
  })
  return reviewsOf(told)
}

/** Sectors that are hidden together on a standard: so many of them were rated, of each at most so many. */
interface RatedTogether {
  readonly sectors: ReadonlyArray<Sector>
  readonly n: ByRater
  readonly most: (sector: Sector) => ByRater
}
const hiddenTogether = (on: RatedOn): ReadonlyArray<RatedTogether> => {
  const here = sectors.filter(sector => inScope(on, sector).members > 0)
  const sizes = here.map(sector => ({ n: countsOn(on, sector).n }))
  const hidden = hiding({ n: sum(sizes, ({ n }) => n) }, sizes)
  const together = here.filter((_, place) => hidden.parts[place] === true)
  if (hidden.total || together.length === 0) return []
  const n = byRater(rater => sum(together, sector => ratedBy(countsOn(on, sector))[rater]))
  return [{ sectors: together, n, most: sector => mostOn(on, sector) }]
}

interface Bounds {
  readonly least: ByRater
  readonly most: ByRater
}
type Known = ReadonlyMap<Sector, Bounds>

/** Narrows how many reviews of one kind each sector has, by what all have together and what some have at least. */
const narrowed = (known: Known, inAll: ByRater, together: ReadonlyArray<RatedTogether>): Known => {
  const least = (sector: Sector, rater: Rater): number => known.get(sector)?.least[rater] ?? 0
  const most = (sector: Sector, rater: Rater): number => known.get(sector)?.most[rater] ?? 0
  const others = (of: ReadonlyArray<Sector>, sector: Sector) => of.filter(other => other !== sector)
  const leastBeside = (sector: Sector, rater: Rater): number =>
    Math.max(
      least(sector, rater),
      inAll[rater] - sum(others(sectors, sector), other => most(other, rater)),
      ...together
        .filter(one => one.sectors.includes(sector))
        .map(
          one =>
            one.n[rater] -
            sum(others(one.sectors, sector), other => Math.min(most(other, rater), one.most(other)[rater]))
        )
    )
  const mostBeside = (sector: Sector, rater: Rater): number =>
    Math.min(most(sector, rater), inAll[rater] - sum(others(sectors, sector), other => least(other, rater)))
  return new Map(
    sectors.map(sector => [
      sector,
      { least: byRater(rater => leastBeside(sector, rater)), most: byRater(rater => mostBeside(sector, rater)) }
    ])
  )
}

/** What a reader knows of the reviews of each sector; each turn may narrow what the one before left wide. */
const knownOf = (standards: ReadonlyArray<RatedOn>, network: ReadonlyArray<CountedReview>): Known => {
  const inAll = reviewsOf(network)
  const together = standards.flatMap(hiddenTogether)
  const inRegister = (sector: Sector, rater: Rater): number =>
    Math.max(0, ...standards.map(on => mostOn(on, sector)[rater]))
  let known: Known = new Map(
    sectors.map(sector => {
      const told = toldOf(sector, standards, network)
      return [sector, { least: told, most: byRater(rater => Math.max(told[rater], inRegister(sector, rater))) }]
    })
  )
  for (let turn = 0; turn < sectors.length; turn += 1) known = narrowed(known, inAll, together)
  return known
}

export const mostRated = (
  standards: ReadonlyArray<RatedOn>,
  reviews: ReadonlyArray<CountedReview>
): ((on: RatedOn, part: Part) => MostRated) => {
  const network = reviews.filter(review => !hmpOnly(review))
  const known = knownOf(standards, network)
  const inAll = reviewsOf(network)
  const untold = byRater(rater => inAll[rater] - sum([...known.values()], ({ least }) => least[rater]))
  return (on, part) => {
    const { members } = inScope(on, part)
    const inRegister = mostOn(on, part)
    if (part === 'audited') return { members, most: inRegister, least: inRegister, untold }
    const { least, most } = known.get(part) ?? { least: inRegister, most: inRegister }
    return { members, most: byRater(rater => Math.min(inRegister[rater], most[rater])), least, untold }
  }
}
