/** Rows that another version of a table folded mean something else: today's questions are never answered from them. */
import { isLeft, left } from 'fp-ts/lib/Either.js'
import { versionOf, type EventFormat } from './event-format.ts'
import type { Checkpoint, ReadRows, ReportStore } from './report-store.ts'
import type { AnyTable } from './table.ts'

export const areOfAnotherVersion = (table: AnyTable, format: EventFormat, checkpoint: Checkpoint | null): boolean =>
  checkpoint !== null && checkpoint.version !== versionOf(table, format)

/** Reads no rows but those of the versions at hand. */
const guarded =
  (tables: ReadonlyArray<AnyTable>, format: EventFormat) =>
  <Taken>(read: ReadRows<Taken>): ReadRows<Taken> =>
  (wanted, further) =>
  async () => {
    const readings = await read(wanted, further)()
    if (isLeft(readings)) return readings
    const other = tables.find(table =>
      areOfAnotherVersion(table, format, readings.right[table.name]?.checkpoint ?? null)
    )
    if (other === undefined) return readings
    const reason = `the rows of ${other.name} are of another version: the report must be rebuilt`
    return left({ type: 'ReportStoreUnavailable', reason })
  }

/** A report store that reads no rows but those of the versions at hand. */
export const onlyOwnVersions = (
  store: ReportStore,
  tables: ReadonlyArray<AnyTable>,
  format: EventFormat
): ReportStore => {
  const guard = guarded(tables, format)
  return { ...store, read: guard(store.read), readAs: taking => guard(store.readAs(taking)) }
}
