/**
 * Following, to the end or live. A live follow is watched over: while the server is away it waits and tries again from the
 * checkpoint; when the subscription tells nothing it reads by itself; it ends only with a reason.
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
  type PageRequest,
  type PageResult,
  type Reads,
  type WithPosition
} from './all-reading.ts'
import { closedFailure, isPassing } from './failure.ts'
import type { Followers, FollowState } from './follow-state.ts'
import type { AppendSubscription } from './append-subscription.ts'
import { placeOf } from './position.ts'
import { timeBudget, timeLeft, pauseAfter, type TimeBudget, type TimeLeft, type Times } from './backoff.ts'

export interface FollowMeans {
  readonly reads: Reads
  readonly subscription: AppendSubscription
  readonly followers: Followers
  readonly times: Times
  /** Milliseconds after which a live follower looks for itself. */
  readonly lookEvery: number
  readonly isClosed: () => boolean
}

export const followOver =
  <E extends WithPosition>(means: FollowMeans, as: As<E>): Follow<E> =>
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

interface Following<E> extends Pick<PageRequest, 'filter'> {
  readonly as: As<E>
  readonly options: FollowOptions
  readonly tell: (state: FollowState) => void
}
const sourceFor = <E extends WithPosition>(means: FollowMeans, following: Following<E>): PageSource<E> => {
  const { subscription, lookEvery } = means
  const reader = allReader(means.reads, following.as)
  let looked: Position | undefined
  return {
    pageAfter: async (position, pageSize) => {
      const found = await patientPage(means, following, within =>
        reader.page({ filter: following.filter, position, pageSize, within })
      )
      if (isRight(found) && looked === position && found.right.events.length > 0) subscription.missed()
      looked = undefined
      following.tell(stateAfter(found, reader))
      return found
    },
    mark: subscription.signal.count,
    more: async (mark, signal) => {
      subscription.wanted()
      await subscription.signal.wait(mark, signal, lookEvery * (0.75 + Math.random() / 2))
      if (subscription.signal.count() === mark) looked = reader.head()
    }
  }
}

const tryTime = ({ times }: FollowMeans, { until }: FollowOptions, budget: TimeBudget) =>
  until === 'end' ? budget.oneTry : () => timeLeft(times.clock, times.attempt)

type Turn<E> = (within: TimeLeft) => Promise<PageResult<E>>
/** To the end there is a deadline, of which every try gets what is left; live there is none. */
const patientPage = async <E>(
  means: FollowMeans,
  { options, tell }: Pick<Following<E>, 'options' | 'tell'>,
  turn: Turn<E>
): Promise<Either<FollowFailure, Page<E>>> => {
  const { subscription, times, isClosed } = means
  const budget = timeBudget(times)
  const oneTry = tryTime(means, options, budget)
  const since = whenFirstAsked()
  for (let failures = 0; ; failures++) {
    const mark = subscription.signal.count()
    const found: PageResult<E> = isClosed() ? closed : await turn(oneTry())
    if (isRight(found)) return found
    const failure = isClosed() ? closedFailure : followFailureFrom(found.left)
    const wait = pauseAfter(failures)
    const isLate = options.until === 'end' && wait >= budget.left()
    if (isLate || isOver(means, options, found)) return left(failure)
    tell({ status: 'Reconnecting', since: since(), reason: reasonOf(failure) })
    await subscription.signal.wait(mark, options.signal, wait)
  }
}
const whenFirstAsked = () => {
  let time: Date | undefined
  return () => (time ??= new Date())
}
const isOver = ({ isClosed }: FollowMeans, { signal }: FollowOptions, found: PageResult<unknown>) =>
  isClosed() || signal?.aborted === true || !mayPass(found)
const closed: PageResult<never> = left({ call: { type: 'Closed' } })
const mayPass = (found: PageResult<unknown>) => isLeft(found) && 'call' in found.left && isPassing(found.left.call)

const stateAfter = <E>(found: Either<FollowFailure, Page<E>>, reader: AllReader<E>): FollowState =>
  isLeft(found)
    ? { status: 'Stopped', reason: reasonOf(found.left) }
    : { status: 'Following', behind: behindAt(found.right, reader) }
const behindAt = <E>({ caughtUp, position }: Page<E>, reader: AllReader<E>) =>
  caughtUp ? 0 : Math.max(0, commitOf(reader.head()) - commitOf(position))
const reasonOf = (failure: FollowFailure) =>
  failure.type === 'PositionUnknown' ? `position ${failure.position} is none of this store` : failure.reason
const commitOf = (position: Position) => {
  const place = placeOf(position)
  return typeof place === 'object' ? place.commit : 0
}
