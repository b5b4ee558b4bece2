/**
 * Following, to the end or live. A live follow is watched over: while the server is away it waits and tries again from the
 * checkpoint; when news fails to come it looks for itself; it ends only with a reason.
 */
import { isLeft, isRight, left, type Either } from 'fp-ts/lib/Either.js'
import {
  followPages,
  type Follow,
  type Followed,
  type FollowFailure,
  type FollowOptions,
  type Page,
  type PageSource,
  type Position
} from '@cofc/event-store'
import {
  allReader,
  followFailureFrom,
  type AllReader,
  type As,
  type Asked,
  type Found,
  type Placed
} from './all-reading.ts'
import { closedFailure, isPassing } from './failure.ts'
import type { Followers, FollowState } from './follow-state.ts'
import type { News } from './news.ts'
import { placeOf } from './position.ts'
import type { Read } from './reading-call.ts'
import { patienceOf, pauseAfter, type Times } from './waiting.ts'

export interface FollowMeans {
  readonly read: Read
  readonly news: News
  readonly followers: Followers
  readonly times: Times
  /** Milliseconds after which a live follower looks for itself. */
  readonly lookEvery: number
  readonly isClosed: () => boolean
}

export const followOver =
  <E extends Placed>(means: FollowMeans, as: As<E>): Follow<E> =>
  (after, filter, options) => ({
    async *[Symbol.asyncIterator](): AsyncGenerator<Followed<E>, void> {
      const follower = options.until === 'live' ? means.followers.begin(filter.types) : unwatched
      try {
        yield* followPages(sourceFor(means, { filter, as, options, tell: follower.tell }), after, options)
      } finally {
        follower.end()
      }
    }
  })
const unwatched = { tell: () => undefined, end: () => undefined }

interface Following<E> extends Pick<Asked, 'filter'> {
  readonly as: As<E>
  readonly options: FollowOptions
  readonly tell: (state: FollowState) => void
}
const sourceFor = <E extends Placed>(means: FollowMeans, following: Following<E>): PageSource<E> => {
  const { news, lookEvery } = means
  const reader = allReader(means.read, following.as)
  let looked: Position | undefined
  return {
    pageAfter: async (position, pageSize) => {
      const found = await patientPage(means, following, within =>
        reader.page({ filter: following.filter, position, pageSize, within })
      )
      if (isRight(found) && looked === position && found.right.position !== position) news.missed()
      looked = undefined
      following.tell(stateAfter(found, reader))
      return found
    },
    mark: news.bell.rung,
    more: async (mark, signal) => {
      news.wanted()
      await news.bell.wait(mark, signal, lookEvery * (0.75 + Math.random() / 2))
      if (news.bell.rung() === mark) looked = reader.head()
    }
  }
}

type Turn<E> = (within: number) => Promise<Found<E>>
/** To the end there is a deadline; live there is none. */
const patientPage = async <E>(
  means: FollowMeans,
  { options, tell }: Pick<Following<E>, 'options' | 'tell'>,
  turn: Turn<E>
): Promise<Either<FollowFailure, Page<E>>> => {
  const { news, times, isClosed } = means
  const patience = patienceOf(times)
  const since = whenFirstAsked()
  for (let failures = 0; ; failures++) {
    const mark = news.bell.rung()
    const found: Found<E> = isClosed() ? closed : await turn(times.attempt)
    if (isRight(found)) return found
    const failure = isClosed() ? closedFailure : followFailureFrom(found.left)
    const wait = pauseAfter(failures)
    const isLate = options.until === 'end' && wait >= patience.left()
    if (isLate || isOver(means, options, found)) return left(failure)
    tell({ status: 'Reconnecting', since: since(), reason: reasonOf(failure) })
    await news.bell.wait(mark, options.signal, wait)
  }
}
const whenFirstAsked = () => {
  let time: Date | undefined
  return () => (time ??= new Date())
}
const isOver = ({ isClosed }: FollowMeans, { signal }: FollowOptions, found: Found<unknown>) =>
  isClosed() || signal?.aborted === true || !mayPass(found)
const closed: Found<never> = left({ call: { type: 'Closed' } })
const mayPass = (found: Found<unknown>) => isLeft(found) && 'call' in found.left && isPassing(found.left.call)

const stateAfter = <E>(found: Either<FollowFailure, Page<E>>, reader: AllReader<E>): FollowState =>
  isLeft(found)
    ? { status: 'Stopped', reason: reasonOf(found.left) }
    : { status: 'Following', behind: Math.max(0, commitOf(reader.head()) - commitOf(found.right.position)) }
const reasonOf = (failure: FollowFailure) =>
  failure.type === 'PositionUnknown' ? `position ${failure.position} is none of this store` : failure.reason
const commitOf = (position: Position) => {
  const place = placeOf(position)
  return typeof place === 'object' ? place.commit : 0
}
