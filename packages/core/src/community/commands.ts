/** What can be asked of one community's profile. */
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Profile } from './profile.ts'

export interface RegisterCommunity {
  readonly type: 'RegisterCommunity'
  readonly community: CommunityId
  readonly profile: Profile
  readonly on: PlainDate
}
export interface ChangeProfile {
  readonly type: 'ChangeProfile'
  readonly community: CommunityId
  readonly profile: Profile
  readonly on: PlainDate
}
/** Records that words about a community are erased; the words themselves go from the erasable store. */
export interface EraseWords {
  readonly type: 'EraseWords'
  readonly community: CommunityId
  /** Of one cycle only; `null` for all. */
  readonly cycle: Cycle | null
  readonly pieces: Count
  readonly on: PlainDate
}
export type CommunityCommand = RegisterCommunity | ChangeProfile | EraseWords
