/** Makes a rate of every community's own counts, and puts its code in the place of its name. */
import { outcomeMeasures } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { fraction, rounded, type Fraction } from '../figures/fraction.ts'
import { quartilesOf } from '../figures/quartiles.ts'
import { codesOf } from '../national-report/coded-communities.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { cycleFigures } from '../national-report/cycle-figures.ts'
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

interface Rated {
  readonly code: string
  readonly rate: Fraction
}
/** `null` without a single occupied place-day. */
const rateOf = ({ outcomes }: CountedReview, measure: Measured): Fraction | null => {
  const [count, placeDays] = [outcomes[measure], outcomes['occupied-place-days'] ?? 0]
  return count === undefined || placeDays === 0 ? null : fraction(count * daysInAYear, placeDays)
}

const benchmarkOf = (measure: Measured, rated: ReadonlyArray<Rated>): OutcomeBenchmark => ({
  measure,
  n: rated.length,
  quartiles: quartilesOf(
    rated.map(({ rate }) => rate),
    rate => rounded(rate, 1)
  ),
  rates: rated
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, rate }) => ({ code, perPlaceYear: rounded(rate, 1) }))
})

export const benchmarkAnswer = (
  rows: RowsOf<typeof benchmarkTables>,
  { cycle, community }: AskOutcomesBenchmark,
  { codeKey }: Pick<Extras, 'codeKey'>
): Either<NoOutcomesBenchmark, OutcomesBenchmark> => {
  const figures = cycleFigures(rows, cycle, null)
  if (figures === null) return left({ type: 'NoSuchCycle', cycle })
  const codes = codesOf(figures, codeKey)
  const ratedOn = (measure: Measured): ReadonlyArray<Rated> =>
    figures.network.flatMap(review => {
      const [code, rate] = [codes.get(review.row.community), rateOf(review, measure)]
      return code === undefined || rate === null ? [] : [{ code, rate }]
    })
  const code = community === undefined ? undefined : codes.get(community)
  return right({
    cycle,
    own: community === undefined || code === undefined ? null : { community, code },
    measures: measures.map(measure => benchmarkOf(measure, ratedOn(measure)))
  })
}
