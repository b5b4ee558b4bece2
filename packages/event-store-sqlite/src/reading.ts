/** Pages of a stream, and pages of everything after a position. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { setImmediate as breath } from 'node:timers/promises'
import {
  beginning,
  placeOf,
  positionOf,
  type Filter,
  type FollowFailure,
  type Page,
  type Position,
  type StoreFailure,
  type StreamPage
} from '@cofc/event-store'
import { wholeFrom } from './recorded.ts'
import type { Pages, Statements } from './statements.ts'

const streamPageSize = 500
/** How many rows a filter goes through in one go: some milliseconds. */
const widest = 10_000

export const streamPage = ({ streamFrom }: Statements, stream: string, from: number): StreamPage => {
  const rows = streamFrom(stream, from, streamPageSize + 1)
  const more = rows.length > streamPageSize
  const events = (more ? rows.slice(0, streamPageSize) : rows).map(wholeFrom)
  return { events, next: more ? from + streamPageSize : null }
}

export interface Wanted<Row, E> {
  readonly filter: Filter
  readonly pages: Pages<Row>
  readonly made: (row: Row) => E
}
export interface Looking {
  readonly statements: Statements
  readonly attempt: <A>(work: () => A) => Promise<Either<StoreFailure, A>>
  readonly lastCommitted: () => number | undefined
}
interface Gathered<E> {
  readonly events: ReadonlyArray<E>
  /** Everything up to here was looked at. */
  readonly seen: number
}

/** A page after a position. A long stretch of unwanted events takes several goes, so that the thread stays free in between. */
export const pagesOf = <Row extends readonly [number, ...ReadonlyArray<unknown>], E>(
  { statements, attempt, lastCommitted }: Looking,
  { filter, pages, made }: Wanted<Row, E>
) => {
  const look = pages(filter)
  const stretch = isNarrow(filter) ? widest : Infinity
  // Where the history ends is asked for again only there.
  let head = -1
  const goOn = (after: number, most: number): Gathered<E> | undefined => {
    if (after >= head) head = lastPlace({ statements, lastCommitted })
    if (after > head) return undefined
    const upTo = Math.min(head, after + stretch)
    const rows = look({ after, upTo, most })
    return { events: rows.map(made), seen: rows.length < most ? upTo : (rows.at(-1)?.[0] ?? upTo) }
  }
  return async (position: Position, pageSize: number): Promise<Either<FollowFailure, Page<E>>> => {
    const events: Array<E> = []
    for (let after = placeOf(position) ?? Infinity; ;) {
      const asked = after
      const found = await attempt(() => goOn(asked, pageSize - events.length))
      if (isLeft(found)) return found
      if (found.right === undefined) return left({ type: 'PositionUnknown', position })
      events.push(...found.right.events)
      after = found.right.seen
      const caughtUp = after === asked
      if (caughtUp || events.length === pageSize) return right({ events, position: positionOf(after), caughtUp })
      if (after < head) await breath()
    }
  }
}
const lastPlace = ({ statements, lastCommitted }: Pick<Looking, 'statements' | 'lastCommitted'>) =>
  lastCommitted() ?? statements.lastPosition()

/** The position of the last event that followers may see. */
export const headIn = (looking: Looking): Position => {
  const place = lastPlace(looking)
  return place === 0 ? beginning : positionOf(place)
}
const isNarrow = ({ types, partition }: Filter) => types !== undefined || partition !== undefined
