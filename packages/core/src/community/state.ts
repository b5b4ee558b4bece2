/** A community's profiles, each from its day on. */
import type { PlainDate } from '../values/plain-date.ts'
import type { Profile } from './profile.ts'

export interface DatedProfile {
  readonly from: PlainDate
  readonly profile: Profile
}
export type Community =
  | { readonly status: 'Unknown' }
  | { readonly status: 'Registered'; readonly profiles: readonly [DatedProfile, ...ReadonlyArray<DatedProfile>] }

/** The profile in force on a day: the last that began by then; the first, if the day is earlier than all. Ordered by day, then by when it was recorded. */
export const profileOn = (community: Community, date: PlainDate): Profile | null => {
  if (community.status === 'Unknown') return null
  return (community.profiles.findLast(dated => dated.from <= date) ?? community.profiles[0]).profile
}
