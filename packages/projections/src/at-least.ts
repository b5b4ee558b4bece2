/**
 * Whether the rows of a report hold what was recorded at a position: asked by whoever wrote it and wants to read it. Stores
 * give positions in the order of commits, so rows that stand there hold all that stands before.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type EventStore, type Position, type StoreFailure } from '@cofc/event-store'
import { checkpointOf, type CheckpointWithQuarantine } from './checkpoint-of.ts'
import type { TableReader, Watched } from './lagging.ts'
import type { QuarantinedEvent, ReportStoreFailure } from './report-store.ts'
import type { AnyTable } from './table.ts'
import { areOfAnotherVersion } from './version-guard.ts'

/** What is known of a report at a moment, for whoever waits until it holds a position. */
export type Standing =
  /** All of its tables stand there, or further. */
  | { readonly type: 'Reached'; readonly mark: Position }
  /** They stand there, but the stream of that event waits behind one that cannot be read. */
  | { readonly type: 'ParkedThere'; readonly stream: string }
  /** A table goes no further before it is there. */
  | { readonly type: 'Halted'; readonly mark: Position }
  | { readonly type: 'NotYet'; readonly mark: Position }
export type StandingFailure = StoreFailure | ReportStoreFailure

interface TableState extends CheckpointWithQuarantine {
  readonly table: AnyTable
}
const markOf = ({ checkpoint }: TableState): Position => checkpoint?.position ?? beginning

const isStopped = ({ format, stopped }: Watched, { table, checkpoint, quarantined }: TableState): boolean =>
  (stopped?.(table.name) ?? null) !== null ||
  areOfAnotherVersion(table, format, checkpoint) ||
  quarantined.some(({ policy }) => policy === 'halt')

/** Whether the stream has an event at that position, no earlier than the one that is parked. */
const waitsThere = async (
  events: EventStore,
  parked: QuarantinedEvent,
  position: Position
): Promise<Either<StoreFailure, boolean>> => {
  for (let next: number | null = parked.version; next !== null;) {
    const page = await events.read(parked.stream, next)()
    // The page that cannot be given out begins with the event that cannot be read.
    if (isLeft(page)) return page.left.type === 'StoreCorrupt' ? right(parked.position === position) : page
    if (page.right.events.some(event => event.position === position)) return right(true)
    next = page.right.next
  }
  return right(false)
}

const parkedThere = async (
  events: EventStore,
  states: ReadonlyArray<TableState>,
  position: Position
): Promise<Either<StoreFailure, string | null>> => {
  const parked = states.flatMap(({ quarantined }) => quarantined).filter(one => one.policy === 'park')
  for (const one of parked.filter(event => event.position <= position)) {
    const waits = await waitsThere(events, one, position)
    if (isLeft(waits)) return waits
    if (waits.right) return right(one.stream)
  }
  return right(null)
}

const statesOf = async (
  { reports }: Watched,
  { tables }: TableReader
): Promise<Either<ReportStoreFailure, ReadonlyArray<TableState>>> => {
  const states: Array<TableState> = []
  for (const table of tables) {
    const found = await checkpointOf(reports, { table: table.name, which: 'live' })
    if (isLeft(found)) return found
    states.push({ table, ...found.right })
  }
  return right(states)
}

/** How a report stands to a position now. Rows of another version are read by nobody: they have not reached anything. */
export const standingAt =
  (watched: Watched) =>
  async (reader: TableReader, position: Position): Promise<Either<StandingFailure, Standing>> => {
    const states = await statesOf(watched, reader)
    if (isLeft(states)) return states
    const mark = states.right.map(markOf).toSorted()[0] ?? beginning
    const behind = states.right.filter(
      state => markOf(state) < position || areOfAnotherVersion(state.table, watched.format, state.checkpoint)
    )
    if (behind.some(state => isStopped(watched, state))) return right({ type: 'Halted', mark })
    if (behind.length > 0) return right({ type: 'NotYet', mark })
    const stream = await parkedThere(watched.events, states.right, position)
    if (isLeft(stream)) return stream
    return right(stream.right === null ? { type: 'Reached', mark } : { type: 'ParkedThere', stream: stream.right })
  }
