/** What can stand in the way of a change to a community's profile, and how it is said. */
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'

export type CommunityRefusal =
  | { readonly type: 'CommunityAlreadyRegistered'; readonly community: CommunityId }
  | { readonly type: 'CommunityNotRegistered'; readonly community: CommunityId }
  | { readonly type: 'ChangeBeforeRegistration'; readonly registeredOn: PlainDate; readonly on: PlainDate }
