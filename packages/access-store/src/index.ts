/** The ledger of requests, grants and keys, sessions, denials, drafts, and forms of those who want to join: the ports, and one of each in memory. */
export type { AccessStore, AccessStoreFailure, Claim, Claimed } from './access-store.ts'
export { inMemoryAccessStore } from './in-memory.ts'
export { idInApiKey, isApiKeyOf, looksLikeApiKey, newApiKey, roleOfServers } from './api-key.ts'
export {
  isIssuer,
  isSubject,
  type ApiKey,
  type Grant,
  type Granted,
  type GrantStore,
  type NewApiKey,
  type NewGrant,
  type Person
} from './grants.ts'
export { inMemoryGrantStore } from './in-memory-grants.ts'
export type { Denial, Denied, DenialStore } from './denials.ts'
export { inMemoryDenialStore } from './in-memory-denials.ts'
export type { InForce, Session, SessionStore } from './sessions.ts'
export { mostDrafts, type Draft, type DraftStore, type ShownForm } from './drafts.ts'
export { inMemoryDraftStore } from './in-memory-drafts.ts'
export {
  isJoiningOver,
  mostJoiningForms,
  withAnswers,
  withHandedIn,
  type Answers,
  type JoiningForm,
  type JoiningKeptSince,
  type JoiningPart,
  type JoiningStore,
  type NewJoiningForm,
  type Settled,
  type WrittenPart
} from './joining.ts'
export { inMemoryJoiningStore } from './in-memory-joining.ts'
export { inMemorySessionStore } from './in-memory-sessions.ts'
