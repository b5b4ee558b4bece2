/** How any store that can read one page after a position is followed, to the end or live. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { setImmediate as breath } from 'node:timers/promises'
import type { Followed, FollowFailure, FollowOptions, Page, Position } from './event-store.ts'
import { pageSizeOf } from './page-limits.ts'

export interface PageSource<E> {
  readonly pageAfter: (position: Position, pageSize: number) => Promise<Either<FollowFailure, Page<E>>>
  /** A mark of what is known now, taken before looking. */
  readonly mark: () => number
  /** Ends once there may be more than at that mark, or at the signal's abort. */
  readonly more: (mark: number, signal?: AbortSignal) => Promise<void>
}

/** The pages after a position; each iteration of it starts there anew. */
export const followPages = <E>(
  source: PageSource<E>,
  after: Position,
  options: FollowOptions
): AsyncIterable<Followed<E>> => ({
  [Symbol.asyncIterator]: () => pages(source, after, options)
})

/** For how many milliseconds the thread is held at most, as far as a page allows. */
const longestHeld = 5

async function* pages<E>(
  source: PageSource<E>,
  after: Position,
  options: FollowOptions
): AsyncGenerator<Followed<E>, void> {
  const { signal, until } = options
  const pageSize = pageSizeOf(options)
  let [position, announced] = [after, false]
  while (!isAborted(signal)) {
    const mark = source.mark()
    const followed = followedFrom(await source.pageAfter(position, pageSize))
    if (isAborted(signal)) return
    if (isNews(followed, announced ? position : undefined)) yield followed
    if (followed.type === 'Failed' || isLast(followed.page, until)) return
    position = followed.page.position
    announced = followed.page.caughtUp
    if (announced) await source.more(mark, signal)
    else await breathe()
  }
}
/** When the thread was last left to others: all followers share it. */
let lastTurn = performance.now()
/** A store that answers at once would otherwise keep timers and signals waiting through all of history. */
const breathe = async () => {
  if (performance.now() - lastTurn < longestHeld) return
  await breath()
  lastTurn = performance.now()
}
const isAborted = (signal: AbortSignal | undefined) => signal?.aborted === true
const followedFrom = <E>(found: Either<FollowFailure, Page<E>>): Followed<E> =>
  isLeft(found) ? { type: 'Failed', failure: found.left } : { type: 'Page', page: found.right }
/** A live follower is told of the end once, and not again when it was woken for nothing. */
const isNews = (followed: Followed<unknown>, since: Position | undefined) =>
  followed.type === 'Failed' || followed.page.position !== since
const isLast = ({ caughtUp }: Page<unknown>, until: FollowOptions['until']) => caughtUp && until === 'end'
