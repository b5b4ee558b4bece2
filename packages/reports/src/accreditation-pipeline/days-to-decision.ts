/** How long each case took, from its application to the day on which it was first decided whether to accredit. */
import { daysBetween, type PlainDate } from '@cofc/core'
import { factsIn, type AccreditationRow } from '../tables/accreditation-row.ts'

/** A deferral decides nothing yet, and an appeal changes nothing of how long the decision took. */
export const daysToDecision = (row: AccreditationRow, on: PlainDate): ReadonlyArray<number> => {
  const byThen = factsIn(row, null).filter(event => event.on <= on)
  const decisions = byThen.flatMap(event =>
    event.type === 'AccreditationAwarded' || event.type === 'AccreditationNotAwarded' ? event : []
  )
  return byThen.flatMap(event => {
    if (event.type !== 'AccreditationAppliedFor') return []
    const decided = decisions.filter(one => one.case === event.case).map(one => daysBetween(event.on, one.on))
    return decided.length === 0 ? [] : Math.min(...decided)
  })
}

/** The middle one in order of size, or half-way between the two in the middle; `null` of none. */
export const medianOf = (numbers: ReadonlyArray<number>): number | null => {
  const inOrder = numbers.toSorted((one, other) => one - other)
  const half = (inOrder.length - 1) / 2
  const [below, above] = [inOrder[Math.floor(half)], inOrder[Math.ceil(half)]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}
