/** Folds one page of events into the rows of all tables that read them, fetching those that are not in memory. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { Position } from '@cofc/event-store'
import { readEvent, type EventFormat, type Problem } from './event-format.ts'
import type { StoredEvent } from './quarantine.ts'
import type { CachedRow } from './row-cache.ts'
import type { ReportStore, ReportStoreFailure, Which } from './report-store.ts'
import type { EventAt, Happening } from './table.ts'
import { fail, type TableFold } from './table-fold.ts'

export interface PageFolding {
  readonly reports: ReportStore
  readonly which: Which
  readonly format: EventFormat
  /** They stand at the same position, where the page begins. */
  readonly folds: ReadonlyArray<TableFold>
}

/** A row that is not in memory, with its events of this page. */
interface MissingRow {
  readonly id: string
  readonly events: Array<EventAt<Happening>>
  /** What their text weighs. */
  weight: number
}
/** By their streams. */
type MissingRows = Map<string, MissingRow>
interface Reader {
  readonly fold: TableFold
  readonly missing: MissingRows
}

const readersByType = (readers: ReadonlyArray<Reader>): ReadonlyMap<string, ReadonlyArray<Reader>> => {
  const byType = new Map<string, Array<Reader>>()
  for (const reader of readers)
    for (const type of Object.keys(reader.fold.table.reads)) byType.set(type, [...(byType.get(type) ?? []), reader])
  return byType
}

/** Stored events of one page, and where the one before it stands; `null` for the first of the page. */
interface PlacedEvent {
  readonly stored: StoredEvent
  readonly before: Position | null
}

/** What halts stands before the event. */
const refuse = ({ fold }: Reader, { stored, before }: PlacedEvent, problems: ReadonlyArray<Problem>): void => {
  if (fold.quarantine.meet(stored, problems) === 'park') return
  const { stream, version, position } = stored
  fold.failure = { type: 'EventUnreadable', table: fold.table.name, stream, version, position, problems }
  if (before !== null) fold.position = before
}

/** A row does not depend on any other: those in memory are folded at once, the rest may wait for theirs. */
const foldInto = (
  { fold, missing }: Reader,
  { stream, version, text: { length } }: StoredEvent,
  at: EventAt<Happening>
): void => {
  const { table, rows } = fold
  const cached = rows.get(stream)
  if (cached !== undefined) {
    rows.touch(cached, table.apply(cached.row, at), length)
    return
  }
  const waiting = missing.get(stream)
  if (waiting !== undefined) {
    waiting.events.push(at)
    waiting.weight += length
    return
  }
  const id = table.idOf(at.event)
  // Nothing can be stored of a stream that begins here.
  if (version > 1) return void missing.set(stream, { id, events: [at], weight: length })
  const begun = { id, row: table.initial(), changed: false, weight: 0 }
  rows.put(stream, begun)
  rows.touch(begun, table.apply(begun.row, at), length)
}

/** What a table throws is its own failure, and no other's. */
const give = (reader: Reader, stored: StoredEvent, event: Happening): void => {
  try {
    foldInto(reader, stored, { event, position: stored.position })
  } catch (error) {
    fail(reader.fold, stored.position, error)
  }
}

const isListening = ({ fold }: Reader, stream: string): boolean =>
  fold.failure === null && !fold.quarantine.holds(stream)

/** Those of the readers that are given the event. */
const listening = (readers: ReadonlyArray<Reader>, stream: string): ReadonlyArray<Reader> =>
  readers.every(reader => isListening(reader, stream)) ? readers : readers.filter(reader => isListening(reader, stream))

/** Decoded once, for all that read it. */
const foldEvent = (format: EventFormat, placed: PlacedEvent, readers: ReadonlyArray<Reader>): void => {
  const { stored } = placed
  const to = listening(readers, stored.stream)
  if (to.length === 0) return
  const read = readEvent(format, stored)
  if (isLeft(read)) for (const reader of to) refuse(reader, placed, read.left)
  else for (const reader of to) give(reader, stored, read.right)
}

const rowFrom = ({ table }: TableFold, id: string, text: string | null): CachedRow => ({
  id,
  row: text === null ? table.initial() : JSON.parse(text),
  changed: false,
  weight: text?.length ?? 0
})

const foldWaiting = ({ fold, missing }: Reader, rows: ReadonlyArray<string | null>): void => {
  let place = 0
  for (const [stream, { id, events, weight }] of missing) {
    const text = rows[place++] ?? null
    for (const at of events)
      try {
        const cached = fold.rows.get(stream) ?? rowFrom(fold, id, text)
        fold.rows.put(stream, cached)
        fold.rows.touch(cached, fold.table.apply(cached.row, at), weight / events.length)
      } catch (error) {
        fail(fold, at.position, error)
        return
      }
  }
}

/** A table that halted is folded up to there; of one that failed nothing is. Answers how many rows there were to fetch. */
const foldMissing = async (
  { reports, which }: PageFolding,
  reader: Reader
): Promise<Either<ReportStoreFailure, number>> => {
  const { fold, missing } = reader
  if (missing.size === 0 || fold.failure?.type === 'FoldFailed') return right(0)
  const ids = [...missing.values()].map(({ id }) => id)
  const { checkpoint, table } = fold
  const found = checkpoint === null ? right([]) : await reports.rows({ table: table.name, which }, ids)()
  if (isLeft(found)) return found
  foldWaiting(reader, found.right)
  missing.clear()
  return right(found.right.filter(text => text !== null).length)
}

/**
 * Folds the pages that follow on one another, and answers how many rows were fetched for it. The only failure is the store's;
 * a table keeps its own.
 */
export const pageFolder = (folding: PageFolding) => {
  const { format, folds } = folding
  const readers = folds.map((fold): Reader => ({ fold, missing: new Map() }))
  const readersOf = readersByType(readers)
  return async (events: ReadonlyArray<StoredEvent>): Promise<Either<ReportStoreFailure, number>> => {
    let before: Position | null = null
    for (const stored of events) {
      foldEvent(format, { stored, before }, readersOf.get(stored.type) ?? [])
      before = stored.position
    }
    let fetched = 0
    for (const reader of readers) {
      const done = await foldMissing(folding, reader)
      if (isLeft(done)) return done
      fetched += done.right
    }
    return right(fetched)
  }
}
