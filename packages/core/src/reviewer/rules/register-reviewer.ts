/** A reviewer is registered once, under an id that differs from others by more than capital letters, with private facts in a text of a length that tells nothing. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { RegisterReviewer } from '../commands.ts'
import type { ReviewerFacts } from '../facts.ts'
import { tellsNothingByItsLength } from '../private-facts-text.ts'
import type { Reviewer } from '../state.ts'
import type { ReviewerDecision } from '../decision.ts'

export const registerReviewer = (
  command: RegisterReviewer,
  state: Reviewer,
  { otherSpelling }: ReviewerFacts
): ReviewerDecision => {
  const { reviewer, on, trainedAs, seniorYears, privateFacts } = command
  if (state.status === 'Registered')
    return same(state.descriptions[0], { from: on, trainedAs, seniorYears, privateFacts })
      ? accept()
      : refuse({ type: 'ReviewerAlreadyRegistered', reviewer })
  if (otherSpelling !== null) return refuse({ type: 'ReviewerDiffersByCase', reviewer, taken: otherSpelling })
  if (!tellsNothingByItsLength(privateFacts)) return refuse({ type: 'PrivateFactsTellByTheirLength', reviewer })
  return accept({ type: 'ReviewerRegistered', reviewer, trainedAs, seniorYears, privateFacts, on })
}
