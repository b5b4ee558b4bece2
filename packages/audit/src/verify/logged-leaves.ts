/** The leaves of a log in their order, a few tiles at a time. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Hash } from '../hash.ts'
import type { LogStore, LogStoreFailure } from '../log/log-store.ts'
import { tileWidth } from '../tree/tile.ts'

const tilesAtOnce = 16

/** From one index up to before another, both within the log. A failure ends them by being the last. */
export const loggedLeaves = async function* (
  { tiles }: Pick<LogStore, 'tiles'>,
  from: number,
  to: number
): AsyncGenerator<Either<LogStoreFailure, ReadonlyArray<Hash>>, void> {
  for (let at = from; at < to;) {
    const first = Math.floor(at / tileWidth)
    const last = Math.min(first + tilesAtOnce, Math.ceil(to / tileWidth))
    const read = await tiles(Array.from({ length: last - first }, (_, tile) => ({ level: 0, index: first + tile })))()
    if (isLeft(read)) {
      yield read
      return
    }
    const start = first * tileWidth
    const found = read.right.flat().slice(at - start, to - start)
    const expected = Math.min(to, last * tileWidth) - at
    if (found.length !== expected) {
      yield left({ type: 'LogCorrupt', reason: 'a tile is missing, or shorter than the log' })
      return
    }
    yield right(found)
    at += expected
  }
}

/** Leaves taken in whatever portions events come in. */
export const inPortions = (pages: AsyncGenerator<Either<LogStoreFailure, ReadonlyArray<Hash>>, void>) => {
  let waiting: ReadonlyArray<Hash> = []
  let taken = 0
  return async (count: number): Promise<Either<LogStoreFailure, ReadonlyArray<Hash>>> => {
    while (waiting.length - taken < count) {
      const page = await pages.next()
      if (page.done === true) break
      if (isLeft(page.value)) return page.value
      waiting = [...waiting.slice(taken), ...page.value.right]
      taken = 0
    }
    const from = taken
    taken = Math.min(waiting.length, from + count)
    return right(waiting.slice(from, taken))
  }
}
