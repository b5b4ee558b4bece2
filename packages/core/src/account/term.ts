/** A term: cycles that follow each other year by year, paid for at once. */
import { nextCycle, type Cycle } from '../values/cycle.ts'
import { TermYears } from '../values/term-years.ts'

/** How many years it has; `null` where the cycles make no term. */
export const termOf = (cycles: ReadonlyArray<Cycle>): TermYears | null => {
  const follow = cycles.every((cycle, place) => {
    const before = cycles[place - 1]
    return before === undefined || nextCycle(before) === cycle
  })
  const years = cycles.length
  return follow && TermYears.is(years) ? years : null
}
