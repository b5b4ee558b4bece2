/** Pages of everything after a position, filtered by the server. */
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js'
import {
  beginning,
  inPartition,
  largestPage,
  type Filter,
  type FollowFailure,
  type Page,
  type Position,
  type StoreFailure
} from '@cofc/event-store'
import type { TimeLeft } from './backoff.ts'
import { storeFailureFrom, type CallFailure } from './failure.ts'
import type { EndFinder } from './history-end.ts'
import { isAfter, placeOf, positionAt } from './position.ts'
import type { Read } from './reading-call.ts'
import { unreadable, type EventMaker } from './recorded.ts'
import { Garbled } from './wire/reading.ts'
import { isOfTheServer, isReserved, readAnswer, type EventFrame } from './wire/read-answer.ts'
import { allRequest, type Place, type Wanted } from './wire/read-request.ts'

export interface PageRequest {
  readonly position: Position
  readonly filter: Filter
  readonly pageSize: number
  readonly within: TimeLeft
}
/** A call that failed may be tried again; a failure of the port is final. */
export type PageResult<E> = Either<{ readonly call: CallFailure } | { readonly final: FollowFailure }, Page<E>>
export interface AllReader<E> {
  readonly page: (asked: PageRequest) => Promise<PageResult<E>>
  /** The last position known to exist. */
  readonly head: () => Position
}

/** What events are made of what came, and whether of their metadata too. */
export interface As<E> {
  readonly made: EventMaker<E>
  readonly withMetadata: boolean
}
export interface WithPosition {
  readonly position: Position
}
/** How the server is read, and how its end is found. */
export interface Reads {
  readonly read: Read
  readonly ends: EndFinder
}
/** Reads on for one follower: it remembers how far history went when it looked last. */
export const allReader = <E extends WithPosition>({ read, ends }: Reads, as: As<E>): AllReader<E> => {
  let head: Position = beginning
  // Once the server found nothing in all its time, the reader leaves out what it does not want itself, and so moves on:
  // up to the end, from where on little is left out.
  let byOurselves = false
  // What was read, and is given page by page.
  let ahead: ReadAhead<E> = { at: beginning, given: 0, events: [], end: undefined, failure: undefined, more: true }

  const look = async ({ position, within }: PageRequest): Promise<PageResult<E> | undefined> => {
    const found = await ends.look(within)
    if (isLeft(found)) return left({ call: found.left })
    const { end, head: ours } = found.right
    // Where the last of ours is not known, nothing is left to the server to leave out: it would be as long in finding it.
    byOurselves ||= ours === undefined
    head = ours ?? end
    if (position < head) return undefined
    // Events of the server's own are passed over, so a position among them may lie behind the head.
    return position <= end ? right(caughtUpAt(position)) : left({ final: { type: 'PositionUnknown', position } })
  }
  const give = (came: ReadAhead<E>, asked: PageRequest): PageResult<E> => {
    if (came.failure !== undefined && came.given === came.events.length) return left({ final: came.failure })
    const { page, behind } = cut(came, asked)
    ahead = behind
    const caughtUp = !came.more && behind.given === came.events.length
    if (caughtUp) byOurselves = false
    return right({ events: page, position: caughtUp && head > behind.at ? head : behind.at, caughtUp })
  }
  const stretch = (asked: PageRequest, from: Place | 'start'): PageResult<E> | Promise<PageResult<E>> => {
    // Whether it was the end is not known any longer: more may have come since it was read.
    if (ahead.at === asked.position && holdsMore(ahead)) return give({ ...ahead, more: true }, asked)
    return readOn(asked, from, byOurselves ? 'everything' : wantedBy(asked.filter))
  }
  const readOn = async (
    asked: PageRequest,
    from: Place | 'start',
    wanted: Wanted | undefined
  ): Promise<PageResult<E>> => {
    if (wanted === undefined) return right(caughtUpAt(head))
    const found = await eventsAfter(read, asked, { from, wanted, as })
    if (isRight(found)) return ended(found.right, asked, { from, wanted, as })
    byOurselves ||= found.left.type === 'TimedOut'
    return left({ call: found.left })
  }
  const ended = async (read: ReadStretch<E>, asked: PageRequest, stretch: Stretch<E>): Promise<PageResult<E>> => {
    const last = read.events.at(-1)
    if (last !== undefined) ends.heard(last.position)
    if (endsEarly(read, stretch.wanted)) return cutShort(read, asked)
    const isSure = read.more || typeof stretch.wanted === 'string' || (read.end ?? asked.position) >= head
    return isSure ? begin(read, asked) : confirmed(read, asked, stretch)
  }
  /** Nothing tells which event is the last of these types, so nothing is the end unless two reads agree. */
  const confirmed = async (came: ReadStretch<E>, asked: PageRequest, stretch: Stretch<E>): Promise<PageResult<E>> => {
    const end = placeOf(came.end ?? asked.position) ?? stretch.from
    const behind = await eventsAfter(read, asked, { ...stretch, from: end })
    if (isLeft(behind)) return left({ call: behind.left })
    return behind.right.end === undefined
      ? begin(came, asked)
      : cutShort(came.end === undefined ? behind.right : came, asked)
  }
  const begin = (read: ReadStretch<E>, asked: PageRequest) => give({ ...read, at: asked.position, given: 0 }, asked)
  /** Whether the read ended before what is known to be there: by a server or proxy on its way down. */
  const endsEarly = ({ end, more }: ReadStretch<E>, wanted: Wanted) =>
    !more && typeof wanted === 'string' && (end === undefined || end < head)
  const cutShort = (read: ReadStretch<E>, asked: PageRequest): PageResult<E> =>
    read.end === undefined ? left({ call: { type: 'Unreachable' } }) : begin({ ...read, more: true }, asked)
  const page = async (asked: PageRequest): Promise<PageResult<E>> => {
    const from = placeOf(asked.position)
    if (from === undefined) return left({ final: { type: 'PositionUnknown', position: asked.position } })
    const ended = asked.position < head ? undefined : await look(asked)
    return ended ?? stretch(asked, from)
  }
  return { page, head: () => head }
}
const caughtUpAt = (position: Position): Page<never> => ({ events: [], position, caughtUp: true })

