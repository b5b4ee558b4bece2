/** Pages of a stream, and pages of everything after a position. What is missing between two events is told as damage. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import {
  isName,
  largestPage,
  mostInPage,
  placeOf,
  positionOf,
  type Filter,
  type FollowFailure,
  type Page,
  type Position,
  type RecordedEvent,
  type StoreFailure,
  type StreamPage
} from '@cofc/event-store'
import type { Ask } from '@cofc/postgres-schema'
import { bytesUpTo, placeIn, recordedFrom, type EventMaker, type StoredRow } from './recorded.ts'
import { countWithin, lastPlace, pageRows, streamRows, type Asked } from './statements.ts'

/** How many rows a filter goes through in one statement, and how many one brings. */
const [widest, mostRows] = [20_000, 2_000]

const damaged = (reason: string): StoreFailure => ({ type: 'StoreCorrupt', reason })
const unreadable = ({ position, stream, version }: StoredRow): StoreFailure =>
  damaged(`event ${String(version)} of stream ${JSON.stringify(stream)}, at ${position}, holds no JSON objects`)

const isCut = (rows: ReadonlyArray<StoredRow>): boolean => bytesUpTo(rows.at(-1)) > largestPage

export const streamPage = async (
  look: Ask,
  stream: string,
  from: number
): Promise<Either<StoreFailure, StreamPage>> => {
  if (!isName(stream)) return right({ events: [], next: null })
  const rows = await streamRows(look, [stream, from, mostInPage + 1])
  const events: Array<RecordedEvent> = []
  for (const row of rows.slice(0, mostInPage)) {
    if (row.version !== from + events.length)
      return left(damaged(`events of stream ${JSON.stringify(stream)} are missing`))
    const event = recordedFrom(row)
    if (event === undefined) return left(unreadable(row))
    events.push(event)
  }
  const isMore = rows.length > mostInPage || isCut(rows)
  return right({ events, next: isMore ? from + events.length : null })
}

export interface Wanted<E> extends Asked {
  readonly made: EventMaker<E>
}
/** Up to where every position is known to have its event: a filter does not see what is missing. */
export interface Whole {
  upTo: number
}
export interface Looking {
  readonly look: Ask
  readonly whole: Whole
}
export type PageAfter<E> = (position: Position, pageSize: number) => Promise<Either<FollowFailure, Page<E>>>

interface Span {
  readonly after: number
  readonly upTo: number
}
interface Found<E> {
  readonly events: ReadonlyArray<E>
  /** Everything up to here was looked at. */
  readonly seen: number
  readonly bytes: number
  /** Why nothing is given from there on. */
  readonly failure: StoreFailure | undefined
}
/** What can be made of the rows, up to the first of which nothing can. */
const found = <E>(upTo: number, rows: ReadonlyArray<StoredRow>, made: EventMaker<E>): Found<E> => {
  const events: Array<E> = []
  const bytes = bytesUpTo(rows.at(-1))
  for (const row of rows) {
    const event = made(row)
    if (event === undefined) return { events, seen: placeIn(row) - 1, bytes, failure: unreadable(row) }
    events.push(event)
  }
  return { events, seen: upTo, bytes, failure: undefined }
}
const missing = ({ after, upTo }: Span): Found<never> => ({
  events: [],
  seen: after,
  bytes: 0,
  failure: damaged(`events between position ${String(after)} and ${String(upTo)} are missing`)
})

const isDense = ({ after, upTo }: Span, rows: ReadonlyArray<StoredRow>): boolean =>
  rows.length === upTo - after && rows.every((row, index) => placeIn(row) === after + 1 + index)

/** What has been counted once is not counted again. */
const isWhole = async ({ look, whole }: Looking, { after, upTo }: Span): Promise<boolean> => {
  const from = Math.max(after, Math.min(whole.upTo, upTo))
  if (from < upTo && (await countWithin(look, from, upTo)) !== upTo - from) return false
  if (after <= whole.upTo) whole.upTo = Math.max(whole.upTo, upTo)
  return true
}

interface Room {
  readonly events: number
  readonly bytes: number
}
interface Filling<E> {
  readonly events: Array<E>
  bytes: number
  after: number
  failure: StoreFailure | undefined
}
const isOpen = ({ events, bytes, failure }: Filling<unknown>, pageSize: number): boolean =>
  events.length < pageSize && bytes <= largestPage && failure === undefined
const roomIn = ({ events, bytes }: Filling<unknown>, pageSize: number): Room => ({
  events: Math.min(pageSize - events.length, mostRows),
  bytes: largestPage - bytes
})

const isNarrow = ({ types, partition }: Filter): boolean => types !== undefined || partition !== undefined

/** Pages after a position. Where the history ends is asked for again only there. */
export const pagesOf = <E>(looking: Looking, wanted: Wanted<E>): PageAfter<E> => {
  const { look } = looking
  const rowsOf = pageRows(wanted)
  const narrow = isNarrow(wanted.filter)
  let head = 0
  const span = async (after: number, { events, bytes }: Room): Promise<Found<E>> => {
    const upTo = Math.min(head, after + (narrow ? widest : mostRows))
    const rows = await rowsOf(look, { after, upTo, most: events, room: bytes })
    const last = rows.at(-1)
    const ended = last !== undefined && (rows.length === events || bytesUpTo(last) > bytes)
    const seen = { after, upTo: ended ? placeIn(last) : upTo }
    const sound = narrow ? await isWhole(looking, seen) : isDense(seen, rows)
    return sound ? found(seen.upTo, rows, wanted.made) : missing(seen)
  }
  const fill = async (page: Filling<E>, pageSize: number): Promise<void> => {
    while (page.after < head && isOpen(page, pageSize)) {
      const next = await span(page.after, roomIn(page, pageSize))
      page.events.push(...next.events)
      page.bytes += next.bytes
      page.after = next.seen
      page.failure = next.failure
    }
  }
  return async (position, pageSize) => {
    const after = placeOf(position) ?? Infinity
    if (after >= head) head = await lastPlace(look)
    if (after > head) return left({ type: 'PositionUnknown', position })
    const page: Filling<E> = { events: [], bytes: 0, after, failure: undefined }
    await fill(page, pageSize)
    if (page.failure !== undefined && page.events.length === 0) return left(page.failure)
    return right({ events: page.events, position: positionOf(page.after), caughtUp: page.after === head })
  }
}
