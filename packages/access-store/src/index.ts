/** The ledger of requests, and grants and keys: the ports, and one of each in memory. */
export type { AccessStore, AccessStoreFailure, Claim, Claimed } from './access-store.ts'
export { inMemoryAccessStore } from './in-memory.ts'
export { idInApiKey, isApiKeyOf, looksLikeApiKey, newApiKey } from './api-key.ts'
export type { ApiKey, Grant, Granted, GrantStore, NewApiKey, NewGrant, Person } from './grants.ts'
export { inMemoryGrantStore } from './in-memory-grants.ts'
export type { Denial, Denied, DenialStore } from './denials.ts'
export { inMemoryDenialStore } from './in-memory-denials.ts'