/** What the server is asked to leave out; nothing when no event can pass. It knows beginnings of types, not whole ones. */
const wantedBy = ({ types }: Filter): Wanted | undefined => {
  if (types === undefined) return 'all but system events'
  const prefixes = types.filter(type => type !== '' && !isReserved(type))
  return prefixes.length === 0 ? undefined : { prefixes }
}

/** What one call brought. */
interface ReadStretch<E> {
  readonly events: ReadonlyArray<E>
  /** Where the last event stands, wanted or not; nothing when none came. */
  readonly end: Position | undefined
  /** Why nothing was read behind these events. */
  readonly failure: StoreFailure | undefined
  readonly more: boolean
}
interface ReadAhead<E> extends ReadStretch<E> {
  /** The position behind the events that were given, and how many these were. */
  readonly at: Position
  readonly given: number
}
const cut = <E extends WithPosition>(came: ReadAhead<E>, { position, pageSize }: PageRequest) => {
  const { events, given, end } = came
  const page = events.slice(given, given + pageSize)
  const isLast = given + page.length === events.length
  const at = (isLast ? end : page.at(-1)?.position) ?? position
  return { page, behind: { ...came, at, given: given + page.length } }
}
const holdsMore = ({ given, events, failure }: ReadAhead<unknown>) => given < events.length || failure !== undefined

interface Stretch<E> {
  readonly from: Place | 'start'
  readonly wanted: Wanted
  readonly as: As<E>
}
/** What a call costs is shared by so many events; what we filter ourselves is longer, as most of it is not wanted. */
const [usualStretch, longStretch] = [4_000, 8_000]
const eventsAfter = async <E>(
  read: Read,
  { filter, pageSize, within }: PageRequest,
  { from, wanted, as: { made, withMetadata } }: Stretch<E>
): Promise<Either<CallFailure, ReadStretch<E>>> => {
  // One more than wanted, as the server gives the event at the position again; and one to know whether there are more.
  const stretch = Math.max(pageSize, wanted === 'everything' ? longStretch : usualStretch)
  const count = stretch + (from === 'start' ? 1 : 2)
  const isWanted = wantedIn(filter)
  const events: Array<E> = []
  let [bytes, came, more] = [0, 0, false]
  const start: Place = from === 'start' ? beforeAll : from
  let last = start
  let failure: StoreFailure | undefined
  const keep = (frame: EventFrame) => {
    const event = made(frame)
    if (event === undefined) failure = unreadable(frame)
    else events.push(event)
    return event !== undefined
  }
  const take = (message: Buffer) => {
    const answer = readAnswer(message, withMetadata)
    if (answer.type !== 'Event') return false
    const { frame } = answer
    came += 1
    if (isAfter(frame, last)) {
      bytes += message.length
      if (!isWanted(frame) || keep(frame)) last = frame
    } else if (isAfter(last, frame)) throw new Garbled('Events came out of their order.')
    more = came === count || bytes > largestPage || failure !== undefined
    return more
  }
  const found = await read({ request: allRequest({ from, wanted, count }), take, within: within() })
  const end = last === start ? undefined : positionAt(last)
  return keptOf(found, { events, end, failure, more })
}
/** What came before the call broke off is kept, so that the next one begins behind it. */
const keptOf = <E>(found: Either<CallFailure, void>, came: ReadStretch<E>): Either<CallFailure, ReadStretch<E>> => {
  if (isRight(found)) return right(came)
  return came.end !== undefined && isBrokenOff(found.left) ? right({ ...came, more: true }) : found
}
const beforeAll: Place = { commit: -1, prepare: -1 }
const isBrokenOff = ({ type }: CallFailure) => type === 'TimedOut' || type === 'Unreachable'

const wantedIn = ({ types, partition }: Filter) => {
  const wanted = types === undefined ? undefined : new Set(types)
  return (frame: EventFrame) =>
    !isOfTheServer(frame) &&
    wanted?.has(frame.type) !== false &&
    (partition === undefined || inPartition(partition, frame.stream))
}

export const followFailureFrom = (left: Extract<PageResult<never>, { readonly _tag: 'Left' }>['left']): FollowFailure =>
  'call' in left ? storeFailureFrom(left.call) : left.final
