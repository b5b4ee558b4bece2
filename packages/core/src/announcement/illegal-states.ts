/** What an announcement can never be: each of these must not compile. */
import type { AnnouncementEvent } from './events.ts'
import type { Announcement, Made, Proposed } from './state.ts'

declare const made: Made
declare const proposed: Proposed

// @ts-expect-error what is withdrawn has its day
export const withdrawnSometime: Announcement = { ...made, status: 'Withdrawn' }
// @ts-expect-error news is declined with a reason
export const withoutReason: Announcement = { ...proposed, status: 'Declined', declinedOn: proposed.proposedOn }
// @ts-expect-error news is a member's
export const ofNobody: Announcement = { ...proposed, community: null }
// @ts-expect-error an announcement reaches somebody: types of membership, or the public
export const toFriends: Announcement = { ...made, audience: 'friends' }
// @ts-expect-error the words of an announcement stand in no event
export const inTheEvent: AnnouncementEvent = { type: 'AnnouncementRevised', words: 'Come to the forum.' }
