/**
 * Reads again what could not be read, as after an upgrade: with the same decoder, and then the rest of the stream up to
 * where the table stands. Nothing of a stream is folded before all that stands before it.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore, FollowFailure, StoreFailure } from '@cofc/event-store'
import { checkpointOf } from './checkpoint-of.ts'
import { versionOf } from './event-format.ts'
import { pageFolder } from './fold-page.ts'
import type { Following } from './following.ts'
import type { StoredEvent } from './quarantine.ts'
import type { Checkpoint, CheckpointMoved, QuarantinedEvent, ReportStoreFailure } from './report-store.ts'
import { rowCache } from './row-cache.ts'
import type { AnyTable } from './table.ts'
import { newTableFold, takeUp, type TableFailure, type TableFold } from './table-fold.ts'
import { storedRowsOf } from './write-folds.ts'

export interface RetryResult {
  readonly table: string
  /** The streams that wait no longer. */
  readonly released: ReadonlyArray<string>
  /** What still cannot be read, and why. */
  readonly still: ReadonlyArray<QuarantinedEvent>
  /** The table itself failed on what can be read now, and all is as it was; `null` when it did not. */
  readonly failure: TableFailure | null
}
export type RetryFailure = FollowFailure | ReportStoreFailure

/**
 * The event as the store holds it now. A store that gives out no page because something there is no JSON, this event or a
 * later one, leaves what was kept of it.
 */
const readAgain = async (store: EventStore, recorded: QuarantinedEvent): Promise<Either<StoreFailure, StoredEvent>> => {
  const page = await store.read(recorded.stream, recorded.version)()
  if (isLeft(page)) return page.left.type === 'StoreCorrupt' ? right(recorded) : page
  const [event] = page.right.events
  return right(event === undefined ? recorded : { ...event, text: JSON.stringify(event.data) })
}

interface Retrying {
  readonly fold: TableFold
  readonly checkpoint: Checkpoint
  readonly parked: ReadonlyArray<QuarantinedEvent>
}
/** What stands behind some events in their streams, up to where the table stands. */
const waitingBehind = async function* (
  store: EventStore,
  { fold, checkpoint }: Retrying,
  events: ReadonlyArray<StoredEvent>
): AsyncGenerator<Either<FollowFailure, ReadonlyArray<StoredEvent>>> {
  const readFrom = new Map(events.map(({ stream, position }) => [stream, position]))
  const [first] = [...readFrom.values()].toSorted()
  if (first === undefined) return
  const isWaiting = ({ stream, position }: StoredEvent): boolean =>
    position > (readFrom.get(stream) ?? checkpoint.position) && position <= checkpoint.position
  const types = Object.keys(fold.table.reads)
  for await (const followed of store.followUnparsed(first, { types }, { until: 'end' })) {
    if (followed.type === 'Page') yield right(followed.page.events.filter(isWaiting))
    else yield left(followed.failure)
    if (followed.type === 'Failed' || followed.page.position >= checkpoint.position) return
  }
}

/** The text is the one that came from the store as it was. */
const asStored =
  (parked: ReadonlyArray<QuarantinedEvent>) =>
  (met: QuarantinedEvent): QuarantinedEvent => ({
    ...met,
    text: parked.find(({ position }) => position === met.position)?.text ?? met.text
  })

/** First what is kept, then what waits behind it where that can be read now. Answers what still cannot be read. */
const foldWaiting = async (
  { events: store, reports, format }: Following,
  retrying: Retrying
): Promise<Either<RetryFailure, ReadonlyArray<QuarantinedEvent>>> => {
  const { fold, checkpoint, parked } = retrying
  const foldPage = pageFolder({ reports, which: 'live', format, folds: [fold] })
  const again: Array<StoredEvent> = []
  for (const recorded of parked) {
    const event = await readAgain(store, recorded)
    if (isLeft(event)) return event
    again.push(event.right)
  }
  const folded = await foldPage(again)
  if (isLeft(folded)) return folded
  const readable = again.filter(({ stream }) => !fold.quarantine.holds(stream))
  for await (const page of waitingBehind(store, retrying, readable)) {
    if (isLeft(page)) return page
    const behind = await foldPage(page.right)
    if (isLeft(behind)) return behind
  }
  return right(fold.quarantine.changesUpTo(checkpoint.position).quarantine.map(asStored(parked)))
}

const sameReason = (one: QuarantinedEvent, others: ReadonlyArray<QuarantinedEvent>): boolean =>
  others.some(({ position, reason }) => position === one.position && reason === one.reason)

const retryAll = async (
  following: Following,
  retrying: Retrying
): Promise<Either<RetryFailure | CheckpointMoved, RetryResult>> => {
  const { fold, checkpoint, parked } = retrying
  const found = await foldWaiting(following, retrying)
  if (isLeft(found)) return found
  const still = found.right
  const table = fold.table.name
  if (fold.failure !== null) return right({ table, released: [], still: parked, failure: fold.failure })
  const released = parked.map(({ stream }) => stream).filter(stream => !still.some(one => one.stream === stream))
  const done = right({ table, released, still, failure: null })
  if (released.length === 0 && still.every(one => sameReason(one, parked))) return done
  const { version, position } = checkpoint
  const advance = { table, from: checkpoint, to: { version, position }, rows: storedRowsOf(fold) }
  const written = await following.reports.write('live', [{ ...advance, quarantine: still, release: released }])()
  return isLeft(written) ? written : done
}

/** Nothing waits any more when it is folded again, and what cannot be read then is parked again. */
const foldFor = (table: AnyTable, checkpoint: Checkpoint, many: number): TableFold => {
  const fold = newTableFold(table, checkpoint.version, rowCache(many + 1).table())
  takeUp(fold, { checkpoint, quarantined: [] }, 'park')
  return fold
}

const retryTable = async (following: Following, table: AnyTable): Promise<Either<RetryFailure, RetryResult>> => {
  for (;;) {
    const found = await checkpointOf(following.reports, { table: table.name, which: 'live' })
    if (isLeft(found)) return found
    const { checkpoint, quarantined } = found.right
    const parked = quarantined.filter(({ policy }) => policy === 'park')
    if (checkpoint === null || parked.length === 0 || checkpoint.version !== versionOf(table, following.format))
      return right({ table: table.name, released: [], still: parked, failure: null })
    const retried = await retryAll(following, {
      fold: foldFor(table, checkpoint, parked.length),
      checkpoint,
      parked
    })
    if (!isLeft(retried)) return retried
    if (retried.left.type !== 'CheckpointMoved') return left(retried.left)
  }
}

/**
 * Tries again every event that tables keep as parked, each table for itself. Rows of another version are left to a
 * rebuild, which reads all.
 */
export const retryQuarantined =
  (following: Following) =>
  (tables: ReadonlyArray<AnyTable>): TaskEither<RetryFailure, ReadonlyArray<RetryResult>> =>
  async (): Promise<Either<RetryFailure, ReadonlyArray<RetryResult>>> => {
    const results: Array<RetryResult> = []
    for (const table of tables) {
      const retried = await retryTable(following, table)
      if (isLeft(retried)) return retried
      results.push(retried.right)
    }
    return right(results)
  }
