/** Pages of a stream, and pages of everything after a position. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { setImmediate as breath } from 'node:timers/promises'
import {
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
import { recordedFrom } from './recorded.ts'
import type { Statements, Window } from './statements.ts'

const streamPageSize = 500
/** How many rows a filter goes through in one go: some milliseconds. */
const widest = 10_000

export const streamPage = ({ streamFrom }: Statements, stream: string, from: number): StreamPage => {
  const rows = streamFrom(stream, from, streamPageSize + 1)
  const more = rows.length > streamPageSize
  const events = (more ? rows.slice(0, streamPageSize) : rows).map(recordedFrom)
  // Whoever reads a stream looks at the metadata; here a damaged one can still be told.
  for (const event of events) void event.metadata
  return { events, next: more ? from + streamPageSize : null }
}

export interface Wanted {
  readonly position: Position
  readonly filter: Filter
  readonly pageSize: number
}
export interface Looking {
  readonly statements: Statements
  readonly attempt: <A>(work: () => A) => Promise<Either<StoreFailure, A>>
  readonly lastCommitted: () => number | undefined
}

/** Takes a wide stretch of unwanted events in several goes, so that the thread stays free in between. */
export const pageAfter = async (looking: Looking, wanted: Wanted): Promise<Either<FollowFailure, Page>> => {
  const start = placeOf(wanted.position)
  const head = await looking.attempt(() => looking.lastCommitted() ?? looking.statements.lastPosition())
  if (isLeft(head)) return head
  if (start === undefined || start > head.right) return left({ type: 'PositionUnknown', position: wanted.position })
  const types = wanted.filter.types === undefined ? undefined : JSON.stringify(wanted.filter.types)
  const events: Array<RecordedEvent> = []
  let place = start
  for (;;) {
    const window = windowFrom(place, head.right, { types, most: wanted.pageSize - events.length })
    const found = await looking.attempt(() => eventsIn(looking.statements, window, types))
    if (isLeft(found)) return found
    events.push(...found.right)
    place = found.right.length < window.most ? window.upTo : lastPlace(events, window.upTo)
    if (place === head.right || events.length === wanted.pageSize) break
    await breath()
  }
  return right({ events, position: positionOf(place), caughtUp: place === head.right })
}

interface Reach {
  readonly types: string | undefined
  readonly most: number
}
const windowFrom = (after: number, head: number, { types, most }: Reach): Window => ({
  after,
  upTo: types === undefined ? head : Math.min(head, after + widest),
  most
})
const eventsIn = (statements: Statements, window: Window, types: string | undefined) =>
  (types === undefined ? statements.after(window) : statements.ofTypesAfter(window, types)).map(recordedFrom)
const lastPlace = (events: ReadonlyArray<RecordedEvent>, otherwise: number) =>
  placeOf(events.at(-1)?.position ?? '') ?? otherwise
