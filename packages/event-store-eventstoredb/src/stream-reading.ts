/** Pages of one stream, its end, and the ids that stand in it. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import {
  beginning,
  isName,
  largestPage,
  mostInPage,
  type Appended,
  type StoreFailure,
  type StreamPage
} from '@cofc/event-store'
import { storeFailureFrom, type CallFailure } from './failure.ts'
import { isPlace, positionAt } from './position.ts'
import type { Read } from './reading-call.ts'
import { eventsFrom, recorded } from './recorded.ts'
import { timeBudget, retried, type TimeLeft, type Times } from './backoff.ts'
import { Garbled } from './wire/reading.ts'
import { readAnswer, type EventFrame } from './wire/read-answer.ts'
import { streamRequest } from './wire/read-request.ts'

interface Span {
  readonly stream: string
  readonly revision: number | 'end'
  readonly count: number
}
/** What came, in one try or in several. */
interface FrameList {
  readonly frames: Array<EventFrame>
  bytes: number
  /** Whether there may be more: the count was reached, or enough bytes. */
  more: boolean
}
const noFrames = (): FrameList => ({ frames: [], bytes: 0, more: false })
/**
 * A stream that does not exist, or was deleted in a way that lets it come back, is empty. What comes goes behind what came
 * in a try before, which is not asked for again.
 */
const framesOf =
  (read: Read, came = noFrames()) =>
  async ({ stream, revision, count }: Span, within: TimeLeft): Promise<Either<CallFailure, FrameList>> => {
    const { frames } = came
    const take = (message: Buffer) => {
      const answer = readAnswer(message)
      if (answer.type !== 'Event' || isRepeated(answer.frame, frames.at(-1))) return false
      frames.push(answer.frame)
      came.bytes += message.length
      came.more = frames.length === count || came.bytes > largestPage
      return came.more
    }
    const from = revision === 'end' ? revision : revision + frames.length
    const request = streamRequest(stream, from, count - frames.length)
    const found = await read({ request, take, within: within() })
    return isLeft(found) ? found : right(came)
  }

const isRepeated = ({ version }: EventFrame, last: EventFrame | undefined) => {
  if (last !== undefined && version < last.version) throw new Garbled('Events of a stream came out of their order.')
  return version === last?.version
}

export const streamPage =
  (read: Read, times: Times) =>
  async (stream: string, from: number): Promise<Either<StoreFailure, StreamPage>> => {
    if (!isName(stream)) return right({ events: [], next: null })
    const span = { stream, revision: from - 1, count: mostInPage + 1 }
    const came = noFrames()
    const found = await retried(within => framesOf(read, came)(span, within), timeBudget(times))
    if (isLeft(found)) return left(storeFailureFrom(found.left))
    const kept = found.right.frames.slice(0, mostInPage)
    if (kept.some(({ version }, index) => version !== from + index)) return left(missing(stream))
    const events = eventsFrom(kept, recorded)
    if (isLeft(events)) return events
    return right({ events: events.right, next: found.right.more ? from + kept.length : null })
  }
const missing = (stream: string): StoreFailure => ({
  type: 'StoreCorrupt',
  reason: `events of stream ${JSON.stringify(stream)} were taken away`
})

/** How many events the stream has, and where the last of them stands. */
export const streamEnd =
  (read: Read) =>
  async (stream: string, within: TimeLeft): Promise<Either<CallFailure, Appended>> => {
    const found = await framesOf(read)({ stream, revision: 'end', count: 1 }, within)
    if (isLeft(found)) return found
    const last = found.right.frames[0]
    if (last === undefined) return right({ version: 0, position: beginning })
    return isPlace(last) ? right({ version: last.version, position: positionAt(last) }) : left({ type: 'Garbled' })
  }

interface Stretch {
  readonly stream: string
  /** The version before the first. */
  readonly after: number
  readonly count: number
}
export interface Standing {
  readonly ids: ReadonlyArray<string>
  readonly position: string
}
/** The ids of the events after a version, and where the last of them stands. */
export const idsAfter =
  (read: Read) =>
  async ({ stream, after, count }: Stretch, within: TimeLeft): Promise<Either<CallFailure, Standing>> => {
    const found = await framesOf(read)({ stream, revision: after, count }, within)
    if (isLeft(found)) return found
    const last = found.right.frames.at(-1)
    return right({
      ids: found.right.frames.map(({ id }) => id),
      position: last === undefined ? beginning : positionAt(last)
    })
  }
