/** What stands in the way of several commands of a review alike: each guard makes a rule answer for every review. */
import { refuse } from '../aggregate.ts'
import type { ReviewCommand } from './commands.ts'
import type { ReviewDecision } from './decision.ts'
import { hasVisit } from './kinds.ts'
import type { Review, UnderWay } from './state.ts'

type Rule<C, State, Known> = (command: C, state: State, known: Known) => ReviewDecision

/** The review was opened by then, and not abandoned before: what is of an earlier day may come after it was. */
export const openThen =
  <C extends ReviewCommand, Known>(rule: Rule<C, Exclude<Review, { readonly status: 'NotOpened' }>, Known>) =>
  (command: C, state: Review, known: Known): ReviewDecision => {
    const { community, cycle, kind, on } = command
    if (state.status === 'NotOpened') return refuse({ type: 'ReviewNotOpened', community, cycle, kind })
    if (state.status === 'Abandoned' && on > state.abandonedOn)
      return refuse({ type: 'ReviewWasAbandoned', on: state.abandonedOn })
    if (on < state.openedOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.openedOn })
    return rule(command, state, known)
  }

/** The review was opened by then, and is not abandoned. */
export const underWay = <C extends ReviewCommand, Known>(
  rule: Rule<C, UnderWay, Known>
): ((command: C, state: Review, known: Known) => ReviewDecision) =>
  openThen((command, state, known) =>
    state.status === 'Abandoned'
      ? refuse({ type: 'ReviewWasAbandoned', on: state.abandonedOn })
      : rule(command, state, known)
  )

type BeforeFinal = Exclude<UnderWay, { readonly status: 'Final' }>

/** This kind of review has visits, and its report is not final. */
export const visitsOpen = <C extends ReviewCommand, Known>(
  rule: (command: C, state: BeforeFinal, known: Known) => ReviewDecision
): ((command: C, state: Review, known: Known) => ReviewDecision) =>
  underWay((command, state, known) => {
    if (!hasVisit(command.kind)) return refuse({ type: 'NoVisitForThisKind', kind: command.kind })
    if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
    return rule(command, state, known)
  })

/** Nobody visits for this kind of review: what a community shows is handed in. */
export const unvisited = <C extends ReviewCommand, Known>(
  rule: (command: C, state: UnderWay, known: Known) => ReviewDecision
): ((command: C, state: Review, known: Known) => ReviewDecision) =>
  underWay((command, state, known) => {
    if (hasVisit(command.kind)) return refuse({ type: 'NoPortfolioForThisKind', kind: command.kind })
    return rule(command, state, known)
  })
