/** How gatherings, prices and announcements are called on pages. */
import {
  membershipTypeName,
  type AnnouncementKind,
  type GatheringKind,
  type GatheringMode,
  type PriceGroup
} from '@cofc/core'
import type { PlaceListed, Reader } from '@cofc/reports'

export const gatheringKindName: Readonly<Record<GatheringKind, string>> = {
  forum: 'Forum',
  training: 'Training',
  workshop: 'Workshop',
  'community-meeting': 'Community meeting'
}
export const gatheringModeName: Readonly<Record<GatheringMode, string>> = {
  'in-person': 'In person',
  online: 'Online',
  hybrid: 'In person and online'
}
export const placeStatusName: Readonly<Record<PlaceListed['status'], string>> = {
  Waiting: 'Waits',
  Booked: 'Booked',
  Attended: 'Was there',
  Cancelled: 'Cancelled'
}
export const priceGroupName: Readonly<Record<PriceGroup, string>> = { ...membershipTypeName, 'non-member': 'No member' }
export const announcementKindName: Readonly<Record<AnnouncementKind, string>> = {
  news: 'News',
  newsletter: 'Newsletter',
  discussion: 'Discussion',
  'policy-change': 'Change of policy'
}
export const readerName = (reader: Reader): string =>
  reader === 'public' ? 'the public' : `${membershipTypeName[reader]} members`
