/** Pages of everything after a position, filtered by the server. */
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import { beginning, inShare, type Filter, type FollowFailure, type Page, type Position } from '@cofc/event-store'
import { storeFailureFrom, type CallFailure } from './failure.ts'
import { isPlace, placeOf, positionAt } from './position.ts'
import type { Read } from './reading-call.ts'
import { eventsFrom, type Made } from './recorded.ts'
import { largestPage } from './stream-reading.ts'
import { Garbled } from './wire/reading.ts'
import { readAnswer, type EventFrame } from './wire/read-answer.ts'
import { allRequest, type Place, type Wanted } from './wire/read-request.ts'

export interface Asked {
  readonly position: Position
  readonly filter: Filter
  readonly pageSize: number
  readonly within: number
}
/** A call that failed may be tried again; a failure of the port is final. */
export type Found<E> = Either<{ readonly call: CallFailure } | { readonly final: FollowFailure }, Page<E>>
export interface AllReader<E> {
  readonly page: (asked: Asked) => Promise<Found<E>>
  /** The last position known to exist. */
  readonly head: () => Position
}

/** What events are made of what came, and whether of their metadata too. */
export interface As<E> {
  readonly made: Made<E>
  readonly withMetadata: boolean
}
/** Reads on for one follower: it remembers how far history went when it looked last. */
export const allReader = <E>(read: Read, { made, withMetadata }: As<E>): AllReader<E> => {
  let head: Position = beginning
  // Once the server found nothing in all its time, the reader leaves out what it does not want itself, and so moves on:
  // up to the end, from where on little is left out.
  let byOurselves = false
  // What was read beyond the last page that was given.
  let ahead: Ahead = { at: beginning, frames: [] }

  const look = async (asked: Asked): Promise<Found<E> | undefined> => {
    const found = await lastOf(read, 'all but system events', asked.within)
    if (isLeft(found)) return left({ call: found.left })
    head = found.right
    if (asked.position < head) return undefined
    return asked.position === head ? right(caughtUpAt(head)) : beyond(read, asked)
  }
  const give = ({ frames, more }: Frames, asked: Asked): Found<E> => {
    const { kept, seen } = sifted(frames, asked)
    const events = eventsFrom(kept, made)
    if (isLeft(events)) return left({ final: events.left })
    const rest = frames.slice(seen)
    const last = frames[seen - 1]
    const position = last === undefined ? asked.position : positionAt(last)
    ahead = { at: position, frames: rest }
    const caughtUp = !more && rest.length === 0
    if (caughtUp) byOurselves = false
    return right({ events: events.right, position: caughtUp && head > position ? head : position, caughtUp })
  }
  const stretch = (asked: Asked, from: Place | 'start'): Found<E> | Promise<Found<E>> => {
    // Whether it was the end is not known any longer: more may have come since it was read.
    if (ahead.at === asked.position && ahead.frames.length > 0) return give({ ...ahead, more: true }, asked)
    return readOn(asked, from, byOurselves ? 'everything' : wantedBy(asked.filter))
  }
  const readOn = async (asked: Asked, from: Place | 'start', wanted: Wanted | undefined): Promise<Found<E>> => {
    if (wanted === undefined) return right(caughtUpAt(head))
    const found = await framesAfter(read, asked, { from, wanted, withMetadata })
    if (isRight(found)) return endsEarly(found.right, wanted) ? cutShort(found.right, asked) : give(found.right, asked)
    byOurselves ||= found.left.type === 'TimedOut' && asked.filter.types !== undefined
    return left({ call: found.left })
  }
  /** Whether the read ended before what is known to be there: by a server or proxy on its way down. */
  const endsEarly = ({ frames, more }: Frames, wanted: Wanted) => {
    const last = frames.at(-1)
    return !more && wanted === 'all but system events' && (last === undefined || positionAt(last) < head)
  }
  const cutShort = ({ frames }: Frames, asked: Asked): Found<E> =>
    frames.length === 0 ? left({ call: { type: 'Unreachable' } }) : give({ frames, more: true }, asked)
  const page = async (asked: Asked): Promise<Found<E>> => {
    const from = placeOf(asked.position)
    if (from === undefined) return left({ final: { type: 'PositionUnknown', position: asked.position } })
    const ended = asked.position < head ? undefined : await look(asked)
    return ended ?? stretch(asked, from)
  }
  return { page, head: () => head }
}
const caughtUpAt = (position: Position): Page<never> => ({ events: [], position, caughtUp: true })

