/** A member tells the network its news, by a code that nothing else has. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import type { ProposeNews } from '../commands.ts'
import { contentOf, leadsSomewhere } from '../content.ts'
import type { AnnouncementDecision } from '../decision.ts'
import type { Knowing } from '../facts.ts'
import type { Announcement } from '../state.ts'

const proposedBefore = (
  command: ProposeNews,
  state: Exclude<Announcement, { status: 'NotMade' }>
): AnnouncementDecision => {
  if (state.status === 'Made' || state.status === 'Withdrawn')
    return refuse({ type: 'AnnouncementAlreadyMade', madeOn: state.madeOn })
  const { community, title, words, link, proposedOn } = state
  return community === command.community && same(contentOf(command), { title, words, link })
    ? accept()
    : refuse({ type: 'NewsAlreadyProposed', proposedOn })
}

export const proposeNews = (
  command: ProposeNews,
  state: Announcement,
  { typeThatDay }: Knowing<'typeThatDay'>
): AnnouncementDecision => {
  const { announcement, community, title, words, link, on } = command
  if (state.status !== 'NotMade') return proposedBefore(command, state)
  if (typeThatDay === null) return refuse({ type: 'NewsOfNoMember', community, on })
  if (!leadsSomewhere(link)) return refuse({ type: 'LinkLeadsNowhere' })
  return accept({ type: 'NewsProposed', announcement, community, title, words, link, on })
}
