/** What stands in the way of any change to a visit: this kind of review has none, or its report is final. */
import { refuse } from '../aggregate.ts'
import type { ReviewCommand } from './commands.ts'
import { hasVisit } from './kinds.ts'
import type { Review, UnderWay } from './state.ts'
import type { Verdict } from './verdict.ts'
import { whileUnderWay } from './while-under-way.ts'

type BeforeFinal = Exclude<UnderWay, { readonly status: 'Final' }>

/** Makes a rule about a visit answer for every review. */
export const whileVisitsMayChange = <C extends ReviewCommand, Known>(
  rule: (command: C, state: BeforeFinal, known: Known) => Verdict
): ((command: C, state: Review, known: Known) => Verdict) =>
  whileUnderWay((command, state, known) => {
    if (!hasVisit(command.kind)) return refuse({ type: 'NoVisitForThisKind', kind: command.kind })
    if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
    return rule(command, state, known)
  })
