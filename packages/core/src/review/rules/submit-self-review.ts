/** The community submits its workbook, for the first time or again after it was returned; from then on it is locked. It holds at least one rating. */
import { accept, refuse } from '../../aggregate.ts'
import type { SubmitSelfReview } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import { isAnyRated } from '../ratings.ts'
import { inTheWorkbook, type UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const submitSelfReview = (command: SubmitSelfReview, state: UnderWay): ReviewDecision => {
  const { on } = command
  if (inTheWorkbook(state)) {
    if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
    if (!isAnyRated(state.self)) return refuse({ type: 'WorkbookHasNoRating' })
    return accept(eventFrom('SelfReviewSubmitted', command))
  }
  if (state.submittedOn === on) return accept()
  return refuse({ type: 'WorkbookIsLocked', submittedOn: state.submittedOn })
}
