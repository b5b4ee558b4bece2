import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Question, Range, Solver, SumBetween } from '@cofc/reports'
import { exitCodes } from './exit-codes.ts'
import { inPlainWords } from './failures.ts'
import { installLine, loadSolver } from './solver.ts'
import manifest from '../package.json' with { type: 'json' }

const solverIn = async (seconds?: number): Promise<Solver> => {
  const loaded = await loadSolver(seconds)()
  if (isLeft(loaded)) throw new Error(loaded.left.type)
  return loaded.right
}
const unknowns = ['a', 'b', 'c', 'd']
const most = 3
/** All that four unknowns can be, from none to three each. */
const everything = Array.from({ length: (most + 1) ** unknowns.length }, (_, number) =>
  unknowns.map((_, place) => Math.floor(number / (most + 1) ** place) % (most + 1))
)
const sumIn = (values: ReadonlyArray<number>, terms: ReadonlyArray<string>): number =>
  terms.reduce((sum, term) => sum + (values[unknowns.indexOf(term)] ?? 0), 0)
const holds = (values: ReadonlyArray<number>, { terms, low, high }: SumBetween): boolean =>
  sumIn(values, terms) >= low && sumIn(values, terms) <= high
const byTrying = ({ known, sum }: Question): Range => {
  const sums = everything.filter(values => known.every(one => holds(values, one))).map(values => sumIn(values, sum))
  return { low: Math.min(...sums), high: Math.max(...sums) }
}

test('the solver finds the least and the most that a sum can be, as trying everything does', async () => {
  const solver = await solverIn()
  const some = fc.uniqueArray(fc.constantFrom(...unknowns), { minLength: 1 })
  const known = (truth: ReadonlyArray<number>) =>
    fc.array(
      fc.record({ terms: some, less: fc.nat(1), more: fc.nat(1) }).map(({ terms, less, more }): SumBetween => {
        const sum = sumIn(truth, terms)
        return { terms, low: Math.max(0, sum - less), high: sum + more }
      }),
      { maxLength: 4 }
    )
  const within = unknowns.map((term): SumBetween => ({ terms: [term], low: 0, high: most }))
  fc.assert(
    fc.property(
      fc.constantFrom(...everything).chain(truth => fc.record({ known: known(truth), sum: some })),
      ({ known: more, sum }) => {
        const question = { known: [...within, ...more], sum }
        expect(solver(question)).toEqual(byTrying(question))
      }
    ),
    { numRuns: 30 }
  )
})

test('what is not decided in the time of one check is not decided', async () => {
  const solver = await solverIn(0)
  expect(solver({ known: [{ terms: ['a'], low: 1, high: 2 }], sum: ['a'] })).toBe(null)
})

test('without the solver nothing is published, and the line that installs it is told', async () => {
  const missing = await loadSolver(1, () => Promise.reject(new Error('not found')))()
  expect(missing).toEqual({ _tag: 'Left', left: { type: 'SolverMissing', install: installLine } })
  expect(inPlainWords({ type: 'SolverMissing', install: installLine })).toEqual({
    code: exitCodes.refused,
    says: 'nothing is published without the solver that finds what could be worked out, and it cannot be loaded: run "npm install highs@1.15.3"'
  })
  expect(installLine).toBe(`npm install highs@${manifest.dependencies.highs}`)
})
