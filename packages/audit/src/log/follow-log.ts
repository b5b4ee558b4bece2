/**
 * Takes a history into its log, in the order of the store. The order is never made by writers: a store promises that what was
 * given out in an order is given out so for ever, and that nothing appears in between.
 *
 * It stops at the first event that does not continue what is logged, and says which: nothing after it is taken in, so that
 * nobody signs it.
 */
import type { EventStore, FollowFailure, Page, UnparsedEvent } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Hash } from '../hash.ts'
import { grownTiles } from '../tree/grow-tiles.ts'
import { tileWidth } from '../tree/tile.ts'
import type { Extension, Extent, Head, LogMoved, LogStore, LogStoreFailure, StoredTile } from './log-store.ts'
import { following, type NotWhole } from './read-event.ts'

export interface FollowedLog {
  readonly events: Pick<EventStore, 'followUnparsed'>
  readonly log: LogStore
}
export type FollowLogFailure = FollowFailure | LogStoreFailure | LogMoved | NotWhole

/** Everything up to the end of the history is in the log when it is answered with the log's extent. */
export const followLog = ({ events, log }: FollowedLog): TaskEither<FollowLogFailure, Extent> => {
  return async () => {
    const began = await log.extent()
    if (isLeft(began)) return began
    let extent = began.right
    for await (const followed of events.followUnparsed(extent.position, {}, { until: 'end', withMetadata: true })) {
      if (followed.type === 'Failed') return left(followed.failure)
      const taken = await takePage(log, extent, followed.page)
      if (isLeft(taken)) return taken
      extent = taken.right
    }
    return right(extent)
  }
}

/** Takes one page in: all of it, or nothing where one of its events does not continue the history. */
export const takePage = async (
  log: LogStore,
  from: Extent,
  { events, position }: Page<UnparsedEvent>
): Promise<Either<FollowLogFailure, Extent>> => {
  if (events.length === 0) return right(from)
  const heads = await log.heads([...new Set(events.map(({ stream }) => stream))])()
  if (isLeft(heads)) return heads
  const read = readPage(events, heads.right, from.size)
  if (isLeft(read)) return read
  const tiles = await grown(log, from.size, read.right.leaves)
  if (isLeft(tiles)) return tiles
  const to = { size: from.size + events.length, position }
  const extension: Extension = { to, tiles: tiles.right, heads: read.right.heads }
  const extended = await log.extend(from, extension)()
  return isLeft(extended) ? extended : right(to)
}

interface ReadPage {
  readonly leaves: ReadonlyArray<Hash>
  readonly heads: ReadonlyArray<Head>
}
const readPage = (
  events: ReadonlyArray<UnparsedEvent>,
  known: ReadonlyArray<Head>,
  size: number
): Either<NotWhole, ReadPage> => {
  const heads = new Map(known.map(head => [head.stream, head]))
  const leaves: Array<Hash> = []
  for (const event of events) {
    const head = following(event, heads.get(event.stream), size + leaves.length)
    if (isLeft(head)) return head
    leaves.push(head.right.leaf)
    heads.set(event.stream, head.right)
  }
  return right({ leaves, heads: [...heads.values()] })
}

/** The partial tile at the end of each level is read; those levels are few. */
const grown = async (
  log: LogStore,
  size: number,
  leaves: ReadonlyArray<Hash>
): Promise<Either<LogStoreFailure, ReadonlyArray<StoredTile>>> => {
  const places = [...partialTiles(size)]
  const tiles = await log.tiles(places)()
  if (isLeft(tiles)) return tiles
  const byLevel = new Map(places.map(({ level }, at) => [level, tiles.right[at] ?? []]))
  return right(grownTiles(size, level => byLevel.get(level) ?? [], leaves))
}
/** The last tile of each level that is not full. */
const partialTiles = function* (size: number): Generator<{ level: number; index: number }> {
  for (let [level, hashes] = [0, size]; hashes > 0; [level, hashes] = [level + 1, Math.floor(hashes / tileWidth)])
    if (hashes % tileWidth > 0) yield { level, index: Math.floor(hashes / tileWidth) }
}
