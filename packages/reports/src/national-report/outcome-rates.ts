/** What communities counted over the cycle, as rates per place-year. */
import { outcomeMeasures, type OutcomeMeasure } from '@cofc/core'
import { breakdown } from '../figures/breakdown.ts'
import { fraction, rounded } from '../figures/fraction.ts'
import type { CountedReview } from './counted-reviews.ts'
import type { OutcomeRate, OutcomeRates } from './national-report.ts'
import type { CycleFigures } from './cycle-figures.ts'

type Measured = Exclude<OutcomeMeasure, 'occupied-place-days'>
interface Tally {
  readonly n: number
  readonly counted: number
  readonly placeDays: number
}
const tallyOf =
  (measure: Measured) =>
  (reviews: ReadonlyArray<CountedReview>): Tally => {
    const both = reviews.flatMap(({ outcomes }) => {
      const [count, placeDays] = [outcomes[measure], outcomes['occupied-place-days']]
      return count === undefined || placeDays === undefined ? [] : [{ count, placeDays }]
    })
    const sum = (of: 'count' | 'placeDays'): number => both.reduce((total, one) => total + one[of], 0)
    return { n: both.length, counted: sum('count'), placeDays: sum('placeDays') }
  }

const daysInAYear = 365
/** Two decimals; `null` without a single occupied place-day. */
export const perPlaceYear = (count: number, placeDays: number): number | null =>
  placeDays === 0 ? null : rounded(fraction(count * daysInAYear, placeDays), 2)

const show = ({ n, counted, placeDays }: Tally): OutcomeRate => ({
  n,
  count: counted,
  placeDays,
  perPlaceYear: perPlaceYear(counted, placeDays)
})

export const outcomeRates = ({ grouped }: CycleFigures): ReadonlyArray<OutcomeRates> =>
  outcomeMeasures
    .filter(measure => measure !== 'occupied-place-days')
    .map(measure => ({ measure, groups: breakdown(grouped, tallyOf(measure), show) }))
