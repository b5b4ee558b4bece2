/**
 * Takes up a rebuild that was ended in the middle. Its shadows are built on when the same tables would fold them: of the
 * same version, in the same partitions, with nothing in them that could not be read, for that may be read by now.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { versionOf } from './event-format.ts'
import type { Following } from './following.ts'
import type { ReportStoreFailure, Run } from './report-store.ts'
import type { AnyTable } from './table.ts'

export interface RunTaken {
  /** In how many partitions the tables are built. */
  readonly partitions: number
  /** Whether there are shadows of before. */
  readonly resumed: boolean
}

const couldReadAll = async (
  { reports }: Following,
  { table, partitions }: Run
): Promise<Either<ReportStoreFailure, boolean>> => {
  for (let index = 0; index < partitions; index++) {
    const kept = await reports.quarantined({ table, which: `shadow ${index}` })()
    if (isLeft(kept)) return kept
    if (kept.right.length > 0) return right(false)
  }
  return right(true)
}

/** The run that a table's shadows are of, when they can be built on. */
const fittingRun = async (
  following: Following,
  table: AnyTable
): Promise<Either<ReportStoreFailure, ReadonlyArray<Run>>> => {
  const found = await following.reports.run(table.name)()
  if (isLeft(found)) return found
  const run = found.right
  if (run === null || run.version !== versionOf(table, following.format)) return right([])
  const couldRead = await couldReadAll(following, run)
  if (isLeft(couldRead)) return couldRead
  return right(couldRead.right ? [run] : [])
}

/** All tables from the first event, in so many partitions. */
export const beginAnew = async (
  { reports, format }: Following,
  tables: ReadonlyArray<AnyTable>,
  partitions: number
): Promise<Either<ReportStoreFailure, RunTaken>> => {
  const runs = tables.map(table => ({ table: table.name, version: versionOf(table, format), partitions }))
  const begun = await reports.begin(runs)()
  return isLeft(begun) ? begun : right({ partitions, resumed: false })
}

/** Where some tables were being built in other partitions than the rest, the first of them says in how many. */
export const takeUpRun = async (
  following: Following,
  tables: ReadonlyArray<AnyTable>,
  usualPartitions: number
): Promise<Either<ReportStoreFailure, RunTaken>> => {
  const runs: Array<Run> = []
  for (const table of tables) {
    const found = await fittingRun(following, table)
    if (isLeft(found)) return found
    runs.push(...found.right)
  }
  const partitions = runs[0]?.partitions ?? usualPartitions
  const goesOn = ({ name }: AnyTable): boolean => runs.some(run => run.table === name && run.partitions === partitions)
  const begun = await beginAnew(
    following,
    tables.filter(table => !goesOn(table)),
    partitions
  )
  return isLeft(begun) ? begun : right({ partitions, resumed: runs.length > 0 })
}
