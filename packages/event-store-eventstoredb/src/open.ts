/** Opens an event store on EventStoreDB. */
import { isLeft, isRight, left, type Either } from 'fp-ts/lib/Either.js'
import { firstVersion, type EventStore, type Position, type StoreFailure } from '@cofc/event-store'
import { appended, type PreparedAppend } from './appending.ts'
import { machineClock, type Clock } from './clock.ts'
import { connectionFrom } from './connection-string.ts'
import { closedFailure, storeFailureFrom } from './failure.ts'
import { followers, type Follower } from './follow-state.ts'
import { followOver } from './following.ts'
import { appendCallsOver } from './append-calls.ts'
import { openChannel } from './channel.ts'
import { appendSubscriptionOver } from './append-subscription.ts'
import { coalesceAppends } from './coalesce-appends.ts'
import { settingsFrom, type EventStoreDbOptions } from './options.ts'
import { readsOver } from './reading-call.ts'
import { recorded, unparsed, unparsedWithMetadata } from './recorded.ts'
import { streamPage } from './stream-reading.ts'
import { prepareAppend } from './prepare-append.ts'
import { endFinder, type EndFinder } from './history-end.ts'
import { retried, timeBudget, withinTime, type Times } from './backoff.ts'

export interface EventStoreDbEventStore {
  readonly store: EventStore
  /** The live followers of this moment, each with its state. */
  readonly followers: () => ReadonlyArray<Follower>
  /** Finishes the appends that are under way, as far as that takes no longer than a deadline, and ends everything else. */
  readonly close: () => Promise<void>
}

/**
 * The store on the server or cluster that a connection string names; nothing is sent before the first call.
 * Throws when the string is not sound, without repeating any of it: a matter of starting up.
 */
export const openEventStoreDbStore = (
  connectionString: string,
  options: EventStoreDbOptions = {}
): EventStoreDbEventStore => openOnClock(machineClock, connectionString, options)

/** Milliseconds for what the server may be asked between several calls: six of them. */
const longest = (deadline: number): number => 6 * deadline

/** The same, its deadlines going by any clock. */
export const openOnClock = (
  clock: Clock,
  connectionString: string,
  options: EventStoreDbOptions
): EventStoreDbEventStore => {
  const connection = connectionFrom(connectionString)
  if (isLeft(connection)) throw new Error(`The connection string of the event store ${connection.left}.`)
  const settings = settingsFrom(options, connection.right)
  const { deadline } = connection.right
  const times = { deadline, attempt: settings.attempt, clock }
  const channel = openChannel(connection.right)
  const appendCalls = appendCallsOver(channel, clock)
  const reads = readsOver(channel, clock)
  const subscription = appendSubscriptionOver(channel)
  const watched = followers(settings.onFollower)
  const { lookEvery } = settings
  const means = { send: appendCalls.send, read: reads.read, times }
  const ends = endFinder(reads.read, { clock, longest: longest(deadline) })
  const appends = coalesceAppends(async (asked: PreparedAppend) => {
    const answer = await appended(means, asked)
    if (isRight(answer)) ends.heard(answer.right.position)
    return answer
  })
  const page = streamPage(reads.read, times)
  let closing: Promise<void> | undefined
  const isClosed = () => closing !== undefined

  const following = { reads: { read: reads.read, ends }, subscription, followers: watched, times, lookEvery, isClosed }

  const followWithMetadata = followOver(following, { made: unparsedWithMetadata, withMetadata: true })
  const followWithout = followOver(following, { made: unparsed, withMetadata: false })
  const store: EventStore = {
    append: (stream, expected, events) => {
      const asked = prepareAppend({ stream, expected, events }, settings)
      return async () => {
        if (isLeft(asked)) return asked
        return isClosed() ? left(closedFailure) : appends.append(asked.right)
      }
    },
    read: (stream, from) => async () => (isClosed() ? left(closedFailure) : page(stream, firstVersion(from))),
    follow: followOver(following, { made: recorded, withMetadata: true }),
    followUnparsed: (after, filter, asked) =>
      (asked.withMetadata === true ? followWithMetadata : followWithout)(after, filter, asked),
    head: async () => (isClosed() ? left(closedFailure) : head(ends, times))
  }
  const close = async () => {
    subscription.close()
    await withinTime(appends.idle(), deadline, clock)
    appendCalls.close()
    reads.close()
    channel.close()
    await appends.idle()
  }
  return { store, followers: watched.all, close: () => (closing ??= close()) }
}

const head = async (ends: EndFinder, times: Times): Promise<Either<StoreFailure, Position>> => {
  const found = await retried(ends.head, timeBudget(times))
  return isLeft(found) ? left(storeFailureFrom(found.left)) : found
}
