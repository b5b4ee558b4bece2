/**
 * Appends, settled: whatever happens on the way, each is told what became of it, or that nobody knows.
 *
 * What left and was not answered is sent again, identical and at the same version: the server recognises it by the ids,
 * and answers as it did the first time. A conflict then is looked into: where our ids stand, it was ours.
 */
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Appended, AppendFailure } from '@cofc/event-store'
import { isPassing, storeFailureFrom, type CallFailure } from './failure.ts'
import type { Done } from './lane.ts'
import type { Send } from './lanes.ts'
import { isPlace, positionAt } from './position.ts'
import { areSame } from './once.ts'
import type { Read } from './reading-call.ts'
import { idsAfter, streamEnd } from './stream-reading.ts'
import { patienceOf, pause, pauseAfter, persistently, type Patience, type Times } from './waiting.ts'

/** An append that is ready to be sent. */
export interface Asked {
  readonly stream: string
  readonly expected: number
  readonly ids: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Buffer>
  readonly dataBytes: number
}
export interface Means {
  readonly send: Send
  readonly read: Read
  readonly times: Times
  /** The most bytes of data in one append. */
  readonly largestAppend: number
}
type Answer = Either<AppendFailure, Appended>
/** Not settled: it is asked again. */
const open = undefined

export const appended = async (means: Means, asked: Asked): Promise<Answer> =>
  asked.ids.length === 0 ? checked(means, asked) : settled(means, asked)

/** Appending nothing: the server would claim to have made the stream. */
const checked = async ({ read, times }: Means, { stream, expected }: Asked): Promise<Answer> => {
  const end = await persistently(within => streamEnd(read)(stream, within), patienceOf(times))
  if (isLeft(end)) return left(storeFailureFrom(end.left))
  const { version } = end.right
  return version === expected ? end : left({ type: 'VersionConflict', stream, expected, actual: version })
}

const settled = async (means: Means, asked: Asked): Promise<Answer> => {
  const patience = patienceOf(means.times)
  let inDoubt = false
  for (let failures = 0; ; failures++) {
    const sent = await means.send({ parts: asked.parts, within: patience.share(), alone: failures > 0 })
    if (isRight(sent)) return confirmed(means, asked, sent.right)
    const failure = sent.left
    const answer = await understood(means, asked, { failure, inDoubt, patience })
    if (answer !== open) return answer
    inDoubt ||= leavesDoubt(failure)
    const wait = pauseAfter(failures)
    if (wait >= patience.left() || failure.type === 'Closed') return left(unsettled(asked, inDoubt, failure))
    await pause(wait)
  }
}
const leavesDoubt = ({ type }: CallFailure) => !without.has(type)
const without: ReadonlySet<CallFailure['type']> = new Set(['NotReached', 'NotReady', 'WrongVersion', 'Closed'])
const unsettled = ({ stream }: Asked, inDoubt: boolean, failure: CallFailure): AppendFailure =>
  inDoubt ? { type: 'OutcomeUnknown', stream } : storeFailureFrom(failure)

/** The version must be the one asked for: a stream that was deleted and came back counts on from where it was. */
const confirmed = async ({ read, times }: Means, asked: Asked, done: Done): Promise<Answer> => {
  const { stream, expected, ids } = asked
  const version = expected + ids.length
  if (done.version !== version)
    return left({ type: 'StoreCorrupt', reason: `stream ${JSON.stringify(stream)} was deleted before and counts on` })
  if (isPlace(done)) return right({ version, position: positionAt(done) })
  const standing = await persistently(
    within => idsAfter(read)({ stream, after: version - 1, count: 1 }, within),
    patienceOf(times)
  )
  return isLeft(standing)
    ? left({ type: 'OutcomeUnknown', stream })
    : right({ version, position: standing.right.position })
}

interface Misfortune {
  readonly failure: CallFailure
  readonly inDoubt: boolean
  readonly patience: Patience
}
const understood = async (means: Means, asked: Asked, misfortune: Misfortune): Promise<Answer | undefined> => {
  const { failure, inDoubt } = misfortune
  const { stream } = asked
  if (failure.type === 'WrongVersion') return conflicted(means, asked, { ...misfortune, actual: failure.actual })
  if (failure.type === 'Closed' || isPassing(failure)) return open
  // The same bytes were too large the first time.
  if (failure.type === 'TooLarge')
    return left({ type: 'EventTooLarge', stream, bytes: asked.dataBytes, most: failure.most || means.largestAppend })
  return left(inDoubt ? { type: 'OutcomeUnknown', stream } : storeFailureFrom(failure))
}

interface Conflict extends Misfortune {
  readonly actual: number | undefined
}
const conflicted = async (means: Means, asked: Asked, found: Conflict): Promise<Answer | undefined> => {
  const { stream, expected } = asked
  const actual = found.actual ?? (await versionNow(means, asked, found.patience))
  if (actual === undefined) return open
  const conflict: Answer = left({ type: 'VersionConflict', stream, expected, actual })
  return found.inDoubt ? lookedInto(means, asked, { conflict, actual, patience: found.patience }) : conflict
}
/** Where a conflict does not tell the version it is looked up; a stream that shows the expected one is asked again. */
const versionNow = async ({ read }: Means, { stream, expected }: Asked, patience: Patience) => {
  const end = await persistently(within => streamEnd(read)(stream, within), patience)
  return isLeft(end) || end.right.version === expected ? undefined : end.right.version
}

interface Suspected {
  readonly conflict: Answer
  readonly actual: number
  readonly patience: Patience
}
/** A read that shows less than the conflict told of is not final, and neither is a conflict about what is yet to come. */
const lookedInto = async (
  { read }: Means,
  { stream, expected, ids }: Asked,
  { conflict, actual, patience }: Suspected
): Promise<Answer | undefined> => {
  if (actual < expected) return open
  const stretch = { stream, after: expected, count: ids.length }
  const standing = await persistently(within => idsAfter(read)(stretch, within), patience)
  if (isLeft(standing)) return open
  const { ids: there, position } = standing.right
  if (areSame(there, ids)) return right({ version: expected + ids.length, position })
  return there.length >= Math.min(ids.length, actual - expected) ? conflict : open
}
