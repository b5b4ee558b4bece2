/** What the network tells its members and the public, and the news that members tell it. */
export { announcement } from './aggregate.ts'
export type {
  AnnouncementCommand,
  DeclineNews,
  MakeAnnouncement,
  PassOnAnnouncement,
  ProposeNews,
  ReviseAnnouncement,
  WithdrawAnnouncement
} from './commands.ts'
export type {
  AnnouncementEvent,
  AnnouncementMade,
  AnnouncementPassedOn,
  AnnouncementRevised,
  AnnouncementWithdrawn,
  NewsDeclined,
  NewsProposed
} from './events.ts'
export type { AnnouncementFacts } from './facts.ts'
export type { AnnouncementKind, Audience } from './parts.ts'
export type { AnnouncementRefusal } from './refusals.ts'
export type { Announcement } from './state.ts'
