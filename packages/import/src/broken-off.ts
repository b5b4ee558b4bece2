/** Why an import was broken off from outside: its own notes on disk, or the folder, could not be written or read any more. */
import type { RowCounts, StoreFailed } from './summary.ts'

const isCoded = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** What an import lays down on disk for itself cannot be laid down, or read again. */
export const inTemporaryFolder = (reason: string): string =>
  `the folder for temporary files (TMPDIR), in which an import takes its notes, cannot be written or read (${reason}): free space there, or name another folder in TMPDIR`

export const stagingFailed = (reason: string): StoreFailed => ({
  type: 'StagingFailed',
  reason: inTemporaryFolder(reason)
})

/** `null` for what has no cause outside. */
export const brokenOffBy = (error: unknown): StoreFailed | null => {
  if (!isCoded(error)) return null
  if (error.code === 'ERR_SQLITE_ERROR') return stagingFailed(error.message)
  return 'syscall' in error ? { type: 'FolderUnreadable', reason: `a file cannot be read (${error.code})` } : null
}

/** All that is known of the rows once the notes are lost. */
export const uncounted = (read: number): RowCounts => ({
  ...{ read, imported: 0, unchanged: 0, differing: 0, refused: 0, waiting: 0 },
  ...{ unwritten: 0, unchecked: read }
})
