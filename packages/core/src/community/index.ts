/** The therapeutic community: its profile, each change dated. Its membership is another aggregate. */
export type { ChangeProfile, CommunityCommand, EraseWords, RegisterCommunity } from './commands.ts'
export { community } from './aggregate.ts'
export type {
  CommunityEvent,
  CommunityRegistered,
  LinkPersonPlaceFellVacant,
  ProfileChanged,
  WordsErased
} from './events.ts'
export type { CommunityFacts } from './facts.ts'
export type { Profile } from './profile.ts'
export type { CommunityRefusal } from './refusals.ts'
export { profileOn, type Community, type DatedProfile, type Erasure } from './state.ts'
