/** A withdrawn announcement leaves the feed, not the history. */
import { accept } from '../../aggregate.ts'
import type { WithdrawAnnouncement } from '../commands.ts'
import type { AnnouncementDecision } from '../decision.ts'

export const withdrawAnnouncement = ({ announcement, on }: WithdrawAnnouncement): AnnouncementDecision =>
  accept({ type: 'AnnouncementWithdrawn', announcement, on })
