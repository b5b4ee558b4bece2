/** Which groups of a standard must not be shown, by definitions 12 to 14 and 16. */

export const sectorList = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
export const groupList = ['all', ...sectorList] as const
export type Sector = (typeof sectorList)[number]
export type Group = (typeof groupList)[number]

const least = 5

export type Kind = 'self' | 'peer'
export type Numbers = Readonly<Record<Kind, number>>
export interface Cell {
  readonly n: number
  /** How many of them rated themselves alone. */
  readonly self: number
  readonly met: number
  /** Members in scope by the register, and those of them that peers may visit. */
  readonly members: Numbers
  /** Reviews with the standard in scope. */
  readonly reviews: Numbers
}
/** Of the sectors that are part of the breakdown. */
export type Cells = ReadonlyMap<Sector, Cell>

const total = <C>(cells: Iterable<C>, of: (cell: C) => number): number =>
  [...cells].reduce((sum, cell) => sum + of(cell), 0)

/** The smallest of those still shown, ties by the order of the list. */
type Sizes = ReadonlyMap<Sector, Pick<Cell, 'n'>>
const nextOf = (cells: Sizes, hidden: ReadonlySet<Group>): Sector | undefined => {
  const open = sectorList.filter(sector => cells.has(sector) && !hidden.has(sector))
  const n = (sector: Sector) => cells.get(sector)?.n ?? 0
  return open.find(sector => open.every(other => n(sector) <= n(other)))
}

/** By definitions 13 and 14. */
export const hiddenByBreakdown = (cells: Sizes): Set<Group> => {
  const small = sectorList.filter(sector => (cells.get(sector)?.n ?? least) < least)
  const hidden = new Set<Group>(small)
  if (total(cells.values(), ({ n }) => n) < least) return hidden.add('all')
  const n = () => [...hidden].reduce((sum, group) => sum + (cells.get(group as Sector)?.n ?? 0), 0)
  while (hidden.size > 0 && (hidden.size < 2 || n() < least)) {
    const next = nextOf(cells, hidden)
    if (next === undefined) return hidden.add('all')
    hidden.add(next)
  }
  return hidden
}

/** How many of some cells can have been rated, of those each kind of which so many were reviewed. */
const atMost = (reviews: ReadonlyArray<Numbers>, all: Numbers): number =>
  Math.min(
    total(reviews, ({ self }) => self),
    all.self
  ) +
  Math.min(
    total(reviews, ({ peer }) => peer),
    all.peer
  )

/** Every way in which somebody may think a cell was reviewed who knows of the reviews that there were, and of the members. */
const thoughts = ({ reviews, members }: Cell): ReadonlyArray<Numbers> => {
  const from = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, more) => low + more)
  return from(reviews.self, members.self).flatMap(self =>
    from(reviews.peer, members.peer)
      .filter(peer => self + peer <= members.self)
      .map(peer => ({ self, peer }))
  )
}

const inDoubt = (cells: Cells, hidden: ReadonlySet<Group>): boolean => {
  const inside = [...cells].filter(([sector]) => hidden.has(sector)).map(([, cell]) => cell)
  const [n, met] = [total(inside, cell => cell.n), total(inside, cell => cell.met)]
  if (met === 0 || met === n) return true
  const self = total(inside, cell => cell.self)
  const all = { self, peer: n - self }
  return inside
    .filter(cell => cell.n < least)
    .every(cell => {
      const others = inside.filter(other => other !== cell).map(({ reviews }) => reviews)
      return thoughts(cell).every(thought => {
        const most = atMost([thought], all)
        const values = Array.from({ length: most + 1 }, (_, value) => value)
        const possible = values.filter(value => met - value >= 0 && met - value <= atMost(others, all)).length
        return possible >= Math.min(3, most + 1)
      })
    })
}

/** The hidden groups of one standard. */
export const hiddenIn = (cells: Cells): ReadonlySet<Group> => {
  const breakdown = hiddenByBreakdown(cells)
  let hidden = new Set(breakdown)
  while (!hidden.has('all') && !inDoubt(cells, hidden)) {
    const next = nextOf(cells, hidden)
    // With the network's figure hidden nothing can be taken from it.
    if (next === undefined)
      return new Set<Group>(['all', ...sectorList.filter(sector => (cells.get(sector)?.n ?? least) < least)])
    hidden.add(next)
  }
  if (hidden.has('all')) return hidden
  const more = sectorList.filter(sector => hidden.has(sector) && !breakdown.has(sector))
  for (const sector of more.toSorted((one, other) => (cells.get(other)?.n ?? 0) - (cells.get(one)?.n ?? 0))) {
    const without = new Set([...hidden].filter(group => group !== sector))
    if (inDoubt(cells, without)) hidden = without
  }
  return hidden
}
