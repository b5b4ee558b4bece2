/** The first of some cycles that is planned, with its first and last day; `null` when none is. */
import type { ReviewCycle } from '../cycle/index.ts'
import type { NextCycle } from '../membership/index.ts'
import type { Cycle } from '../values/cycle.ts'

export const firstPlanned = (cycles: ReadonlyArray<Cycle>, states: ReadonlyArray<ReviewCycle>): NextCycle | null => {
  for (const [place, cycle] of cycles.entries()) {
    const state = states[place]
    if (state === undefined || state.status === 'NotPlanned') continue
    return { cycle, opens: state.windows.opens, closes: state.windows.closes }
  }
  return null
}
