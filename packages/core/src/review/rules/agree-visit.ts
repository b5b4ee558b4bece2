/** A visit is agreed for one of the dates offered, and once agreed it is fixed. */
import { accept, refuse } from '../../aggregate.ts'
import type { AgreeVisit } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay, Visit } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const agreeVisit = (command: AgreeVisit, state: UnderWay): ReviewDecision => {
  const { visit, date, mode } = command
  const before = state.visits.get(visit)
  if (before === undefined) return refuse({ type: 'VisitNotOffered', visit })
  if (before.status === 'Agreed') return agreedBefore(command, before)
  if (before.status !== 'Offered') return refuse({ type: 'VisitIsOver', visit, status: before.status })
  if (!before.dates.includes(date)) return refuse({ type: 'NotAnOfferedDate', visit, date, offered: before.dates })
  return accept({ ...eventFrom('VisitAgreed', command), visit, date, mode })
}

const agreedBefore = (
  { visit, date, mode }: AgreeVisit,
  before: Extract<Visit, { status: 'Agreed' }>
): ReviewDecision => {
  if (before.date === date && before.mode === mode) return accept()
  return refuse({ type: 'VisitAlreadyAgreed', visit, date: before.date })
}
