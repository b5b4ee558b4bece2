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
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StoreFailure,
  type StreamPage
} from './event-store.ts'
import { followLayers } from './overlay-following.ts'
import { headOf, type Head } from './head-of.ts'
import { above, baseHead, below, placed, type Layers } from './overlay-layers.ts'
import { prepareEvents } from './prepare-append.ts'

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
    follow: (after, filter, options) => ({
      [Symbol.asyncIterator]: () => followLayers(layers, after, { filter, options, follow: store => store.follow })
    }),
    followUnparsed: (after, filter, options) => ({
      [Symbol.asyncIterator]: () =>
        followLayers(layers, after, { filter, options, follow: store => store.followUnparsed })
    }),
    head: () => headOfBoth(layers)
  }
}

/** Above when something was appended there, else below. */
const headOfBoth = async ({ base, top }: Layers): Promise<Either<StoreFailure, Position>> => {
  const upper = await top.head()
  if (isLeft(upper) || upper.right !== beginning) return mapped(upper, above)
  return mapped(await base.head(), below)
}
const mapped = (head: Either<StoreFailure, Position>, layer: string) =>
  isLeft(head) || head.right === beginning ? head : right(layer + head.right)

interface AppendArguments {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}

const append = (layers: Layers, { stream, expected, events }: AppendArguments) => {
  const taken = prepareEvents(stream, events, Infinity)
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
  { stream, expected, events }: AppendArguments
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
