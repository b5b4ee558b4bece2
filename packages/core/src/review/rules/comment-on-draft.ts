/** The host comments on the accuracy of a draft, or says that it has nothing to say, until the report is final. */
import { accept, refuse } from '../../aggregate.ts'
import type { CommentOnDraft } from '../commands.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const commentOnDraft = (command: CommentOnDraft, state: UnderWay): ReviewDecision => {
  const { on, comments } = command
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (state.status !== 'ReportDrafted') return refuse({ type: 'ReportNotDrafted' })
  if (state.commentedOn !== null && state.comments === (comments?.commitment ?? null)) return accept()
  if (on < state.lastStepOn) return refuse({ type: 'DayBeforeThat', on, notBefore: state.lastStepOn })
  return accept({ ...eventFrom('HostCommented', command), comments })
}
