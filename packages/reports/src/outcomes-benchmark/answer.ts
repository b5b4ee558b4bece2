/** Makes a rate of every community's own counts, and puts its code in the place of its name. */
import type { Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { rounded } from '../figures/fraction.ts'
import { quartilesOf } from '../figures/quartiles.ts'
import { codesOf } from '../national-report/coded-communities.ts'
import { cycleFigures, type CycleFigures } from '../national-report/cycle-figures.ts'
import type { Measured } from '../national-report/outcome-rates.ts'
import { nationalTables } from '../national-report/report.ts'
import type { Extras } from '../report.ts'
import type {
  AskOutcomesBenchmark,
  NoOutcomesBenchmark,
  OutcomeBenchmark,
  OutcomesBenchmark
} from './outcomes-benchmark.ts'
import { exactRate, measured, ratesOf, type RateOfOne } from './rates.ts'

export const benchmarkTables = nationalTables

export interface CodedRate extends RateOfOne {
  readonly code: string
}
const ratesIn = (figures: CycleFigures, codes: ReadonlyMap<string, string>): ReadonlyArray<CodedRate> =>
  figures.network.flatMap(review => {
    const code = codes.get(review.row.community)
    return code === undefined ? [] : ratesOf(review).map(rate => ({ ...rate, code }))
  })

type Rows = RowsOf<typeof benchmarkTables>
/** Every rate of a cycle, with what it is made of. */
export const benchmarkRates = (rows: Rows, cycle: Cycle, codeKey: string): ReadonlyArray<CodedRate> => {
  const figures = cycleFigures(rows, cycle, null)
  return figures === null ? [] : ratesIn(figures, codesOf(figures, codeKey))
}

const benchmarkOf = (measure: Measured, rates: ReadonlyArray<CodedRate>): OutcomeBenchmark => ({
  measure,
  n: rates.length,
  quartiles: quartilesOf(rates.map(exactRate), rate => rounded(rate, 1)),
  rates: rates
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(one => ({ code: one.code, perPlaceYear: rounded(exactRate(one), 1) }))
})

export const benchmarkAnswer = (
  rows: Rows,
  { cycle, community }: AskOutcomesBenchmark,
  { codeKey }: Pick<Extras, 'codeKey'>
): Either<NoOutcomesBenchmark, OutcomesBenchmark> => {
  const figures = cycleFigures(rows, cycle, null)
  if (figures === null) return left({ type: 'NoSuchCycle', cycle })
  const codes = codesOf(figures, codeKey)
  const rates = ratesIn(figures, codes)
  const code = community === undefined ? undefined : codes.get(community)
  return right({
    cycle,
    own: community === undefined || code === undefined ? null : { community, code },
    measures: measured.map(measure =>
      benchmarkOf(
        measure,
        rates.filter(one => one.measure === measure)
      )
    )
  })
}
