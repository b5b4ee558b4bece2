/** The least and the most that each sum may be by integer programming: exact over all constraints together. */
import loadHighs from 'highs'
import type { Bounds } from './claims.ts'
import type { Cell, Constraint, Target } from './constraints.ts'

const sumOf = (cells: ReadonlyArray<Cell>, nameOf: (cell: Cell) => string): string => cells.map(nameOf).join(' + ')

/** In the format of CPLEX. Every cell is a whole number from nought on. */
const problemOf = (constraints: ReadonlyArray<Constraint>, { cells }: Target, way: 'Minimize' | 'Maximize'): string => {
  const names = new Map<Cell, string>()
  const nameOf = (cell: Cell): string => {
    const name = names.get(cell) ?? `x${String(names.size)}`
    names.set(cell, name)
    return name
  }
  const rows = constraints.flatMap(({ cells: of, low, high }) => {
    const sum = sumOf(of, nameOf)
    return low === high ? [`${sum} = ${String(low)}`] : [`${sum} >= ${String(low)}`, `${sum} <= ${String(high)}`]
  })
  const objective = sumOf(cells, nameOf)
  return [
    way,
    ` ${objective}`,
    'Subject To',
    ...rows.map(row => ` ${row}`),
    'Generals',
    ` ${[...names.values()].join(' ')}`,
    'End'
  ].join('\n')
}

/** Its types are those of its CommonJS form, where the function stands one level deeper than in the module that is loaded. */
const load = loadHighs as unknown as (typeof loadHighs)['default']

export const byProgramming = async (): Promise<Bounds> => {
  const highs = await load()
  const best = (problem: string): number => {
    const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false })
    if (Status !== 'Optimal') throw new Error(`no answer: ${Status}`)
    return Math.round(ObjectiveValue)
  }
  return ({ constraints }) =>
    target => ({
      low: best(problemOf(constraints, target, 'Minimize')),
      high: best(problemOf(constraints, target, 'Maximize'))
    })
}
