/** News that a member proposed is declined with a reason, once. */
import { accept, refuse } from '../../aggregate.ts'
import type { DeclineNews } from '../commands.ts'
import type { AnnouncementDecision } from '../decision.ts'
import { isAboutAnother } from '../guards.ts'
import type { Announcement } from '../state.ts'

export const declineNews = (command: DeclineNews, state: Announcement): AnnouncementDecision => {
  const { announcement, community, reason, on } = command
  if (state.status === 'NotMade') return refuse({ type: 'NoNewsProposed', announcement })
  if (isAboutAnother(command, state)) return refuse({ type: 'AnnouncementIsOfAnother', community: state.community })
  if (state.status === 'Declined')
    return state.reason === reason.commitment
      ? accept()
      : refuse({ type: 'NewsWasDeclined', declinedOn: state.declinedOn })
  if (state.status !== 'Proposed') return refuse({ type: 'AnnouncementAlreadyMade', madeOn: state.madeOn })
  if (on < state.proposedOn) return refuse({ type: 'DayBeforeTheAnnouncement', on, begun: state.proposedOn })
  return accept({ type: 'NewsDeclined', announcement, community, reason, on })
}
