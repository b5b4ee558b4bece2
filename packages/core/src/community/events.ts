/**
 * What has happened to one community's profile, and in its evidence library.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { CommunityId } from '../values/community-id.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { KeptEvidence } from './evidence.ts'
import type { Profile } from './profile.ts'

export interface CommunityRegistered {
  readonly type: 'CommunityRegistered'
  readonly community: CommunityId
  readonly profile: Profile
  readonly on: PlainDate
}
export interface ProfileChanged {
  readonly type: 'ProfileChanged'
  readonly community: CommunityId
  /** The whole profile as it is from this day on. */
  readonly profile: Profile
  readonly on: PlainDate
}
/** The community has no link person; one is due, and nothing is refused meanwhile. */
export interface LinkPersonPlaceFellVacant {
  readonly type: 'LinkPersonPlaceFellVacant'
  readonly community: CommunityId
  readonly fillBy: PlainDate
  readonly on: PlainDate
}
/** The words kept about a community were erased: of one cycle, or of all of them. */
export interface WordsErased {
  readonly type: 'WordsErased'
  readonly community: CommunityId
  readonly cycle: Cycle | null
  readonly pieces: Count
  readonly on: PlainDate
}
/** A file was kept in the evidence library: for any standard of any cycle. */
export interface EvidenceKept extends KeptEvidence {
  readonly type: 'EvidenceKept'
  readonly community: CommunityId
  readonly evidence: EvidenceId
  readonly on: PlainDate
}
/** The piece is offered no more, and its file was erased; what it was stays told where it was shown. */
export interface EvidenceTakenOut {
  readonly type: 'EvidenceTakenOut'
  readonly community: CommunityId
  readonly evidence: EvidenceId
  readonly on: PlainDate
}
export type CommunityEvent =
  | CommunityRegistered
  | ProfileChanged
  | LinkPersonPlaceFellVacant
  | WordsErased
  | EvidenceKept
  | EvidenceTakenOut
