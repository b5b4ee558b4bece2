/** What stands in the way of several commands of an announcement alike: each guard makes a rule answer for every state. */
import { refuse } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { AnnouncementDay } from './commands.ts'
import type { AnnouncementDecision } from './decision.ts'
import type { Announcement, Made } from './state.ts'

/** It was made by then, and is not withdrawn. */
export const made =
  <C extends AnnouncementDay, Known>(rule: (command: C, state: Made, known: Known) => AnnouncementDecision) =>
  (command: C, state: Announcement, known: Known): AnnouncementDecision => {
    const { announcement, on } = command
    if (state.status !== 'Made' && state.status !== 'Withdrawn')
      return refuse({ type: 'AnnouncementUnknown', announcement })
    if (on < state.madeOn) return refuse({ type: 'DayBeforeTheAnnouncement', on, begun: state.madeOn })
    if (state.status === 'Withdrawn')
      return refuse({ type: 'AnnouncementWasWithdrawn', withdrawnOn: state.withdrawnOn })
    return rule(command, state, known)
  }

interface About {
  readonly community: CommunityId | null
}
/** Their words go with the words of whom they are about, so that stays one and the same. */
export const isAboutAnother = (command: About, state: About): boolean => command.community !== state.community
