/**
 * Whether the rows of a report hold what was recorded at a position: asked by whoever wrote it and wants to read it. Stores
 * give positions in the order of commits, so rows that stand there hold all that stands before.
 */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, type EventStore, type Position, type StoreFailure } from '@cofc/event-store'
import type { QuarantinedEvent, ReportStoreFailure } from './report-store.ts'
import {
  placeOf,
  statesFor,
  statesOf,
  stopOf,
  type TableReader,
  type TableState,
  type Watched
} from './table-states.ts'
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

/** How a report stands to a position now. Rows of another version are read by nobody: they have not reached anything. */
export const standingAt =
  (watched: Watched) =>
  async (reader: TableReader, position: Position): Promise<Either<StandingFailure, Standing>> => {
    const states = await statesOf(watched.reports, [reader])
    if (isLeft(states)) return states
    const all = statesFor(states.right, reader)
    const mark = all.map(placeOf).toSorted()[0] ?? beginning
    const behind = all.filter(
      state => placeOf(state) < position || areOfAnotherVersion(state.table, watched.format, state.checkpoint)
    )
    if (behind.some(state => stopOf(watched, state) !== null)) return right({ type: 'Halted', mark })
    if (behind.length > 0) return right({ type: 'NotYet', mark })
    const stream = await parkedThere(watched.events, all, position)
    if (isLeft(stream)) return stream
    return right(stream.right === null ? { type: 'Reached', mark } : { type: 'ParkedThere', stream: stream.right })
  }
