/** People's words where they can be erased: the port, a store in memory, and what makes references to words. */
export { referenceOf, type ContentRef } from '@cofc/core'
export { drawSalt, referenceTo } from './commitment.ts'
export type {
  CheckpointMove,
  ContentStore,
  ContentStoreFailure,
  Piece,
  SaltedWords,
  StoredFile,
  WhyNotReached,
  WordsOfCommand
} from './content-store.ts'
export { dataSubjectOf, type DataSubject } from './data-subject.ts'
export { inMemoryContentStore } from './in-memory.ts'
