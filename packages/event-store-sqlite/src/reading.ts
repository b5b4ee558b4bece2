/** Pages of a stream, and pages of everything after a position. What is missing between two events is told as damage. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { setImmediate as breath } from 'node:timers/promises'
import {
  beginning,
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
import { withLongTexts, type Filled } from './long-texts.ts'
import { isSound, recordedFrom, type EventMaker, type StoredRow } from './recorded.ts'
import type { Pages, Statements } from './statements.ts'

/** How many rows a filter goes through in one go: some milliseconds. */
const widest = 10_000

const damaged = (reason: string): StoreFailure => ({ type: 'StoreCorrupt', reason })
const unreadable = ([position, stream, version]: StoredRow): StoreFailure =>
  damaged(`event ${version} of stream ${JSON.stringify(stream)}, at ${position}, holds no JSON objects`)

export const streamPage = (
  { streamFrom, textsAt }: Statements,
  stream: string,
  from: number
): Either<StoreFailure, StreamPage> => {
  if (!isName(stream)) return right({ events: [], next: null })
  const rows = streamFrom(stream, from, mostInPage + 1)
  const { rows: kept } = withLongTexts(rows.length > mostInPage ? rows.slice(0, mostInPage) : rows, textsAt)
  const events: Array<RecordedEvent> = []
  for (const row of kept) {
    if (row[2] !== from + events.length) return left(damaged(`events of stream ${JSON.stringify(stream)} are missing`))
    const event = isSound(row) ? recordedFrom(row) : undefined
    if (event === undefined) return left(unreadable(row))
    events.push(event)
  }
  return right({ events, next: kept.length < rows.length ? from + kept.length : null })
}

export interface Wanted<E> {
  readonly filter: Filter
  readonly pages: Pages
  readonly made: EventMaker<E>
}
export interface Looking {
  readonly statements: Statements
  readonly attempt: <A>(work: () => A) => Promise<Either<StoreFailure, A>>
  readonly lastCommitted: () => number | undefined
  readonly isWithoutGap: (after: number, upTo: number) => boolean
}
/**
 * Whether every position of a stretch has its event: none was ever given up. A filter does not see what is missing. What
 * has been counted once is not counted again.
 */
export const withoutGapIn = ({ countWithin }: Statements): Looking['isWithoutGap'] => {
  let counted = 0
  return (after, upTo) => {
    const from = Math.max(after, Math.min(counted, upTo))
    if (from < upTo && countWithin(from, upTo) !== upTo - from) return false
    if (after <= counted) counted = Math.max(counted, upTo)
    return true
  }
}
/** What is still to be put into a page. */
interface Room {
  readonly events: number
  readonly bytes: number
}
interface Gathered<E> {
  readonly events: ReadonlyArray<E>
  /** Everything up to here was looked at. */
  readonly seen: number
  /** Bytes of them, or more. */
  readonly bytes: number
  /** Why nothing is given from there on. */
  readonly failure: StoreFailure | undefined
}
interface Span {
  readonly after: number
  readonly upTo: number
}

/** A page after a position. A long stretch of unwanted events takes several goes, so that the thread stays free in between. */
export const pagesOf = <E>(
  { statements, attempt, lastCommitted, isWithoutGap }: Looking,
  { filter, pages, made }: Wanted<E>
) => {
  const look = pages(filter)
  const narrow = isNarrow(filter)
  const stretch = narrow ? widest : Infinity
  // Where the history ends is asked for again only there.
  let head = -1
  const goOn = (after: number, room: Room): Gathered<E> | undefined => {
    if (after >= head) head = lastPlace({ statements, lastCommitted })
    if (after > head) return undefined
    const upTo = Math.min(head, after + stretch)
    const most = Math.min(room.events, mostInPage)
    const rows = look({ after, upTo, most })
    const filled = withLongTexts(rows, statements.textsAt, room.bytes)
    const atEnd = rows.length < most && filled.rows.length === rows.length
    const span = { after, upTo: atEnd ? upTo : (filled.rows.at(-1)?.[0] ?? upTo) }
    return isWhole(span, filled.rows) ? gathered(span, filled, made) : nothingOf(span, missingIn(span))
  }
  const isWhole = ({ after, upTo }: Span, rows: ReadonlyArray<StoredRow>) =>
    narrow ? isWithoutGap(after, upTo) : rows.length === upTo - after && standOneByOne(rows, after)

  return async (position: Position, pageSize: number): Promise<Either<FollowFailure, Page<E>>> => {
    const filling: Filling<E> = { events: [], bytes: 0, after: placeOf(position) ?? Infinity }
    for (;;) {
      const { events, bytes, after } = filling
      const room = { events: pageSize - events.length, bytes: largestPage - bytes }
      const found = await attempt(() => goOn(after, room))
      if (isLeft(found)) return found
      if (found.right === undefined) return left({ type: 'PositionUnknown', position })
      const page = filledWith(filling, found.right, pageSize)
      if (page !== undefined) return page
      if (filling.after < head) await breath()
    }
  }
}

/** By index, as every event of a history is looked at so. */
const standOneByOne = (rows: ReadonlyArray<StoredRow>, after: number): boolean => {
  for (let index = 0; index < rows.length; index++) if (rows[index]?.[0] !== after + 1 + index) return false
  return true
}

/** A page under way. */
interface Filling<E> {
  events: ReadonlyArray<E>
  bytes: number
  after: number
}
/** What fills a page alone is not copied. */
const joined = <E>(before: ReadonlyArray<E>, events: ReadonlyArray<E>): ReadonlyArray<E> =>
  before.length === 0 ? events : [...before, ...events]
/** Puts into a page what was found; answers the page once it is full, or at the end, or before what is damaged. */
const filledWith = <E>(
  page: Filling<E>,
  { events, seen, bytes, failure }: Gathered<E>,
  pageSize: number
): Either<StoreFailure, Page<E>> | undefined => {
  const caughtUp = seen === page.after && failure === undefined
  page.events = joined(page.events, events)
  page.bytes += bytes
  page.after = seen
  if (failure !== undefined && page.events.length === 0) return left(failure)
  const isFull = page.events.length === pageSize || page.bytes > largestPage
  const ends = caughtUp || isFull || failure !== undefined
  return ends ? right({ events: page.events, position: positionOf(seen), caughtUp }) : undefined
}
const nothingOf = ({ after }: Span, failure: StoreFailure): Gathered<never> => ({
  events: [],
  seen: after,
  bytes: 0,
  failure
})
const missingIn = ({ after, upTo }: Span) => damaged(`events between position ${after} and ${upTo} are missing`)

/** What can be made of the rows, up to the first of which nothing can. */
const gathered = <E>({ upTo }: Span, { rows, bytes }: Filled, made: EventMaker<E>): Gathered<E> => {
  const events: Array<E> = []
  for (const row of rows) {
    const event = isSound(row) ? made(row) : undefined
    if (event === undefined) return { events, seen: row[0] - 1, bytes, failure: unreadable(row) }
    events.push(event)
  }
  return { events, seen: upTo, bytes, failure: undefined }
}

const lastPlace = ({ statements, lastCommitted }: Pick<Looking, 'statements' | 'lastCommitted'>) =>
  lastCommitted() ?? statements.lastPosition()

/** The position of the last event that followers may see. */
export const headIn = (looking: Looking): Position => {
  const place = lastPlace(looking)
  return place === 0 ? beginning : positionOf(place)
}
const isNarrow = ({ types, partition }: Filter) => types !== undefined || partition !== undefined
