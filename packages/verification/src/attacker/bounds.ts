/** The least and the most that each sum may be, narrowed from constraint to constraint until nothing narrows any more. */
import type { Cell, Constraint, Target } from './constraints.ts'

export interface Range {
  readonly low: number
  readonly high: number
}
const most = 1_000

type Ranges = Map<Cell, { low: number; high: number }>
const narrow = (ranges: Ranges, { cells, low, high }: Constraint): boolean => {
  const of = cells.map(cell => ranges.get(cell) ?? { low: 0, high: most })
  const [lows, highs] = [of.reduce((sum, one) => sum + one.low, 0), of.reduce((sum, one) => sum + one.high, 0)]
  let changed = false
  for (const [at, cell] of cells.entries()) {
    const one = of[at] ?? { low: 0, high: most }
    const now = { low: Math.max(one.low, low - (highs - one.high)), high: Math.min(one.high, high - (lows - one.low)) }
    if (now.low > one.low || now.high < one.high) {
      ranges.set(cell, now)
      changed = true
    }
  }
  return changed
}

const rangesFrom = (constraints: ReadonlyArray<Constraint>): Ranges => {
  const ranges: Ranges = new Map()
  for (let turn = 0; turn < 100; turn += 1) {
    let changed = false
    for (const constraint of constraints) changed = narrow(ranges, constraint) || changed
    if (!changed) break
  }
  return ranges
}

/** Constraints less those inside them: a total less its shown parts is a constraint on the hidden ones. */
const remainders = (constraints: ReadonlyArray<Constraint>): ReadonlyArray<Constraint> =>
  constraints.flatMap(whole => {
    const inside = constraints.filter(
      part =>
        part !== whole && part.cells.length < whole.cells.length && part.cells.every(cell => whole.cells.includes(cell))
    )
    const disjoint: Array<Constraint> = []
    for (const part of inside)
      if (part.low === part.high && disjoint.every(({ cells }) => !cells.some(cell => part.cells.includes(cell))))
        disjoint.push(part)
    if (disjoint.length === 0) return []
    const taken = new Set(disjoint.flatMap(({ cells }) => cells))
    const value = disjoint.reduce((sum, { low }) => sum + low, 0)
    return [{ cells: whole.cells.filter(cell => !taken.has(cell)), low: whole.low - value, high: whole.high - value }]
  })

export const rangesOf = (constraints: ReadonlyArray<Constraint>) => {
  const all = [...constraints, ...remainders(constraints)]
  const ranges = rangesFrom(all)
  return ({ cells }: Target): Range => {
    const within = cells.map(cell => ranges.get(cell) ?? { low: 0, high: most })
    const outer = {
      low: within.reduce((sum, { low }) => sum + low, 0),
      high: within.reduce((sum, { high }) => sum + high, 0)
    }
    // What the others of a constraint can hold at most must be left for these.
    return all
      .filter(constraint => cells.every(cell => constraint.cells.includes(cell)))
      .reduce((range, { cells: whole, low, high }) => {
        const others = whole
          .filter(cell => !cells.includes(cell))
          .map(cell => ranges.get(cell) ?? { low: 0, high: most })
        return {
          low: Math.max(range.low, low - others.reduce((sum, one) => sum + one.high, 0)),
          high: Math.min(range.high, high - others.reduce((sum, one) => sum + one.low, 0))
        }
      }, outer)
  }
}
