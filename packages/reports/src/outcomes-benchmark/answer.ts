/** Makes a rate of every community's own counts, and puts its code in the place of its name. */
import { outcomeMeasures, type Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { fraction, rounded, type Fraction } from '../figures/fraction.ts'
import { quartilesOf } from '../figures/quartiles.ts'
import { codesOf } from '../national-report/coded-communities.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { cycleFigures, type CycleFigures } from '../national-report/cycle-figures.ts'
import { daysInAYear, type Measured } from '../national-report/outcome-rates.ts'
import { nationalTables } from '../national-report/report.ts'
import type { Extras } from '../report.ts'
import type {
  AskOutcomesBenchmark,
  NoOutcomesBenchmark,
  OutcomeBenchmark,
  OutcomesBenchmark
} from './outcomes-benchmark.ts'

export const benchmarkTables = nationalTables

const measures = outcomeMeasures.filter(measure => measure !== 'occupied-place-days')

export interface RateOfOne {
  readonly measure: Measured
  readonly code: string
  readonly count: number
  readonly placeDays: number
}
/** Without a single occupied place-day there is no rate. */
const ratesOf = ({ outcomes }: CountedReview, code: string): ReadonlyArray<RateOfOne> =>
  measures.flatMap(measure => {
    const [count, placeDays] = [outcomes[measure], outcomes['occupied-place-days'] ?? 0]
    return count === undefined || placeDays === 0 ? [] : [{ measure, code, count, placeDays }]
  })
const ratesIn = (figures: CycleFigures, codes: ReadonlyMap<string, string>): ReadonlyArray<RateOfOne> =>
  figures.network.flatMap(review => {
    const code = codes.get(review.row.community)
    return code === undefined ? [] : ratesOf(review, code)
  })

type Rows = RowsOf<typeof benchmarkTables>
/** Every rate of a cycle, with what it is made of. */
export const benchmarkRates = (rows: Rows, cycle: Cycle, codeKey: string): ReadonlyArray<RateOfOne> => {
  const figures = cycleFigures(rows, cycle, null)
  return figures === null ? [] : ratesIn(figures, codesOf(figures, codeKey))
}

const rateOf = ({ count, placeDays }: RateOfOne): Fraction => fraction(count * daysInAYear, placeDays)
const benchmarkOf = (measure: Measured, rates: ReadonlyArray<RateOfOne>): OutcomeBenchmark => ({
  measure,
  n: rates.length,
  quartiles: quartilesOf(rates.map(rateOf), rate => rounded(rate, 1)),
  rates: rates
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(one => ({ code: one.code, perPlaceYear: rounded(rateOf(one), 1) }))
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
    measures: measures.map(measure =>
      benchmarkOf(
        measure,
        rates.filter(one => one.measure === measure)
      )
    )
  })
}
