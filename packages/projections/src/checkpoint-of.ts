/** Where the rows of a table stand: how far they have come, and what could not be read on the way. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { CheckpointWithQuarantine, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'

/** The checkpoint first: what changes in between is met as a checkpoint that moved. */
export const checkpointOf = async (
  reports: ReportStore,
  set: RowSet
): Promise<Either<ReportStoreFailure, CheckpointWithQuarantine>> => {
  const checkpoint = await reports.checkpoint(set)()
  if (isLeft(checkpoint)) return checkpoint
  const quarantined = await reports.quarantined(set)()
  return isLeft(quarantined) ? quarantined : right({ checkpoint: checkpoint.right, quarantined: quarantined.right })
}
