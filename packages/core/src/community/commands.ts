/** What can be asked of one community's profile and of its evidence library. */
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { KeptEvidence } from './evidence.ts'
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
/** Keeps a file in the community's evidence library; the file itself goes to the erasable store. */
export interface KeepEvidence extends KeptEvidence {
  readonly type: 'KeepEvidence'
  readonly community: CommunityId
  readonly evidence: EvidenceId
  readonly on: PlainDate
}
/** Takes a piece out of the library; its file goes from the erasable store. */
export interface TakeOutEvidence {
  readonly type: 'TakeOutEvidence'
  readonly community: CommunityId
  readonly evidence: EvidenceId
  readonly on: PlainDate
}
export type CommunityCommand = RegisterCommunity | ChangeProfile | EraseWords | KeepEvidence | TakeOutEvidence
