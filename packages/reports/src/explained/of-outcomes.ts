/** What each review gives to the rate of a measure: the tally of that review alone. */
import type { AnyGroup } from '../figures/groups.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import { tallyOf, type Measured } from '../national-report/outcome-rates.ts'
import type { Explaining } from './explaining.ts'
import { overCounted } from './over-reviews.ts'
import { orBecause, type Given, type Tallied } from './tallied.ts'

export const ofOutcomes = (
  { now: { figures } }: Explaining,
  [measure, group, name]: ReadonlyArray<string>
): Tallied | null => {
  const gives = (review: CountedReview): Given => {
    const { n, counted, placeDays } = tallyOf(measure as Measured, [review])
    if (n === 0) return 'NotReturned'
    if (name === 'n') return { contributes: n }
    return name === 'count' ? orBecause(counted, 'NothingCounted') : { contributes: counted, of: placeDays }
  }
  return {
    unit: name === 'perPlaceYear' ? 'per-place-year' : 'count',
    items: overCounted(figures, group as AnyGroup, gives)
  }
}
