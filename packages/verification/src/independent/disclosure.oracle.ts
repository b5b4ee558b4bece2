/** Which groups of a standard must not be shown, by definitions 12 to 14 and 16. */

export const sectorList = ['ADTC', 'CYP', 'HMP', 'Addiction', 'LD'] as const
export const groupList = ['all', ...sectorList] as const
export type Sector = (typeof sectorList)[number]
export type Group = (typeof groupList)[number]

const least = 5

export interface Cell {
  readonly n: number
  readonly met: number
  /** Members in scope by the register; of those no more than reviews are left for. */
  readonly members: number
}
/** Of the sectors that are part of the breakdown. */
export type Cells = ReadonlyMap<Sector, Cell>

const total = (cells: Iterable<Cell>, of: (cell: Cell) => number): number =>
  [...cells].reduce((sum, cell) => sum + of(cell), 0)

/** The smallest of those still shown, ties by the order of the list. */
const nextOf = (cells: Cells, hidden: ReadonlySet<Group>): Sector | undefined => {
  const open = sectorList.filter(sector => cells.has(sector) && !hidden.has(sector))
  const n = (sector: Sector) => cells.get(sector)?.n ?? 0
  return open.find(sector => open.every(other => n(sector) <= n(other)))
}

const byBreakdown = (cells: Cells): Set<Group> => {
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

/** The possible counts of met of one hidden cell, the others holding as many as they can or as few. */
const possible = (cell: Cell, others: ReadonlyArray<Cell>): number => {
  const met = cell.met + total(others, other => other.met)
  const values = Array.from({ length: cell.members + 1 }, (_, value) => value)
  return values.filter(value => met - value >= 0 && met - value <= total(others, ({ members }) => members)).length
}

const inDoubt = (cells: Cells, hidden: ReadonlySet<Group>): boolean => {
  const inside = [...cells].filter(([sector]) => hidden.has(sector)).map(([, cell]) => cell)
  const [n, met] = [total(inside, cell => cell.n), total(inside, cell => cell.met)]
  if (met === 0 || met === n) return true
  return inside
    .filter(cell => cell.n < least)
    .every(cell => {
      const others = inside.filter(other => other !== cell)
      return possible(cell, others) >= Math.min(3, cell.members + 1)
    })
}

/** The hidden groups of one standard. */
export const hiddenIn = (cells: Cells): ReadonlySet<Group> => {
  const breakdown = byBreakdown(cells)
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
