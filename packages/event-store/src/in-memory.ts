/** An event store that keeps everything in memory: for tests, for examples, and for trying what an append would do. */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { newAppendSignal } from './append-signal.ts'
import { copyOf } from './copy.ts'
import {
  beginning,
  type Appended,
  type AppendFailure,
  type EventStore,
  type Filter,
  type Follow,
  type FollowOptions,
  type FollowFailure,
  type Page,
  type Position,
  type RecordedEvent,
  type StoreFailure,
  type StreamPage,
  type UnparsedEvent,
  type UnparsedOptions
} from './event-store.ts'
import { followPages } from './follow-pages.ts'
import { placeOf, positionOf } from './position.ts'
import { inPartition } from './partition.ts'
import { firstVersion, largestPage, mostInPage } from './page-limits.ts'
import { largestEvent, prepareAppend, type AppendArguments, type PreparedEvent } from './prepare-append.ts'

/** A store that holds nothing yet. */
export const inMemoryEventStore = (): EventStore => openInMemoryEventStore().store

/** The same, and the means to close it: afterwards every call fails and every follower ends. */
export const openInMemoryEventStore = () => {
  const held: Contents = { log: [], streams: new Map() }
  const appended = newAppendSignal()
  let closed = false
  const whileOpen = <L, A>(answer: () => Either<L, A>): Either<L | StoreFailure, A> =>
    closed ? left({ type: 'StoreUnavailable', reason: 'the store is closed' }) : answer()

  const followAs =
    <E, O extends FollowOptions>(makerFor: (options: O) => (stored: StoredEvent) => E): Follow<E, O> =>
    (after, filter, options) =>
      followPages(
        {
          pageAfter: async (position, pageSize) =>
            whileOpen(() => pageAfter(held, { position, filter, pageSize, made: makerFor(options) })),
          mark: appended.count,
          more: (mark, signal) => appended.wait(mark, signal)
        },
        after,
        options
      )
  const store: EventStore = {
    append: (stream, expected, events) => {
      const taken = prepareAppend({ stream, expected, events }, largestEvent)
      return async () =>
        whileOpen(() => {
          if (isLeft(taken)) return taken
          const before = held.log.length
          const answer = append(held, { stream, expected, events: taken.right })
          if (held.log.length > before) appended.raise()
          return answer
        })
    },
    read: (stream, from) => async () => whileOpen(() => right(read(held, stream, firstVersion(from)))),
    follow: followAs(() => recordedFrom),
    followUnparsed: followAs(({ withMetadata }: UnparsedOptions) =>
      withMetadata === true ? unparsedWithMetadata : unparsedFrom
    ),
    head: async () => whileOpen(() => right(held.log.length === 0 ? beginning : positionOf(held.log.length)))
  }
  const close = async () => {
    closed = true
    appended.raise()
  }
  return { store, close }
}

interface StoredEvent extends PreparedEvent {
  readonly stream: string
  readonly version: number
  readonly place: number
}
interface Contents {
  readonly log: Array<StoredEvent>
  readonly streams: Map<string, Array<StoredEvent>>
}
interface PreparedAppend extends AppendArguments {
  readonly events: ReadonlyArray<PreparedEvent>
}

const append = (held: Contents, { stream, expected, events }: PreparedAppend): Either<AppendFailure, Appended> => {
  const kept = held.streams.get(stream) ?? []
  if (kept.length !== expected) return repeated(kept, { stream, expected, events })
  const first = held.log.length + 1
  const added = events.map(({ id, type, data, metadata, bytesAtMost }, index): StoredEvent => {
    return { id, type, data, metadata, bytesAtMost, stream, version: expected + index + 1, place: first + index }
  })
  for (const one of added) held.log.push(one)
  // What was made to measure stays so: a list that is pushed to keeps room for sixteen more, and most streams are short.
  if (expected > 0) for (const one of added) kept.push(one)
  else if (added.length > 0) held.streams.set(stream, added)
  return right(appendedAt(expected === 0 ? added : kept, expected + added.length))
}
/** An append whose events stand already where they were to go was done before. */
const repeated = (
  kept: ReadonlyArray<StoredEvent>,
  { stream, expected, events }: AppendArguments
): Either<AppendFailure, Appended> => {
  const same = events.length > 0 && events.every(({ id }, index) => kept[expected + index]?.id === id)
  if (same) return right(appendedAt(kept, expected + events.length))
  return left({ type: 'VersionConflict', stream, expected, actual: kept.length })
}
const appendedAt = (kept: ReadonlyArray<StoredEvent>, version: number): Appended => {
  const last = kept[version - 1]
  return { version, position: last === undefined ? beginning : positionOf(last.place) }
}

const read = ({ streams }: Contents, stream: string, from: number): StreamPage => {
  const kept = streams.get(stream) ?? []
  const events: Array<RecordedEvent> = []
  let bytes = 0
  for (const stored of kept.slice(from - 1, from - 1 + mostInPage)) {
    events.push(recordedFrom(stored))
    bytes += stored.bytesAtMost
    if (bytes > largestPage) break
  }
  const next = from + events.length
  return { events, next: next <= kept.length ? next : null }
}
const recordedFrom = ({ id, type, data, metadata, stream, version, place }: StoredEvent): RecordedEvent => ({
  id,
  type,
  data: copyOf(data),
  metadata: copyOf(metadata),
  stream,
  version,
  position: positionOf(place)
})
const unparsedFrom = ({ id, type, data, stream, version, place }: StoredEvent): UnparsedEvent => ({
  id,
  type,
  text: JSON.stringify(data),
  stream,
  version,
  position: positionOf(place)
})
const unparsedWithMetadata = (stored: StoredEvent): UnparsedEvent => ({
  ...unparsedFrom(stored),
  metadataText: JSON.stringify(stored.metadata)
})

interface Wanted<E> {
  readonly position: Position
  readonly filter: Filter
  readonly pageSize: number
  readonly made: (kept: StoredEvent) => E
}
const pageAfter = <E>(
  { log }: Contents,
  { position, filter, pageSize, made }: Wanted<E>
): Either<FollowFailure, Page<E>> => {
  const start = placeOf(position)
  if (start === undefined || start > log.length) return left({ type: 'PositionUnknown', position })
  const wants = wantedBy(filter)
  const events: Array<E> = []
  let [place, bytes] = [start, 0]
  for (; place < log.length && events.length < pageSize && bytes <= largestPage; place++) {
    const kept = log[place]
    if (kept === undefined || !wants(kept)) continue
    events.push(made(kept))
    bytes += kept.bytesAtMost
  }
  return right({ events, position: positionOf(place), caughtUp: place === log.length })
}
const wantedBy = ({ types, partition }: Filter) => {
  const wanted = new Set(types)
  return ({ type, stream }: StoredEvent) =>
    (types === undefined || wanted.has(type)) && (partition === undefined || inPartition(partition, stream))
}
