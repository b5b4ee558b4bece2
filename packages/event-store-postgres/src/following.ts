/**
 * Following, to the end or live. Whoever follows live waits while the server is away, and goes on from where it was; whoever
 * reads to the end is told.
 */
import { isRight, type Either } from 'fp-ts/lib/Either.js'
import {
  followPages,
  type Follow,
  type FollowFailure,
  type FollowOptions,
  type Page,
  type PageSource
} from '@cofc/event-store'
import type { Listening } from './listening.ts'
import type { ServerState } from './options.ts'
import type { PageAfter } from './reading.ts'

export interface FollowMeans {
  readonly listening: Listening
  readonly lookEvery: number
  readonly isClosed: () => boolean
  readonly tell: (state: ServerState) => void
}
type Turn<E> = () => Promise<Either<FollowFailure, Page<E>>>

const [firstPause, longestPause] = [50, 2_000]

/** Tries for as long as it takes; what will not pass by waiting is answered. */
const patiently = async <E>(
  means: FollowMeans,
  signal: AbortSignal | undefined,
  turn: Turn<E>
): ReturnType<Turn<E>> => {
  const { listening, isClosed } = means
  const outage = newOutage(means)
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    const mark = listening.signal.count()
    const answered = await turn()
    if (isRight(answered) || answered.left.type !== 'StoreUnavailable') return outage.end(answered)
    if (isClosed() || isAborted(signal)) return answered
    outage.begin(answered.left.reason)
    await listening.signal.wait(mark, signal, pause)
  }
}
const isAborted = (signal: AbortSignal | undefined) => signal?.aborted === true

/** Told once when it begins, and once when it is over. */
const newOutage = ({ tell }: FollowMeans) => {
  let since: Date | undefined
  return {
    begin: (reason: string) => {
      if (since !== undefined) return
      since = new Date()
      tell({ status: 'Away', since, reason })
    },
    end: <A>(answered: A): A => {
      if (since !== undefined) tell({ status: 'Here' })
      return answered
    }
  }
}

export const followOver =
  <E, O extends FollowOptions>(
    means: FollowMeans,
    pagesFor: (filter: Parameters<Follow<E>>[1], options: O) => PageAfter<E>
  ): Follow<E, O> =>
  (after, filter, options) => ({
    [Symbol.asyncIterator]: () => {
      const { listening, lookEvery } = means
      const pageAfter = pagesFor(filter, options)
      const source: PageSource<E> = {
        pageAfter:
          options.until === 'live'
            ? (position, pageSize) => patiently(means, options.signal, () => pageAfter(position, pageSize))
            : pageAfter,
        mark: listening.signal.count,
        more: (mark, signal) => {
          listening.wanted()
          return listening.signal.wait(mark, signal, lookEvery)
        }
      }
      return followPages(source, after, options)[Symbol.asyncIterator]()
    }
  })
