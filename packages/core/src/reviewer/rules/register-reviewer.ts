/** A reviewer is registered once. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { RegisterReviewer } from '../commands.ts'
import type { Reviewer } from '../state.ts'
import type { Verdict } from '../verdict.ts'

export const registerReviewer = (command: RegisterReviewer, state: Reviewer): Verdict => {
  const { reviewer, on, trainedAs, seniorYears, privateFacts } = command
  if (state.status === 'Unknown')
    return accept({ type: 'ReviewerRegistered', reviewer, trainedAs, seniorYears, privateFacts, on })
  if (same(state.descriptions[0], { from: on, trainedAs, seniorYears, privateFacts })) return accept()
  return refuse({ type: 'ReviewerAlreadyRegistered', reviewer })
}
