/** What stands in the way of anything in a review: it was never opened, it was abandoned, or it opens only later. */
import { refuse } from '../aggregate.ts'
import type { ReviewCommand } from './commands.ts'
import type { Review, UnderWay } from './state.ts'
import type { Verdict } from './verdict.ts'

/** Makes a rule about a review under way answer for every review. */
export const whileUnderWay =
  <C extends ReviewCommand, Known>(rule: (command: C, state: UnderWay, known: Known) => Verdict) =>
  (command: C, state: Review, known: Known): Verdict => {
    const { community, cycle, kind, on } = command
    if (state.status === 'NotOpened') return refuse({ type: 'ReviewNotOpened', community, cycle, kind })
    if (state.status === 'Abandoned') return refuse({ type: 'ReviewWasAbandoned', on: state.abandonedOn })
    if (on < state.openedOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.openedOn })
    return rule(command, state, known)
  }
