/** How far the readers of tables are behind, what stopped them, and what their figures lack. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type Position, type UnparsedEvent } from '@cofc/event-store'
import { checkpointOf, type CheckpointWithQuarantine } from './checkpoint-of.ts'
import type { EventFormat } from './event-format.ts'
import type { QuarantinedEvent, ReportStore, ReportStoreFailure } from './report-store.ts'
import type { AnyTable } from './table.ts'
import { areOfAnotherVersion } from './version-guard.ts'

/** Whatever reads tables, a report: what is wrong with one of its tables is wrong with it. */
export interface TableReader {
  readonly name: string
  readonly tables: ReadonlyArray<AnyTable>
}
export interface Lag {
  readonly report: string
  /** How many events of the kinds it reads it has not seen yet. */
  readonly behind: number
  /** Why a table of it stopped following; `null` while all follow. */
  readonly stopped: string | null
  /** How many of its streams wait behind an event that cannot be read. */
  readonly parked: number
}
export interface Lacking {
  /** How many streams wait behind such an event: what has happened there since is in no figure. */
  readonly parked: number
  /** How many reports stand still before such an event: their figures are those of then. */
  readonly halted: number
  /** How many imports were begun and are not finished: the figures hold a part of them. Left out where nothing is imported. */
  readonly unfinished?: number
}
export interface Watched {
  readonly events: EventStore
  readonly reports: ReportStore
  readonly format: EventFormat
  /** Why a table stopped following; `null` while it follows. */
  readonly stopped?: (table: string) => string | null
}
interface Unseen {
  readonly type: string
  readonly reason: string
}

const isParked = ({ policy }: QuarantinedEvent): boolean => policy === 'park'
const isHalt = ({ policy }: QuarantinedEvent): boolean => policy === 'halt'

interface TableState extends CheckpointWithQuarantine {
  readonly table: AnyTable
}
/** The state of every table of the readers, by its name. */
const statesOf = async (
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
const statesFor = (states: ReadonlyMap<string, TableState>, { tables }: TableReader): ReadonlyArray<TableState> =>
  tables.flatMap(({ name }) => states.get(name) ?? [])

/** Another process may be the one that follows: what halted it is on record, and so is the version of its rows. */
const stopOf = ({ stopped, format }: Watched, { table, checkpoint, quarantined }: TableState): string | null => {
  const here = stopped?.(table.name) ?? null
  if (here !== null) return here
  if (areOfAnotherVersion(table, format, checkpoint)) return 'RebuildNeeded'
  return quarantined.some(isHalt) ? 'EventUnreadable' : null
}

const parkedStreams = (states: ReadonlyArray<TableState>): number =>
  new Set(states.flatMap(({ quarantined }) => quarantined.filter(isParked).map(({ stream }) => stream))).size

interface Counting {
  readonly report: string
  readonly states: ReadonlyArray<TableState>
  behind: number
}
const placeOf = ({ checkpoint }: TableState): Position => checkpoint?.position ?? beginning
const hasNotSeen =
  (type: string, position: Position) =>
  (state: TableState): boolean =>
    placeOf(state) < position && state.table.reads[type] === true

const count = (counting: ReadonlyArray<Counting>, { type, position }: UnparsedEvent): void => {
  for (const one of counting) if (one.states.some(hasNotSeen(type, position))) one.behind += 1
}

/** One pass over what the table furthest behind has not seen, counted for each reader. */
const countUnseen = async (store: EventStore, counting: ReadonlyArray<Counting>): Promise<Either<Unseen, void>> => {
  const states = counting.flatMap(one => one.states)
  const [after = beginning] = states.map(placeOf).toSorted()
  const types = [...new Set(states.flatMap(({ table }) => Object.keys(table.reads)))]
  for await (const followed of store.followUnparsed(after, { types }, { until: 'end' })) {
    if (followed.type === 'Failed') return left({ type: followed.failure.type, reason: followed.failure.type })
    for (const event of followed.page.events) count(counting, event)
  }
  return right(undefined)
}

/** Of each reader, the worst of its tables. */
export const lag =
  (watched: Watched) =>
  (readers: ReadonlyArray<TableReader>): TaskEither<Unseen, ReadonlyArray<Lag>> =>
  async () => {
    const states = await statesOf(watched.reports, readers)
    if (isLeft(states)) return states
    const counting = readers.map(reader => ({
      report: reader.name,
      states: statesFor(states.right, reader),
      behind: 0
    }))
    const counted = await countUnseen(watched.events, counting)
    if (isLeft(counted)) return counted
    return right(
      counting.map(({ report, states: of, behind }) => ({
        report,
        behind,
        stopped: of.map(state => stopOf(watched, state)).find(stop => stop !== null) ?? null,
        parked: parkedStreams(of)
      }))
    )
  }

export const lacking =
  (reports: ReportStore) =>
  (readers: ReadonlyArray<TableReader>): TaskEither<ReportStoreFailure, Lacking> =>
  async () => {
    const states = await statesOf(reports, readers)
    if (isLeft(states)) return states
    const isHalted = (reader: TableReader): boolean =>
      statesFor(states.right, reader).some(({ quarantined }) => quarantined.some(isHalt))
    return right({ parked: parkedStreams([...states.right.values()]), halted: readers.filter(isHalted).length })
  }
