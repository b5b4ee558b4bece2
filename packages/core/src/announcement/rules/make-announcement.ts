/** An announcement is made once, to the types of membership it names or to the public; news that was declined is not. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { MakeAnnouncement } from '../commands.ts'
import { contentOf, leadsSomewhere } from '../content.ts'
import type { AnnouncementDecision } from '../decision.ts'
import { isAboutAnother } from '../guards.ts'
import type { Audience } from '../parts.ts'
import type { AnnouncementRefusal } from '../refusals.ts'
import type { Announcement, Made, Withdrawn } from '../state.ts'

const eachOnce = (audience: Audience): Audience => (audience === 'public' ? audience : [...new Set(audience)])

const madeBefore = (command: MakeAnnouncement, state: Made | Withdrawn): AnnouncementDecision => {
  const { community, kind, audience, asMade, madeOn } = state
  const asked = {
    ...{ community: command.community, kind: command.kind, audience: eachOnce(command.audience) },
    asMade: contentOf(command)
  }
  return same(asked, { community, kind, audience, asMade })
    ? accept()
    : refuse({ type: 'AnnouncementAlreadyMade', madeOn })
}
/** What stands in the way where a member proposed it. */
const obstacleIn = (
  command: MakeAnnouncement,
  state: Exclude<Announcement, Made | Withdrawn>
): AnnouncementRefusal | null => {
  if (state.status === 'NotMade') return null
  if (state.status === 'Declined') return { type: 'NewsWasDeclined', declinedOn: state.declinedOn }
  if (isAboutAnother(command, state)) return { type: 'AnnouncementIsOfAnother', community: state.community }
  const { on } = command
  return on < state.proposedOn ? { type: 'DayBeforeTheAnnouncement', on, begun: state.proposedOn } : null
}

export const makeAnnouncement = (command: MakeAnnouncement, state: Announcement): AnnouncementDecision => {
  if (state.status === 'Made' || state.status === 'Withdrawn') return madeBefore(command, state)
  const obstacle = obstacleIn(command, state)
  if (obstacle !== null) return refuse(obstacle)
  const { announcement, community, kind, title, words, link, on } = command
  const audience = eachOnce(command.audience)
  if (audience.length === 0) return refuse({ type: 'AnnouncementReachesNobody' })
  if (!leadsSomewhere(link)) return refuse({ type: 'LinkLeadsNowhere' })
  return accept({ type: 'AnnouncementMade', announcement, community, kind, title, words, link, audience, on })
}
