/** Announcements: what may be asked of one, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson } from '../roles.ts'
import * as codec from './codec.ts'
import type { AnnouncementCommand } from './commands.ts'
import { announcementEvents } from './event-entries.ts'
import type { AnnouncementEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { AnnouncementFacts } from './facts.ts'
import { made } from './guards.ts'
import { announcementRefusals, type AnnouncementRefusal } from './refusals.ts'
import { declineNews } from './rules/decline-news.ts'
import { makeAnnouncement } from './rules/make-announcement.ts'
import { passOnAnnouncement } from './rules/pass-on-announcement.ts'
import { proposeNews } from './rules/propose-news.ts'
import { reviseAnnouncement } from './rules/revise-announcement.ts'
import { withdrawAnnouncement } from './rules/withdraw-announcement.ts'
import type { Announcement } from './state.ts'

export const announcement = aggregate<
  AnnouncementCommand,
  Announcement,
  AnnouncementEvent,
  AnnouncementRefusal,
  AnnouncementFacts
>()({
  name: 'announcement',
  address: ['announcement'],
  initialState: { status: 'NotMade' },
  evolve,
  commands: {
    ProposeNews: {
      codec: codec.ProposeNews,
      title: 'Tell the network news',
      roles: teamOrLinkPerson,
      facts: ['typeThatDay'],
      rule: proposeNews
    },
    DeclineNews: {
      codec: codec.DeclineNews,
      title: 'Decline a member’s news',
      roles: teamOnly,
      facts: [],
      rule: declineNews
    },
    MakeAnnouncement: {
      codec: codec.MakeAnnouncement,
      title: 'Make an announcement',
      roles: teamOnly,
      facts: [],
      rule: makeAnnouncement
    },
    ReviseAnnouncement: {
      codec: codec.ReviseAnnouncement,
      title: 'Revise an announcement',
      roles: teamOnly,
      facts: [],
      rule: made(reviseAnnouncement)
    },
    WithdrawAnnouncement: {
      codec: codec.WithdrawAnnouncement,
      title: 'Withdraw an announcement',
      roles: teamOnly,
      facts: [],
      rule: made(withdrawAnnouncement)
    },
    PassOnAnnouncement: {
      codec: codec.PassOnAnnouncement,
      title: 'Record that a community passed an announcement on',
      roles: teamOrLinkPerson,
      facts: ['typeThatDay'],
      rule: made(passOnAnnouncement)
    }
  },
  events: announcementEvents,
  refusals: announcementRefusals
})
