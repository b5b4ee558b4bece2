/** A member offers one of its people for an agreed visit to another, as a reviewer or as an observer; once withdrawn, also anew. */
import { accept, refuse } from '../../aggregate.ts'
import { plusDays } from '../../values/plain-date.ts'
import { obstacleToAttending } from '../attending.ts'
import type { OfferToAttend } from '../commands.ts'
import { offerIn } from '../evolve-offers.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const offerToAttend = (
  command: OfferToAttend,
  state: UnderWay,
  known: Knowing<'policy' | 'reviewers' | 'offering' | 'host'>
): ReviewDecision => {
  const { visit, reviewer, as, on } = command
  const before = offerIn(state, command)
  if (before !== undefined && before.answer !== 'withdrawn')
    return before.as === as && before.answer !== 'declined'
      ? accept()
      : refuse({ type: 'OfferAlreadyMade', visit, reviewer, answer: before.answer })
  const obstacle = obstacleToAttending(command, state, known)
  if (obstacle !== null) return refuse(obstacle)
  const answerDue = plusDays(on, known.policy.offerAnswerDays)
  return accept({ ...eventFrom('AttendanceOffered', command), visit, reviewer, as, answerDue })
}
