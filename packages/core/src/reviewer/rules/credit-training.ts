/** A registered reviewer is credited with a training at a gathering, once. */
import { accept, refuse } from '../../aggregate.ts'
import type { CreditTraining } from '../commands.ts'
import type { ReviewerDecision } from '../decision.ts'
import type { Reviewer } from '../state.ts'

export const creditTraining = (command: CreditTraining, state: Reviewer): ReviewerDecision => {
  const { reviewer, training, gathering, on } = command
  if (state.status === 'Unknown') return refuse({ type: 'ReviewerNotRegistered', reviewer })
  if (state.credits.some(credit => credit.training === training && credit.gathering === gathering)) return accept()
  return accept({ type: 'TrainingCredited', reviewer, training, gathering, on })
}
