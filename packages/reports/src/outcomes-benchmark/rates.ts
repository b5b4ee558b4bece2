/** What one community counted over a cycle, measure by measure, with the occupied place-days it is a rate of. */
import { outcomeMeasures } from '@cofc/core'
import { fraction, type Fraction } from '../figures/fraction.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { daysInAYear, type Measured } from '../national-report/outcome-rates.ts'

/** Whatever is counted beside place-days, which rates are taken of. */
export const measured = outcomeMeasures.filter(measure => measure !== 'occupied-place-days')

export interface RateOfOne {
  readonly measure: Measured
  readonly count: number
  readonly placeDays: number
}
/** Without a single occupied place-day there is no rate. */
export const ratesOf = ({ outcomes }: Pick<CountedReview, 'outcomes'>): ReadonlyArray<RateOfOne> =>
  measured.flatMap(measure => {
    const [count, placeDays] = [outcomes[measure], outcomes['occupied-place-days'] ?? 0]
    return count === undefined || placeDays === 0 ? [] : [{ measure, count, placeDays }]
  })

/** For a year of one occupied place, exact. */
export const exactRate = ({ count, placeDays }: Pick<RateOfOne, 'count' | 'placeDays'>): Fraction =>
  fraction(count * daysInAYear, placeDays)
