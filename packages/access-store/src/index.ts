/** The ledger of requests: the port, and one in memory. */
export type { AccessStore, AccessStoreFailure, Claim, Claimed } from './access-store.ts'
export { inMemoryAccessStore } from './in-memory.ts'
