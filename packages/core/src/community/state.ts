/** A community's profiles, each from its day on, and its evidence library. */
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { EvidenceId } from '../values/evidence-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { EvidenceOnRecord } from './evidence.ts'
import type { Profile } from './profile.ts'

export interface DatedProfile {
  readonly from: PlainDate
  readonly profile: Profile
}
/** One erasure of words: of a cycle, or of all when `null`. */
export interface Erasure {
  readonly cycle: Cycle | null
  readonly pieces: Count
  readonly on: PlainDate
}
export interface Registered {
  readonly status: 'Registered'
  /** In the order of their days; on one day, in the order in which they were recorded. */
  readonly profiles: readonly [DatedProfile, ...ReadonlyArray<DatedProfile>]
  /** Until when a link person is to be named; `null` while there is one. */
  readonly linkPersonDue: PlainDate | null
  readonly erasures: ReadonlyArray<Erasure>
  /** What was ever kept, in that order, since all words about the community were last erased. */
  readonly evidence: ReadonlyMap<EvidenceId, EvidenceOnRecord>
}
export type Community = { readonly status: 'Unknown' } | Registered

/** The profile in force on a day: the last that began by then; the first, if the day is earlier than all. */
export const profileOn = (community: Community, date: PlainDate): Profile | null => {
  if (community.status === 'Unknown') return null
  return (community.profiles.findLast(dated => dated.from <= date) ?? community.profiles[0]).profile
}

/** A piece that is in the library; `null` of one that is not, or not any more. */
export const evidenceIn = (community: Community, evidence: EvidenceId): EvidenceOnRecord | null => {
  const kept = community.status === 'Unknown' ? undefined : community.evidence.get(evidence)
  return kept === undefined || kept.takenOutOn !== null ? null : kept
}
