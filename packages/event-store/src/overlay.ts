/**
 * One store laid over another: it reads both and writes only to the upper. What would become of a history can so be
 * tried and thrown away.
 *
 * The lower store holds still meanwhile: what others add to it may or may not be seen.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import {
  beginning,
  type Appended,
  type AppendFailure,
  type EventStore,
  type Filter,
  type Followed,
  type FollowOptions,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StoreFailure,
  type StreamPage
} from './event-store.ts'
import { headOf, type Head } from './head-of.ts'
import { take } from './taking.ts'

const [below, above] = ['0', '1'] as const
const streamPageSize = 500

/** Versions go on from those of the base. */
export const overlayEventStore = (base: EventStore, top: EventStore): EventStore => {
  const layers: Layers = { base, top, heads: new Map() }
  return {
    append: (stream, expected, events) => append(layers, { stream, expected, events }),
    read:
      (stream, from = 1) =>
      () =>
        read(layers, stream, Math.max(1, Math.ceil(from))),
    follow: (after, filter, options) => ({ [Symbol.asyncIterator]: () => follow(layers, after, { filter, options }) })
  }
}

interface Layers {
  readonly base: EventStore
  readonly top: EventStore
  /** How long each stream is below, once somebody asked. */
  readonly heads: Map<string, Head>
}
interface Asked {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}

const baseHead = async ({ base, heads }: Layers, stream: string): Promise<Either<StoreFailure, Head>> => {
  const known = heads.get(stream)
  if (known !== undefined) return right(known)
  const found = await headOf(base, stream)
  if (!isLeft(found)) heads.set(stream, found.right)
  return found
}

const append = (layers: Layers, { stream, expected, events }: Asked) => {
  const taken = take(stream, events, Infinity)
  return async (): Promise<Either<AppendFailure, Appended>> => {
    if (isLeft(taken)) return taken
    const head = await baseHead(layers, stream)
    if (isLeft(head)) return head
    if (expected < head.right.version) return repeated(layers, { stream, expected, events: taken.right })
    const added = await layers.top.append(stream, expected - head.right.version, taken.right)()
    return isLeft(added) ? left(raised(added.left, head.right.version)) : right(appendedOver(head.right, added.right))
  }
}
const raised = (failure: AppendFailure, by: number): AppendFailure =>
  failure.type === 'VersionConflict'
    ? { ...failure, expected: failure.expected + by, actual: failure.actual + by }
    : failure
const appendedOver = (head: Head, { version, position }: Appended): Appended =>
  version === 0 ? head : { version: head.version + version, position: above + position }

/** What was appended below before: the first answer when it is the same, a conflict when it is not. */
const repeated = async (
  { base, top, heads }: Layers,
  { stream, expected, events }: Asked
): Promise<Either<AppendFailure, Appended>> => {
  const kept = await base.read(stream, Math.max(0, expected) + 1)()
  if (isLeft(kept)) return kept
  const last = kept.right.events[events.length - 1]
  const same = last !== undefined && events.every(({ id }, index) => kept.right.events[index]?.id === id)
  if (same) return right({ version: last.version, position: below + last.position })
  const head = await headOf(top, stream)
  if (isLeft(head)) return head
  const actual = (heads.get(stream)?.version ?? 0) + head.right.version
  return left({ type: 'VersionConflict', stream, expected, actual })
}

const read = async (layers: Layers, stream: string, from: number): Promise<Either<StoreFailure, StreamPage>> => {
  const head = await baseHead(layers, stream)
  if (isLeft(head)) return head
  const { version } = head.right
  const lower = from > version ? right(nothing) : await layers.base.read(stream, from)()
  if (isLeft(lower)) return lower
  const first = lower.right.events.map(placed(below, 0))
  if (lower.right.next !== null) return right({ events: first, next: lower.right.next })
  const upper = await layers.top.read(stream, Math.max(1, from - version))()
  return isLeft(upper) ? upper : right(joined(first, upper.right, version))
}
const nothing: StreamPage = { events: [], next: null }

const joined = (first: ReadonlyArray<RecordedEvent>, upper: StreamPage, by: number): StreamPage => {
  const second = upper.events.slice(0, streamPageSize - first.length).map(placed(above, by))
  const events = [...first, ...second]
  const next = upper.next === null ? null : upper.next + by
  return second.length < upper.events.length ? { events, next: (events.at(-1)?.version ?? 0) + 1 } : { events, next }
}

// The event is the caller's own copy already; rewriting two fields keeps metadata that a store reads lazily unread.
const placed =
  (layer: string, by: number) =>
  (event: RecordedEvent): RecordedEvent =>
    Object.assign(event, { version: event.version + by, position: layer + event.position })

interface Following {
  readonly filter: Filter
  readonly options: FollowOptions
}
async function* follow(layers: Layers, after: Position, following: Following): AsyncGenerator<Followed, void> {
  const layer = after === beginning ? below : after.slice(0, 1)
  const rest = after.slice(1)
  if (layer === below) yield* followBelow(layers, rest, following)
  else if (layer === above) yield* followAbove(layers, rest, following)
  else yield { type: 'Failed', failure: { type: 'PositionUnknown', position: after } }
}
async function* followBelow(layers: Layers, after: Position, following: Following): AsyncGenerator<Followed, void> {
  const { filter, options } = following
  for await (const followed of layers.base.follow(after, filter, { ...options, until: 'end' })) {
    if (followed.type === 'Page' && followed.page.events.length > 0) yield lowered(followed)
    if (followed.type === 'Page') continue
    yield lifted(below, followed)
    return
  }
  yield* followAbove(layers, beginning, following)
}
async function* followAbove(
  layers: Layers,
  after: Position,
  { filter, options }: Following
): AsyncGenerator<Followed, void> {
  for await (const followed of layers.top.follow(after, filter, options)) yield await raisedPage(layers, followed)
}
type Failed = Extract<Followed, { readonly type: 'Failed' }>

const raisedPage = async (layers: Layers, followed: Followed): Promise<Followed> => {
  if (followed.type === 'Failed') return lifted(above, followed)
  const { events, position, caughtUp } = followed.page
  const raisedEvents: Array<RecordedEvent> = []
  for (const event of events) {
    const head = await baseHead(layers, event.stream)
    if (isLeft(head)) return { type: 'Failed', failure: head.left }
    raisedEvents.push(placed(above, head.right.version)(event))
  }
  return { type: 'Page', page: { events: raisedEvents, position: above + position, caughtUp } }
}
const lowered = ({ page }: Extract<Followed, { readonly type: 'Page' }>): Followed => ({
  type: 'Page',
  page: { events: page.events.map(placed(below, 0)), position: below + page.position, caughtUp: false }
})
const lifted = (layer: string, { type, failure }: Failed): Failed =>
  failure.type === 'PositionUnknown'
    ? { type, failure: { ...failure, position: layer + failure.position } }
    : { type, failure }
