/** What each event makes of an announcement. An event that cannot happen leaves it as it was. */
import { contentOf } from './content.ts'
import type {
  AnnouncementEvent,
  AnnouncementMade,
  AnnouncementPassedOn,
  AnnouncementRevised,
  NewsDeclined,
  NewsProposed
} from './events.ts'
import type { Announcement, Made } from './state.ts'

const proposed = (event: NewsProposed): Announcement => ({
  ...{ status: 'Proposed', community: event.community, proposedOn: event.on },
  ...contentOf(event)
})
const declined = (state: Announcement, { reason, on }: NewsDeclined): Announcement =>
  state.status === 'Proposed' ? { ...state, status: 'Declined', declinedOn: on, reason: reason.commitment } : state

const announced = (event: AnnouncementMade): Made => {
  const { community, kind, audience, words, on } = event
  const asMade = contentOf(event)
  return { status: 'Made', madeOn: on, community, kind, audience, asMade, words: words.commitment, passedOnBy: [] }
}
const ofAMade = (state: Made, event: AnnouncementRevised | AnnouncementPassedOn): Made => {
  if (event.type === 'AnnouncementRevised') return { ...state, words: event.words.commitment }
  return state.passedOnBy.includes(event.community)
    ? state
    : { ...state, passedOnBy: [...state.passedOnBy, event.community] }
}

export const evolve = (state: Announcement, event: AnnouncementEvent): Announcement => {
  switch (event.type) {
    case 'NewsProposed':
      return state.status === 'NotMade' ? proposed(event) : state
    case 'NewsDeclined':
      return declined(state, event)
    case 'AnnouncementMade':
      return state.status === 'NotMade' || state.status === 'Proposed' ? announced(event) : state
    case 'AnnouncementWithdrawn':
      return state.status === 'Made' ? { ...state, status: 'Withdrawn', withdrawnOn: event.on } : state
    case 'AnnouncementRevised':
    case 'AnnouncementPassedOn':
      return state.status === 'Made' ? ofAMade(state, event) : state
  }
}
