/** Going through the live rows on a connection of its own: it holds them as they stand, and holds up nobody who writes. */
import { openFile } from '@cofc/sqlite-file'
import type { ReportStore, ReportStoreFailure, StoredRow, Walker } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { DatabaseSync } from 'node:sqlite'
import { checkpointsIn } from './checkpoints.ts'
import { reportFile } from './database.ts'
import { failureFrom } from './failure.ts'
import { onTable } from './generation.ts'
import { patience } from './patience.ts'
import { quarantineIn } from './quarantine.ts'

const atATime = 1_000

const through = async (database: DatabaseSync, tables: ReadonlyArray<string>, walker: Walker): Promise<void> => {
  const [checkpoints, quarantine] = [checkpointsIn(database), quarantineIn(database)]
  const standing = tables.map(table => ({
    table,
    checkpoint: checkpoints.of({ table, which: 'live' }),
    quarantined: quarantine.of({ table, which: 'live' })
  }))
  if (!(await walker.begins(Object.fromEntries(standing.map(({ table, ...stands }) => [table, stands]))))) return
  for (const { table, checkpoint } of standing) {
    if (checkpoint === null) continue
    const { after } = onTable(database, checkpoint.generation)
    let page: ReadonlyArray<StoredRow> = after('', atATime)
    while (page.length > 0) {
      await walker.rows(table, page)
      page = after(page.at(-1)?.id ?? '', atATime)
    }
  }
}

export const walkIn =
  (path: string): ReportStore['walk'] =>
  (tables, walker) =>
  async (): Promise<Either<ReportStoreFailure, void>> => {
    try {
      const { database } = openFile(path, reportFile, patience)
      try {
        database.exec('begin deferred')
        await through(database, tables, walker)
        return right(undefined)
      } finally {
        database.close()
      }
    } catch (error) {
      return left(failureFrom(error))
    }
  }
