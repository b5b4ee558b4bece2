/**
 * How many reviews of each kind a reader can give each sector, by definition 16: at least those that a shown figure tells,
 * at most those the register allows; together all there are; and what is hidden together was reviewed together.
 */
import { hiddenByBreakdown, sectorList, type Kind, type Numbers, type Sector } from './disclosure.oracle.ts'

export interface OnOne {
  readonly standard: string
  /** How many were rated, and by whom. */
  readonly rated: (sector: Sector) => Numbers
  /** Members with the standard in scope, and those of them that peers may visit. */
  readonly members: (sector: Sector) => Numbers
}
export interface Held {
  readonly sector: Sector
  readonly kind: Kind
  readonly scope: ReadonlySet<string>
}
interface Interval {
  low: number
  high: number
}
export interface Reckoned {
  readonly inAll: number
  readonly of: (sector: Sector) => Readonly<Interval>
}

const total = (of: Iterable<number>): number => [...of].reduce((sum, one) => sum + one, 0)
const size = ({ self, peer }: Numbers): number => self + peer

const reckonKind = (kind: Kind, standards: ReadonlyArray<OnOne>, held: ReadonlyArray<Held>): Reckoned => {
  const inAll = held.filter(one => one.kind === kind).length
  const shownOn = (sector: Sector) => standards.filter(({ rated }) => size(rated(sector)) >= 5)
  const start = (sector: Sector): Interval => {
    const low = held.filter(
      one =>
        one.sector === sector && one.kind === kind && shownOn(sector).some(({ standard }) => one.scope.has(standard))
    ).length
    return { low, high: Math.max(low, ...standards.map(({ members }) => members(sector)[kind])) }
  }
  let known = new Map(sectorList.map(sector => [sector, start(sector)] as const))
  const of = (sector: Sector): Interval => known.get(sector) ?? { low: 0, high: 0 }
  const groups = standards.flatMap(one => {
    const cells = new Map(
      sectorList.flatMap(sector =>
        one.members(sector).self > 0 ? [[sector, { n: size(one.rated(sector)) }] as const] : []
      )
    )
    const hidden = hiddenByBreakdown(cells)
    return hidden.size === 0 || hidden.has('all')
      ? []
      : [{ one, hidden: sectorList.filter(sector => hidden.has(sector)) }]
  })
  const next = (sector: Sector): Interval => {
    const others = sectorList.filter(other => other !== sector)
    const together = groups
      .filter(({ hidden }) => hidden.includes(sector))
      .map(({ one, hidden }) => {
        const beside = hidden.filter(other => other !== sector)
        const n = total(hidden.map(each => one.rated(each)[kind]))
        return n - total(beside.map(other => Math.min(of(other).high, one.members(other)[kind])))
      })
    return {
      low: Math.max(of(sector).low, inAll - total(others.map(other => of(other).high)), ...together),
      high: Math.min(of(sector).high, inAll - total(others.map(other => of(other).low)))
    }
  }
  for (let turn = 0; turn < 5; turn += 1) known = new Map(sectorList.map(sector => [sector, next(sector)] as const))
  return { inAll, of }
}

export const reckoned = (
  standards: ReadonlyArray<OnOne>,
  held: ReadonlyArray<Held>
): Readonly<Record<Kind, Reckoned>> => ({
  self: reckonKind('self', standards, held),
  peer: reckonKind('peer', standards, held)
})
