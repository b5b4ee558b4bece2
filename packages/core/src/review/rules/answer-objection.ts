/** The network answers an objection, once: it agrees with it, or it does not. */
import { accept, refuse } from '../../aggregate.ts'
import type { AnswerObjection } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const answerObjection = (command: AnswerObjection, state: UnderWay): ReviewDecision => {
  const { reviewer, upheld } = command
  const objection = state.objections.get(reviewer)
  if (objection === undefined) return refuse({ type: 'NoObjection', reviewer })
  const { visit, answer } = objection
  if (answer === 'awaited') return accept({ ...eventFrom('ObjectionAnswered', command), visit, reviewer, upheld })
  return (answer === 'upheld') === upheld ? accept() : refuse({ type: 'ObjectionAlreadyAnswered', reviewer })
}
