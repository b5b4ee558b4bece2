/** Writes what was folded of several tables, all in one transaction. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { Advance, CheckpointMoved, ReportStore, ReportStoreFailure, StoredRow, Which } from './report-store.ts'
import type { CachedRow, TableRows } from './row-cache.ts'
import type { TableFold } from './table-fold.ts'

/** Made into text one by one as the store takes them, so that not all are text at once. */
const asStored =
  ({ weigh }: TableRows) =>
  (cached: CachedRow): StoredRow => ({
    id: cached.id,
    get row() {
      const text = JSON.stringify(cached.row)
      weigh(cached, text.length)
      return text
    }
  })

/** The rows that changed since they were written. */
export const storedRowsOf = ({ rows }: TableFold): ReadonlyArray<StoredRow> => rows.takeChanged().map(asStored(rows))

const advanceOf = (fold: TableFold): Advance => {
  const { table, version, quarantine, checkpoint, position } = fold
  const to = { version, position }
  return { table: table.name, from: checkpoint, to, rows: storedRowsOf(fold), ...quarantine.changesUpTo(position) }
}

/** An advance that goes nowhere and holds nothing is none. */
const goesSomewhere = ({ from, to, rows, quarantine = [], release = [] }: Advance): boolean =>
  from?.position !== to.position || rows.length + quarantine.length + release.length > 0

/** What a table failed on is not written; where it halted is, but for a shadow, which comes to nothing then. */
const isWritten = (which: Which, { failure }: TableFold): boolean =>
  failure === null || (failure.type === 'EventUnreadable' && which === 'live')

export const writeFolds = async (
  reports: ReportStore,
  which: Which,
  folds: ReadonlyArray<TableFold>
): Promise<Either<ReportStoreFailure | CheckpointMoved, void>> => {
  const advances = folds.filter(fold => isWritten(which, fold)).map(fold => ({ fold, advance: advanceOf(fold) }))
  const going = advances.filter(({ advance }) => goesSomewhere(advance))
  if (going.length === 0) return right(undefined)
  const written = await reports.write(
    which,
    going.map(({ advance }) => advance)
  )()
  if (isLeft(written)) return written
  for (const [place, { fold }] of going.entries()) {
    fold.checkpoint = written.right[place] ?? null
    fold.quarantine.written(fold.position)
    if (fold.failure !== null) fold.rows.clear()
  }
  return right(undefined)
}
