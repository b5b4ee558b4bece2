/** A review whose report is not final is abandoned when its community has closed or merged; nothing follows it. */
import { accept, refuse } from '../../aggregate.ts'
import type { AbandonReview } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import type { Review } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const abandonReview = (
  command: AbandonReview,
  state: Review,
  { closedOn }: Knowing<'closedOn'>
): ReviewDecision => {
  const { community, cycle, kind, on } = command
  if (state.status === 'NotOpened') return refuse({ type: 'ReviewNotOpened', community, cycle, kind })
  if (state.status === 'Abandoned') return accept()
  if (state.status === 'Final') return refuse({ type: 'ReportIsFinal', issuedOn: state.issuedOn })
  if (closedOn === null) return refuse({ type: 'CommunityHasNotClosed', community })
  if (on < closedOn) return refuse({ type: 'DayBeforeThat', on, notBefore: closedOn })
  return accept(eventFrom('ReviewAbandoned', command))
}
