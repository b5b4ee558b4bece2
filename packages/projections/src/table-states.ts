/** Where the live rows of tables stand, what could not be read on the way, and what stopped them. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type EventStore, type Position } from '@cofc/event-store'
import { checkpointOf } from './checkpoint-of.ts'
import type { EventFormat } from './event-format.ts'
import type { CheckpointWithQuarantine, ReportStore, ReportStoreFailure } from './report-store.ts'
import type { AnyTable } from './table.ts'
import { areOfAnotherVersion } from './version-guard.ts'

export interface Watched {
  readonly events: EventStore
  readonly reports: ReportStore
  readonly format: EventFormat
  /** Why a table stopped following; `null` while it follows. */
  readonly stopped?: (table: string) => string | null
}
/** Whatever reads tables, a report: what is wrong with one of its tables is wrong with it. */
export interface TableReader {
  readonly name: string
  readonly tables: ReadonlyArray<AnyTable>
}
export interface TableState extends CheckpointWithQuarantine {
  readonly table: AnyTable
}

/** The state of every table of the readers, by its name. */
export const statesOf = async (
  reports: ReportStore,
  readers: ReadonlyArray<TableReader>
): Promise<Either<ReportStoreFailure, ReadonlyMap<string, TableState>>> => {
  const states = new Map<string, TableState>()
  for (const table of readers.flatMap(({ tables }) => tables)) {
    if (states.has(table.name)) continue
    const state = await checkpointOf(reports, { table: table.name, which: 'live' })
    if (isLeft(state)) return state
    states.set(table.name, { table, ...state.right })
  }
  return right(states)
}
export const statesFor = (
  states: ReadonlyMap<string, TableState>,
  { tables }: TableReader
): ReadonlyArray<TableState> => tables.flatMap(({ name }) => states.get(name) ?? [])

export const placeOf = ({ checkpoint }: TableState): Position => checkpoint?.position ?? beginning

/** Another process may be the one that follows: what halted it is on record, and so is the version of its rows. */
export const stopOf = ({ stopped, format }: Watched, { table, checkpoint, quarantined }: TableState): string | null => {
  const here = stopped?.(table.name) ?? null
  if (here !== null) return here
  if (areOfAnotherVersion(table, format, checkpoint)) return 'RebuildNeeded'
  return quarantined.some(({ policy }) => policy === 'halt') ? 'EventUnreadable' : null
}
