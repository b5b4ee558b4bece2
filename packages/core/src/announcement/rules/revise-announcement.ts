/** An announcement is revised in its words, about the same community as before. */
import { accept, refuse } from '../../aggregate.ts'
import type { ReviseAnnouncement } from '../commands.ts'
import type { AnnouncementDecision } from '../decision.ts'
import { isAboutAnother } from '../guards.ts'
import type { Made } from '../state.ts'

export const reviseAnnouncement = (command: ReviseAnnouncement, state: Made): AnnouncementDecision => {
  const { announcement, community, words, on } = command
  if (isAboutAnother(command, state)) return refuse({ type: 'AnnouncementIsOfAnother', community: state.community })
  if (words.commitment === state.words) return accept()
  return accept({ type: 'AnnouncementRevised', announcement, community, words, on })
}
