/**
 * Where history ends, and with which event of ours: behind it may stand millions that the server wrote for itself.
 *
 * The last event of all is told at once. Ours is asked for backwards as long as that is quick; else at length, by whoever
 * asks for the head. What was gone through stays known when the time of a call is up.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, largestPage, type Position } from '@cofc/event-store'
import type { TimeLeft } from './backoff.ts'
import type { CallFailure } from './failure.ts'
import { longQuestion, type Known, type LongTime } from './long-question.ts'
import { isAfter, isPlace, placeIn, placeOf, positionAt } from './position.ts'
import type { Read } from './reading-call.ts'
import { isOfTheServer, readAnswer, type EventFrame } from './wire/read-answer.ts'
import { allRequest, type AllFrom, type Place, type Wanted } from './wire/read-request.ts'

export interface HistoryEnd {
  /** The position of the last event of all. */
  readonly end: Position
  /** The position of the last that the server did not write for itself; undefined when that is not found at once. */
  readonly head: Position | undefined
}
export interface EndFinder {
  readonly look: (within: TimeLeft) => Promise<Either<CallFailure, HistoryEnd>>
  /** The head, looked for as long as there is time. */
  readonly head: (within: TimeLeft) => Promise<Either<CallFailure, Position>>
  /** Told where an event of ours stands that was appended or read: no search goes on below it. */
  readonly heard: (position: Position) => void
}

/** Backwards from where it began, no event of ours stands before it is this far down. */
interface Search {
  readonly from: Place
  readonly down: Place
}

export const endFinder = (read: Read, time: LongTime): EndFinder => {
  const atLength = longQuestion(within => askedBackwards(read, within), time)
  let known: Known | undefined
  let search: Search | undefined
  let inPieces = false
  const learn = (found: Known) => {
    if (known === undefined || isAfter(found.seen, known.seen)) known = found
    search = undefined
    inPieces = false
  }
  const heard: EndFinder['heard'] = position => {
    const place = placeOf(position)
    if (typeof place !== 'object' || (known !== undefined && !isAfter(place, known.seen))) return
    known = { seen: place, head: position }
    if (search !== undefined && isAfter(place, search.from)) search = undefined
  }
  const nothingOfOurs = async (from: Place, within: number) => {
    const found = await isNothing(read, 'all but system events', within)
    if (!isLeft(found)) learn({ seen: from, head: beginning })
    return found
  }
  /** For half the time of a try, as the server may have to go through millions. */
  const askBackwards = async (from: Place, within: TimeLeft): Promise<Either<CallFailure, unknown>> => {
    const found = await askedBackwards(read, within() / 2)
    if (isLeft(found) && found.left.type !== 'TimedOut') return found
    if (isLeft(found) || found.right.more) search = { from, down: from }
    else if (found.right.head === undefined) return nothingOfOurs(from, within())
    else learn({ seen: from, head: found.right.head })
    return right(undefined)
  }
  /** The server is asked at length; where it does not tell, we go through it ourselves, piece by piece. */
  const goFar = async (far: Search, within: TimeLeft): Promise<Either<CallFailure, unknown>> => {
    if (inPieces) return goBackwards(far, within)
    const found = await atLength.answer(far.from, within)
    if (isLeft(found)) return found
    if (found.right === undefined) inPieces = true
    else learn(found.right)
    return right(undefined)
  }
  const headMetAt = (frame: EventFrame) => {
    if (!isOfTheServer(frame)) return positionAt(frame)
    return known === undefined || isAfter(frame, known.seen) ? undefined : known.head
  }
  const goBackwards = async ({ from, down }: Search, within: TimeLeft): Promise<Either<CallFailure, unknown>> => {
    let came = 0
    const stretch = { from: down, wanted: 'everything', count: manyEvents, backwards: true } as const
    const isEnough = (frame: EventFrame) => {
      came += 1
      search = { from, down: placeIn(frame) }
      const head = headMetAt(frame)
      if (head !== undefined) learn({ seen: from, head })
      return head !== undefined
    }
    const found = await through(read, { ...stretch, within: within(), isEnough })
    return isLeft(found) || came > 0 ? found : beginningReached({ from, down }, within())
  }
  const beginningReached = async ({ from, down }: Search, within: number): Promise<Either<CallFailure, unknown>> => {
    const first = await outermost(read, { from: 'start', within })
    if (isLeft(first)) return first
    if (first.right === undefined || isAfter(down, first.right)) return left({ type: 'Unreachable' })
    learn({ seen: from, head: beginning })
    return right(undefined)
  }
  const goForwards = async ({ seen }: Known, within: TimeLeft): Promise<Either<CallFailure, unknown>> => {
    const stretch = { from: seen, wanted: 'everything', count: manyEvents } as const
    const isEnough = (frame: EventFrame) => {
      const head = isOfTheServer(frame) ? (known?.head ?? beginning) : positionAt(frame)
      learn({ seen: placeIn(frame), head })
      return false
    }
    const found = await through(read, { ...stretch, within: within(), isEnough })
    // It ended before what is known to be there: by a server or a proxy on its way down.
    return !isLeft(found) && known?.seen === seen ? left({ type: 'Unreachable' }) : found
  }

  const headAt = (end: Place) => (known === undefined || isAfter(end, known.seen) ? undefined : known.head)
  const look: EndFinder['look'] = async within => {
    const last = await lastEvent(read, within)
    if (isLeft(last)) return last
    const end = last.right
    if (end === undefined) return right({ end: beginning, head: beginning })
    const position = positionAt(end)
    if (!isOfTheServer(end)) learn({ seen: placeIn(end), head: position })
    else if (headAt(end) === undefined && search === undefined) {
      const found = await nearby(placeIn(end), within)
      if (isLeft(found)) return found
    }
    return right({ end: position, head: headAt(end) })
  }
  /** From where the end was last, and else from where it is now, neither for long. */
  const nearby = async (end: Place, within: TimeLeft): Promise<Either<CallFailure, unknown>> => {
    const found = known === undefined ? right(undefined) : await goForwards(known, within)
    if (isLeft(found) && found.left.type !== 'TimedOut') return found
    return headAt(end) === undefined ? askBackwards(end, within) : right(undefined)
  }
  const head: EndFinder['head'] = async within => {
    for (;;) {
      const found = await look(within)
      if (isLeft(found)) return found
      if (found.right.head !== undefined) return right(found.right.head)
      const gone = search === undefined ? right(undefined) : await goFar(search, within)
      if (isLeft(gone)) return gone
    }
  }
  return { look, head, heard }
}
/** So many are asked for where one of ours is enough, as a stream of the server's may hold types that look like ours. */
const fewEvents = 50
const manyEvents = 4_000

