/** The days by which something of gatherings, of news and of access is due. */
import type { Announcement } from '../announcement/index.ts'
import type { Gathering } from '../gathering/index.ts'
import type { Membership } from '../membership/index.ts'
import type { ServiceAccess } from '../service-access/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'

/** Of a gathering that was held, until somebody is on record as having been there; of one that nobody had a place at, never. */
export const attendanceDue = (gathering: Gathering): ReadonlyArray<PlainDate> => {
  if (gathering.status !== 'Announced') return []
  const has = (status: 'Booked' | 'Attended') => [...gathering.bookings.values()].some(one => one.status === status)
  return has('Booked') && !has('Attended') ? gathering.days.slice(-1) : []
}

/** News that a member proposed, until it is announced or declined. */
export const newsDue = (
  announcement: Announcement
): ReadonlyArray<{ readonly community: CommunityId; readonly by: PlainDate }> =>
  announcement.status === 'Proposed' ? [{ community: announcement.community, by: announcement.proposedOn }] : []

const earliest = (one: PlainDate | null, other: PlainDate | null): PlainDate | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
/** Access that somebody has who left, or whose community is no member any more: once for each. */
export const accessDue = (
  { given, left }: ServiceAccess,
  membership: Membership | undefined
): ReadonlyArray<PlainDate> => {
  const endedOn = membership?.status === 'Ended' ? membership.endedOn : null
  return given.flatMap(({ person }) => {
    const by = earliest(left.get(person) ?? null, endedOn)
    return by === null ? [] : [by]
  })
}
