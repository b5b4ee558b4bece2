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
import { recordedFrom, wholeFrom } from './recorded.ts'
import type { Statements, Window } from './statements.ts'

const streamPageSize = 500
/** How many rows a filter goes through in one go: some milliseconds. */
const widest = 10_000

export const streamPage = ({ streamFrom }: Statements, stream: string, from: number): StreamPage => {
  const rows = streamFrom(stream, from, streamPageSize + 1)
  const more = rows.length > streamPageSize
  const events = (more ? rows.slice(0, streamPageSize) : rows).map(wholeFrom)
  return { events, next: more ? from + streamPageSize : null }
}

export interface Wanted {
  readonly position: Position
  readonly filter: Filter
  readonly pageSize: number
  readonly withoutMetadata: boolean
}
export interface Looking {
  readonly statements: Statements
  readonly attempt: <A>(work: () => A) => Promise<Either<StoreFailure, A>>
  readonly lastCommitted: () => number | undefined
}

export const pageAfter = async (looking: Looking, wanted: Wanted): Promise<Either<FollowFailure, Page>> => {
  const start = placeOf(wanted.position)
  const head = await looking.attempt(() => looking.lastCommitted() ?? looking.statements.lastPosition())
  if (isLeft(head)) return head
  if (start === undefined || start > head.right) return left({ type: 'PositionUnknown', position: wanted.position })
  const found = await gather(looking, wanted, { after: start, upTo: head.right, most: wanted.pageSize })
  if (isLeft(found)) return found
  const { events, seen } = found.right
  return right({ events, position: positionOf(seen), caughtUp: seen === head.right })
}

interface Gathered {
  readonly events: ReadonlyArray<RecordedEvent>
  /** Everything up to here was looked at. */
  readonly seen: number
}
/** Takes a long stretch of unwanted events in several goes, so that the thread stays free in between. */
const gather = async (
  { statements, attempt }: Looking,
  { filter, withoutMetadata }: Wanted,
  all: Window
): Promise<Either<StoreFailure, Gathered>> => {
  const look = (withoutMetadata ? statements.pagesWithoutMetadata : statements.pages)(filter)
  const most = isNarrow(filter) ? widest : Infinity
  const events: Array<RecordedEvent> = []
  let { after } = all
  for (;;) {
    const upTo = Math.min(all.upTo, after + most)
    const window = { after, upTo, most: all.most - events.length }
    const found = await attempt(() => look(window).map(recordedFrom))
    if (isLeft(found)) return found
    events.push(...found.right)
    after = found.right.length < window.most ? upTo : lastPlace(events, upTo)
    if (after === all.upTo || events.length === all.most) return right({ events, seen: after })
    await breath()
  }
}
const isNarrow = ({ types, share }: Filter) => types !== undefined || share !== undefined
const lastPlace = (events: ReadonlyArray<RecordedEvent>, otherwise: number) =>
  placeOf(events.at(-1)?.position ?? '') ?? otherwise