interface Asked {
  /** The last event of ours; nothing when none came. */
  readonly head: Position | undefined
  /** Whether as many events of the server's came as were asked for, behind which there may be one of ours. */
  readonly more: boolean
}
const askedBackwards = async (read: Read, within: number): Promise<Either<CallFailure, Asked>> => {
  const stretch = { from: 'end', wanted: 'all but system events', count: fewEvents, backwards: true } as const
  const came: { head?: Position; count: number } = { count: 0 }
  const isEnough = (frame: EventFrame) => {
    came.count += 1
    if (!isOfTheServer(frame)) came.head = positionAt(frame)
    return came.head !== undefined
  }
  const found = await through(read, { ...stretch, within, isEnough })
  if (came.head === undefined && isLeft(found)) return found
  return right({ head: came.head, more: came.head === undefined && came.count === fewEvents })
}
const lastEvent = async (read: Read, within: TimeLeft): Promise<Either<CallFailure, EventFrame | undefined>> => {
  const last = await outermost(read, { from: 'end', backwards: true, within: within() })
  return isLeft(last) || last.right !== undefined ? last : isNothing(read, 'everything', within())
}
const outermost = async (
  read: Read,
  where: Pick<Stretch, 'from' | 'backwards' | 'within'>
): Promise<Either<CallFailure, EventFrame | undefined>> => {
  let outer: EventFrame | undefined
  const isEnough = (frame: EventFrame) => {
    outer = frame
    return true
  }
  const found = await through(read, { ...where, wanted: 'everything', count: 1, isEnough })
  return isLeft(found) ? found : right(outer)
}
/** A read that ends without an event may have been cut off, so the same is asked from the other end. */
const isNothing = async (read: Read, wanted: Wanted, within: number): Promise<Either<CallFailure, undefined>> => {
  let came = 0
  const found = await through(read, { from: 'start', wanted, count: 1, within, isEnough: () => ++came > 0 })
  if (isLeft(found)) return found
  return came > 0 ? left({ type: 'Unreachable' }) : right(undefined)
}

interface Stretch {
  readonly from: AllFrom
  readonly wanted: Wanted
  readonly count: number
  readonly backwards?: boolean
  readonly within: number
  readonly isEnough: (frame: EventFrame) => boolean
}
/** Goes through events until one is enough, or they are many bytes. */
const through = (read: Read, { within, isEnough, ...stretch }: Stretch) => {
  let bytes = 0
  const take = (message: Buffer) => {
    const answer = readAnswer(message, false)
    if (answer.type !== 'Event' || !isPlace(answer.frame)) return false
    bytes += message.length
    return isEnough(answer.frame) || bytes > largestPage
  }
  return read({ request: allRequest(stretch), take, within })
}
