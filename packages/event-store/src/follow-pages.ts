/** How any store that can read one page after a position is followed, to the end or live. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { setImmediate as breath } from 'node:timers/promises'
import type { Followed, FollowFailure, FollowOptions, Page, Position } from './event-store.ts'

export interface PageSource {
  readonly pageAfter: (position: Position, pageSize: number) => Promise<Either<FollowFailure, Page>>
  /** A mark of what is known now, taken before looking. */
  readonly mark: () => number
  /** Ends once there may be more than at that mark, or at the signal's abort. */
  readonly more: (mark: number, signal?: AbortSignal) => Promise<void>
}

/** The pages after a position; each iteration of it starts there anew. */
export const followPages = (source: PageSource, after: Position, options: FollowOptions): AsyncIterable<Followed> => ({
  [Symbol.asyncIterator]: () => pages(source, after, options)
})

const defaultPageSize = 500

async function* pages(source: PageSource, after: Position, options: FollowOptions): AsyncGenerator<Followed, void> {
  const { signal, until } = options
  const pageSize = Math.max(1, Math.floor(options.pageSize ?? defaultPageSize))
  let position = after
  let announced = false
  while (signal?.aborted !== true) {
    const mark = source.mark()
    const found = await source.pageAfter(position, pageSize)
    if (isAborted(signal)) return
    if (isLeft(found)) return yield { type: 'Failed', failure: found.left }
    const page = found.right
    // Live, the end is announced once; being woken for nothing is nobody's news.
    if (!announced || page.position !== position) yield { type: 'Page', page }
    position = page.position
    announced = page.caughtUp
    if (page.caughtUp && until === 'end') return
    // A store that answers at once would otherwise keep timers and signals waiting through all of history.
    await (page.caughtUp ? source.more(mark, signal) : breath())
  }
}
// Read again after waiting: the compiler takes the condition of the loop to hold still.
const isAborted = (signal: AbortSignal | undefined) => signal?.aborted === true
