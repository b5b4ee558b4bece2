/** A community withdraws an application until it is decided; one under appeal is decided first. */
import { accept, refuse } from '../../aggregate.ts'
import { ofCase, whyNotInOrder } from '../case-guards.ts'
import type { WithdrawApplication } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import { caseIn, type Accreditation } from '../state.ts'

export const withdrawApplication = (command: WithdrawApplication, state: Accreditation): AccreditationDecision => {
  const { cycle, on } = command
  const one = caseIn(state, cycle)
  if (one?.status === 'Closed' && one.closedOn === on) return accept()
  if (one === null || one.status === 'Closed') return refuse({ type: 'NoCase', cycle })
  if (one.status === 'UnderAppeal') return refuse({ type: 'CaseIsUnderAppeal', since: one.since })
  if (one.status === 'Decided') return refuse({ type: 'CaseIsDecided', on: one.last.on })
  const tooEarly = whyNotInOrder(on, one)
  if (tooEarly !== null) return refuse(tooEarly)
  return accept({ type: 'CaseWithdrawn', ...ofCase(command, one), because: 'withdrawn' })
}
