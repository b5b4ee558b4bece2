/**
 * Settles appends: whatever happens on the way, the caller learns what became of each, or that the outcome is unknown.
 *
 * What left and was not answered is sent again, identical and at the same version: the server recognises it by the ids,
 * and answers as it did the first time. A conflict then is looked into: where our ids stand, it was ours.
 */
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Appended, AppendFailure } from '@cofc/event-store'
import { isPassing, storeFailureFrom, type CallFailure, type TooLarge } from './failure.ts'
import type { AppendDone } from './append-call.ts'
import type { Send } from './append-calls.ts'
import { isPlace, positionAt } from './position.ts'
import { areSame } from './coalesce-appends.ts'
import type { Read } from './reading-call.ts'
import { idsAfter, streamEnd } from './stream-reading.ts'
import { counted } from './wire/append-request.ts'
import { timeBudget, pauseAfter, retried, type TimeBudget, type Times } from './backoff.ts'

/** An append that is ready to be sent. */
export interface PreparedAppend {
  readonly stream: string
  readonly expected: number
  readonly ids: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Buffer>
  /** As they are counted against the largest append. */
  readonly bytes: number
}
export interface Means {
  readonly send: Send
  readonly read: Read
  readonly times: Times
}
type Answer = Either<AppendFailure, Appended>
/** Not settled: it is asked again. */
const open = undefined

export const appended = async (means: Means, asked: PreparedAppend): Promise<Answer> =>
  asked.ids.length === 0 ? checked(means, asked) : settled(means, asked)

/** Appending nothing: the server would claim to have made the stream. */
const checked = async ({ read, times }: Means, { stream, expected }: PreparedAppend): Promise<Answer> => {
  const end = await retried(within => streamEnd(read)(stream, within), timeBudget(times))
  if (isLeft(end)) return left(storeFailureFrom(end.left))
  const { version } = end.right
  return version === expected ? end : left({ type: 'VersionConflict', stream, expected, actual: version })
}

const settled = async (means: Means, asked: PreparedAppend): Promise<Answer> => {
  const budget = timeBudget(means.times)
  let inDoubt = false
  for (let failures = 0; ; failures++) {
    const sent = await means.send({ parts: asked.parts, within: budget.oneTry(), alone: failures > 0 })
    if (isRight(sent)) return confirmed(means, asked, { done: sent.right, budget })
    const failure = sent.left
    const answer = await understood(means, asked, { failure, inDoubt, budget })
    if (answer !== open) return answer
    inDoubt ||= leavesDoubt(failure)
    const wait = pauseAfter(failures)
    if (wait >= budget.left() || failure.type === 'Closed') return left(unsettled(asked, inDoubt, failure))
    await budget.pause(wait)
  }
}
const leavesDoubt = ({ type }: CallFailure) => !without.has(type)
const without: ReadonlySet<CallFailure['type']> = new Set(['NotReached', 'NotReady', 'WrongVersion', 'Closed'])
const unsettled = ({ stream }: PreparedAppend, inDoubt: boolean, failure: CallFailure): AppendFailure =>
  inDoubt ? { type: 'OutcomeUnknown', stream } : storeFailureFrom(failure)

interface Confirmation {
  readonly done: AppendDone
  readonly budget: TimeBudget
}
/** The version must be the one asked for: a stream that was deleted and came back counts on from where it was. */
const confirmed = async ({ read }: Means, asked: PreparedAppend, { done, budget }: Confirmation): Promise<Answer> => {
  const { stream, expected, ids } = asked
  const version = expected + ids.length
  if (done.version !== version)
    return left({ type: 'StoreCorrupt', reason: `stream ${JSON.stringify(stream)} was deleted before and counts on` })
  if (isPlace(done)) return right({ version, position: positionAt(done) })
  const standing = await retried(within => idsAfter(read)({ stream, after: version - 1, count: 1 }, within), budget)
  return isLeft(standing)
    ? left({ type: 'OutcomeUnknown', stream })
    : right({ version, position: standing.right.position })
}

interface Misfortune {
  readonly failure: CallFailure
  readonly inDoubt: boolean
  readonly budget: TimeBudget
}
const understood = async (means: Means, asked: PreparedAppend, misfortune: Misfortune): Promise<Answer | undefined> => {
  const { failure, inDoubt } = misfortune
  const { stream } = asked
  if (failure.type === 'WrongVersion') return conflicted(means, asked, { ...misfortune, actual: failure.actual })
  if (failure.type === 'Closed' || isPassing(failure)) return open
  if (failure.type === 'TooLarge') return left(tooLarge(asked, failure))
  // The same bytes were refused the first time.
  const isSettled = !inDoubt || failure.type === 'Refused'
  return left(isSettled ? storeFailureFrom(failure) : { type: 'OutcomeUnknown', stream })
}

/** The same bytes were too large the first time. Where the server does not say what it takes, it is less than these. */
const tooLarge = ({ stream, bytes: all }: PreparedAppend, { of, bytes = all, most }: TooLarge): AppendFailure => ({
  type: 'EventTooLarge',
  stream,
  bytes,
  most: most ?? bytes - 1,
  counted: of === 'event' ? 'data, metadata and type of one event' : counted
})

interface Conflict extends Misfortune {
  readonly actual: number | undefined
}
const conflicted = async (means: Means, asked: PreparedAppend, found: Conflict): Promise<Answer | undefined> => {
  const { stream, expected } = asked
  const actual = found.actual ?? (await versionNow(means, asked, found.budget))
  if (actual === undefined) return open
  const conflict: Answer = left({ type: 'VersionConflict', stream, expected, actual })
  const suspected = { conflict, actual, budget: found.budget }
  if (found.inDoubt) return lookedInto(means, asked, suspected)
  await shown(means, asked, suspected)
  return conflict
}
/**
 * A server compares versions with what it is about to write, and no read shows that yet. A caller who is told of it reads
 * what stands there, so it is told once a read shows it, or the time is up.
 */
const shown = async ({ read }: Means, { stream }: PreparedAppend, { actual, budget }: Suspected): Promise<void> => {
  for (let looks = 0; ; looks++) {
    const end = await retried(within => streamEnd(read)(stream, within), budget)
    const wait = pauseAfter(looks)
    if (isLeft(end) || end.right.version >= actual || wait >= budget.left()) return
    await budget.pause(wait)
  }
}
/** Where a conflict does not tell the version it is looked up; a stream that shows the expected one is asked again. */
const versionNow = async ({ read }: Means, { stream, expected }: PreparedAppend, budget: TimeBudget) => {
  const end = await retried(within => streamEnd(read)(stream, within), budget)
  return isLeft(end) || end.right.version === expected ? undefined : end.right.version
}

interface Suspected {
  readonly conflict: Answer
  readonly actual: number
  readonly budget: TimeBudget
}
/** A read that shows less than the conflict told of is not final, and neither is a conflict about what is yet to come. */
const lookedInto = async (
  { read }: Means,
  { stream, expected, ids }: PreparedAppend,
  { conflict, actual, budget }: Suspected
): Promise<Answer | undefined> => {
  if (actual < expected) return open
  const stretch = { stream, after: expected, count: ids.length }
  const standing = await retried(within => idsAfter(read)(stretch, within), budget)
  if (isLeft(standing)) return open
  const { ids: there, position } = standing.right
  if (areSame(there, ids)) return right({ version: expected + ids.length, position })
  return there.length >= Math.min(ids.length, actual - expected) ? conflict : open
}
