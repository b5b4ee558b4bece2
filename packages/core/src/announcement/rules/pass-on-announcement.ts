/** That a community passed an announcement on is recorded once, of whomever it reached. */
import { accept, refuse } from '../../aggregate.ts'
import type { PassOnAnnouncement } from '../commands.ts'
import type { AnnouncementDecision } from '../decision.ts'
import type { Knowing } from '../facts.ts'
import type { Made } from '../state.ts'

export const passOnAnnouncement = (
  { announcement, community, on }: PassOnAnnouncement,
  { audience, passedOnBy }: Made,
  { typeThatDay }: Knowing<'typeThatDay'>
): AnnouncementDecision => {
  if (passedOnBy.includes(community)) return accept()
  const isReached = audience === 'public' || (typeThatDay !== null && audience.includes(typeThatDay))
  if (!isReached) return refuse({ type: 'NotAmongTheAudience', membershipType: typeThatDay })
  return accept({ type: 'AnnouncementPassedOn', announcement, community, on })
}
