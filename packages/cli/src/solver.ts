/**
 * The solver that is asked before a national report is published: HiGHS, loaded when it is first needed. Without it nothing
 * is published, for then it is not known what could be worked out.
 */
import type { Question, Range, Solver, SumBetween } from '@cofc/reports'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { HighsSolution } from 'highs'

/** The package that solves is not there, or cannot be loaded. */
export interface SolverMissing {
  readonly type: 'SolverMissing'
  readonly install: string
}
export const installLine = 'npm install highs@1.15.3'

/** What of the package is used. */
export interface Highs {
  readonly solve: (
    problem: string,
    options: { readonly output_flag: boolean; readonly time_limit: number }
  ) => HighsSolution
}
type LoadHighs = () => Promise<Highs>

/** Its types are those of its CommonJS form, where the function stands one level deeper than in the module that is loaded. */
const load: LoadHighs = async () => {
  const { default: loaded } = await import('highs')
  return (loaded as unknown as (typeof loaded)['default'])()
}

type NameOf = (term: string) => string
const namesOf = (): NameOf & { readonly all: () => ReadonlyArray<string> } => {
  const names = new Map<string, string>()
  const nameOf = (term: string): string => {
    const name = names.get(term) ?? `x${String(names.size)}`
    names.set(term, name)
    return name
  }
  return Object.assign(nameOf, { all: () => [...names.values()] })
}
const rowOf =
  (nameOf: NameOf) =>
  ({ terms, low, high }: SumBetween): ReadonlyArray<string> => {
    const sum = terms.map(nameOf).join(' + ')
    if (sum === '') return []
    return low === high ? [`${sum} = ${String(low)}`] : [`${sum} >= ${String(low)}`, `${sum} <= ${String(high)}`]
  }

/** In the format of CPLEX. Every unknown is a whole number from nought on. */
const problemOf = ({ known, sum }: Question, way: 'Minimize' | 'Maximize'): string => {
  const nameOf = namesOf()
  const rows = known.flatMap(rowOf(nameOf))
  const objective = sum.map(nameOf).join(' + ')
  return [
    way,
    ` ${objective}`,
    'Subject To',
    ...rows.map(row => ` ${row}`),
    'Generals',
    ` ${nameOf.all().join(' ')}`,
    'End'
  ].join('\n')
}

/** So long all questions of one check may take together: a hundred times what a network of 68 takes. */
const secondsAllowed = 120
const now = (): number => performance.now() / 1_000

const solverWith = (highs: Highs, seconds: number): Solver => {
  const until = now() + seconds
  const solved = (problem: string, left: number): HighsSolution | null => {
    try {
      return highs.solve(problem, { output_flag: false, time_limit: left })
    } catch {
      return null
    }
  }
  const best = (question: Question, way: 'Minimize' | 'Maximize'): number | null => {
    const left = until - now()
    const solution = left <= 0 ? null : solved(problemOf(question, way), left)
    return solution?.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null
  }
  return (question): Range | null => {
    const low = best(question, 'Minimize')
    const high = low === null ? null : best(question, 'Maximize')
    return low === null || high === null ? null : { low, high }
  }
}

/** A solver with the time of one check. */
export const loadSolver = (seconds = secondsAllowed, highs: LoadHighs = load): TE.TaskEither<SolverMissing, Solver> =>
  TE.tryCatch(
    async () => solverWith(await highs(), seconds),
    (): SolverMissing => ({ type: 'SolverMissing', install: installLine })
  )
