/** An action point of a final report is settled once, as done or as dropped. */
import { accept, refuse } from '../../aggregate.ts'
import type { SettleActionPoint } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { Finding, UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const settleActionPoint = (command: SettleActionPoint, state: UnderWay): ReviewDecision => {
  const { on } = command
  if (state.status !== 'Final') return refuse({ type: 'ReportNotFinal' })
  if (on < state.issuedOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.issuedOn })
  return settle(command, state.findings[command.finding - 1])
}

const settle = (command: SettleActionPoint, before: Finding | undefined): ReviewDecision => {
  const { finding, outcome } = command
  if (before === undefined) return refuse({ type: 'NoSuchFinding', finding })
  const { findingKind } = before
  if (findingKind !== 'action') return refuse({ type: 'NotAnActionPoint', finding, findingKind })
  if (before.outcome === outcome) return accept()
  if (before.outcome !== 'open') return refuse({ type: 'ActionPointAlreadySettled', finding, outcome: before.outcome })
  return accept({ ...eventFrom('ActionPointSettled', command), finding, outcome })
}
