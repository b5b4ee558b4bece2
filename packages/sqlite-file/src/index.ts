/** A file of node:sqlite, used only once it is known to be ours, whole and of the schema of today. */
export { withBackoff } from './backoff.ts'
export { damaged, failureFrom, heldByOthers, isBusy, isFull, isOfSqlite, type FileFailure } from './failure.ts'
export type { FileKind, SchemaStep } from './file-kind.ts'
export { madeOn, openFile, type OpenedFile } from './open-file.ts'
export { pragma } from './pragma.ts'
export { openToCopy, openToRead } from './reading-only.ts'
export { inTransaction } from './transaction.ts'
