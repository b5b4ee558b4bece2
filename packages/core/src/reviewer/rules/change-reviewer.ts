/**
 * What is known of a registered reviewer changes from a day on, never from before they were registered, and in a text
 * of a length that tells nothing.
 */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { ChangeReviewer } from '../commands.ts'
import { tellsNothingByItsLength } from '../private-facts-text.ts'
import { describedOn, type Reviewer } from '../state.ts'
import type { ReviewerDecision } from '../decision.ts'

export const changeReviewer = (command: ChangeReviewer, state: Reviewer): ReviewerDecision => {
  const { reviewer, on, trainedAs, seniorYears, privateFacts } = command
  if (state.status === 'Unknown') return refuse({ type: 'ReviewerNotRegistered', reviewer })
  const registeredOn = state.descriptions[0].from
  if (on < registeredOn) return refuse({ type: 'ReviewerChangeBeforeRegistration', registeredOn, on })
  const known = describedOn(state, on)
  if (same({ ...known, from: on }, { from: on, trainedAs, seniorYears, privateFacts })) return accept()
  if (!tellsNothingByItsLength(privateFacts)) return refuse({ type: 'PrivateFactsTellByTheirLength', reviewer })
  return accept({ type: 'ReviewerChanged', reviewer, trainedAs, seniorYears, privateFacts, on })
}
