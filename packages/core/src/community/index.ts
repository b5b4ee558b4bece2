/** The therapeutic community: its profile, each change dated, and its evidence library. Its membership is another aggregate. */
export type {
  ChangeProfile,
  CommunityCommand,
  EraseWords,
  KeepEvidence,
  RegisterCommunity,
  TakeOutEvidence
} from './commands.ts'
export { community } from './aggregate.ts'
export type {
  CommunityEvent,
  CommunityRegistered,
  EvidenceKept,
  EvidenceTakenOut,
  LinkPersonPlaceFellVacant,
  ProfileChanged,
  WordsErased
} from './events.ts'
export type { EvidenceOnRecord, KeptEvidence } from './evidence.ts'
export type { CommunityFacts } from './facts.ts'
export { nextCommunityId } from './next-community-id.ts'
export type { Profile } from './profile.ts'
export type { CommunityRefusal } from './refusals.ts'
export { evidenceIn, profileOn, type Community, type DatedProfile, type Erasure } from './state.ts'
