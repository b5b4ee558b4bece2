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
  type Position,
  type RecordedEvent,
  type StoreFailure,
  type StreamPage
} from './event-store.ts'
import { followLayers } from './overlay-following.ts'
import { headOf, type Head } from './head-of.ts'
import { above, baseHead, below, placed, type Layers } from './overlay-layers.ts'
import { firstVersion } from './page-limits.ts'
import { prepareAppend, type AppendArguments } from './prepare-append.ts'

/** Versions go on from those of the base. */
export const overlayEventStore = (base: EventStore, top: EventStore): EventStore => {
  const layers: Layers = { base, top, heads: new Map() }
  return {
    append: (stream, expected, events) => append(layers, { stream, expected, events }),
    read: (stream, from) => () => read(layers, stream, firstVersion(from)),
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

const append = (layers: Layers, { stream, expected, events }: AppendArguments) => {
  const taken = prepareAppend({ stream, expected, events }, Infinity)
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
const repeated = async (layers: Layers, asked: AppendArguments): Promise<Either<AppendFailure, Appended>> => {
  const { stream, expected, events } = asked
  const kept = await eventsBelow(layers, asked)
  if (isLeft(kept)) return kept
  const last = kept.right[events.length - 1]
  const same = last !== undefined && events.every(({ id }, index) => kept.right[index]?.id === id)
  if (same) return right({ version: last.version, position: below + last.position })
  const head = await headOf(layers.top, stream)
  if (isLeft(head)) return head
  const actual = (layers.heads.get(stream)?.version ?? 0) + head.right.version
  return left({ type: 'VersionConflict', stream, expected, actual })
}
/** As many as were appended, or all there are, from the version on at which they would stand. */
const eventsBelow = async ({ base }: Layers, { stream, expected, events }: AppendArguments) => {
  const kept: Array<RecordedEvent> = []
  for (let from: number | null = expected + 1; from !== null && kept.length < events.length;) {
    const page: Either<StoreFailure, StreamPage> = await base.read(stream, from)()
    if (isLeft(page)) return page
    kept.push(...page.right.events)
    from = page.right.next
  }
  return right(kept)
}

const read = async (layers: Layers, stream: string, from: number): Promise<Either<StoreFailure, StreamPage>> => {
  const head = await baseHead(layers, stream)
  if (isLeft(head)) return head
  const { version } = head.right
  if (from > version) return mappedPage(await layers.top.read(stream, from - version)(), version)
  const lower = await layers.base.read(stream, from)()
  if (isLeft(lower)) return lower
  const events = lower.right.events.map(placed(below, 0))
  if (lower.right.next !== null) return right({ events, next: lower.right.next })
  // What is in both layers is read in two pages: together they might be larger than one may be.
  const upper = await layers.top.read(stream)()
  return isLeft(upper) ? upper : right({ events, next: upper.right.events.length > 0 ? version + 1 : null })
}
const mappedPage = (page: Either<StoreFailure, StreamPage>, by: number): Either<StoreFailure, StreamPage> => {
  if (isLeft(page)) return page
  const { events, next } = page.right
  return right({ events: events.map(placed(above, by)), next: next === null ? null : next + by })
}
