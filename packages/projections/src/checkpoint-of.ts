/** Where rows stand: how far they have come, and what could not be read on the way. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { Mark, Quarantined, ReportStore, ReportStoreFailure, RowSet } from './report-store.ts'

export interface Standing {
  readonly mark: Mark | null
  readonly quarantined: ReadonlyArray<Quarantined>
}
/** The mark first: what changes in between is met as a mark that moved. */
export const standingOf = async (reports: ReportStore, set: RowSet): Promise<Either<ReportStoreFailure, Standing>> => {
  const mark = await reports.mark(set)()
  if (isLeft(mark)) return mark
  const kept = await reports.quarantined(set)()
  return isLeft(kept) ? kept : right({ mark: mark.right, quarantined: kept.right })
}