/** System events are passed over, so a position among them may lie beyond the last event that is shown. */
const beyond = async (read: Read, { position, within }: Asked): Promise<Found<never>> => {
  const last = await lastOf(read, 'everything', within)
  if (isLeft(last)) return left({ call: last.left })
  return position <= last.right ? right(caughtUpAt(position)) : left({ final: { type: 'PositionUnknown', position } })
}

const lastOf = async (read: Read, wanted: Wanted, within: number): Promise<Either<CallFailure, Position>> => {
  let last: Position = beginning
  const take = (message: Buffer) => {
    const answer = readAnswer(message)
    if (answer.type !== 'Event' || !isPlace(answer.frame)) return false
    last = positionAt(answer.frame)
    return true
  }
  const found = await read({ request: allRequest('end', wanted, 1), take, within })
  return isLeft(found) ? found : right(last)
}

/** What the server is asked to leave out; nothing when no event can pass. It knows beginnings of types, not whole ones. */
const wantedBy = ({ types }: Filter): Wanted | undefined => {
  if (types === undefined) return 'all but system events'
  const prefixes = types.filter(type => type !== '' && !isOfTheSystem(type))
  return prefixes.length === 0 ? undefined : { prefixes }
}
const isOfTheSystem = (name: string) => name.startsWith('$')

interface Ahead {
  readonly at: Position
  readonly frames: ReadonlyArray<EventFrame>
}
interface Stretch {
  readonly from: Place | 'start'
  readonly wanted: Wanted
  readonly withMetadata: boolean
}
interface Frames {
  readonly frames: ReadonlyArray<EventFrame>
  readonly more: boolean
}
/** What a call costs is shared by so many events; what we filter ourselves is longer, as most of it is not wanted. */
const [usualStretch, longStretch] = [1_000, 8_000]
const framesAfter = async (
  read: Read,
  { pageSize, within }: Asked,
  { from, wanted, withMetadata }: Stretch
): Promise<Either<CallFailure, Frames>> => {
  // One more than wanted, as the server gives the event at the position again; and one to know whether there are more.
  const stretch = Math.max(pageSize, wanted === 'everything' ? longStretch : usualStretch)
  const count = stretch + (from === 'start' ? 1 : 2)
  const frames: Array<EventFrame> = []
  let [bytes, given, more] = [0, 0, false]
  let last: Place = from === 'start' ? beforeAll : from
  const take = (message: Buffer) => {
    const answer = readAnswer(message, withMetadata)
    if (answer.type !== 'Event') return false
    const { frame } = answer
    given += 1
    if (isAfter(frame, last)) {
      frames.push(frame)
      last = frame
      bytes += message.length
    } else if (isAfter(last, frame)) throw new Garbled('Events came out of their order.')
    more = given === count || bytes > largestPage
    return more
  }
  const found = await read({ request: allRequest(from, wanted, count), take, within })
  return isLeft(found) ? found : right({ frames, more })
}
const beforeAll: Place = { commit: -1, prepare: -1 }
const isAfter = ({ commit, prepare }: Place, place: Place) =>
  commit > place.commit || (commit === place.commit && prepare > place.prepare)

const sifted = (frames: ReadonlyArray<EventFrame>, { filter, pageSize }: Asked) => {
  const isWanted = wantedIn(filter)
  const kept: Array<EventFrame> = []
  let seen = 0
  for (const frame of frames) {
    if (kept.length === pageSize) break
    seen += 1
    if (isWanted(frame)) kept.push(frame)
  }
  return { kept, seen }
}
const wantedIn = ({ types, share }: Filter) => {
  const wanted = types === undefined ? undefined : new Set(types)
  return ({ type, stream }: EventFrame) =>
    !isOfTheSystem(type) &&
    !isOfTheSystem(stream) &&
    wanted?.has(type) !== false &&
    (share === undefined || inShare(share, stream))
}

export const followFailureFrom = (left: Extract<Found<never>, { readonly _tag: 'Left' }>['left']): FollowFailure =>
  'call' in left ? storeFailureFrom(left.call) : left.final
