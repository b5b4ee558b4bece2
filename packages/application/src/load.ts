/** Reads a stream and replays it. */
import { decodeEvent, type DomainEvent } from '@cofc/core'
import type { EventStore, JsonObject, RecordedEvent, StoreFailure, StreamPage } from '@cofc/event-store'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sequentially } from './sequentially.ts'
import { leafLater, originOf, type LoadedStream } from './loaded.ts'
import { stateCache } from './state-cache.ts'
import type { SubmitFailure } from './submission.ts'

export type Unreadable = Extract<SubmitFailure, { readonly type: 'EventUnreadable' }>

interface Replays<S> {
  readonly initialState: S
  readonly evolve: (state: S, event: never) => S
}

/** Every event of a stream, page by page. */
export const readAll =
  (store: EventStore, stream: string, from = 1): TE.TaskEither<StoreFailure, ReadonlyArray<RecordedEvent>> =>
  async () => {
    const found = await store.read(stream, from)()
    if (isLeft(found) || found.right.next === null) return isLeft(found) ? found : right(found.right.events)
    const events = [...found.right.events]
    for (let next: number | null = found.right.next; next !== null;) {
      const page: Either<StoreFailure, StreamPage> = await store.read(stream, next)()
      if (isLeft(page)) return page
      events.push(...page.right.events)
      next = page.right.next
    }
    return right(events)
  }

/** A recorded event as core knows it. */
export const decoded = (event: RecordedEvent): TE.TaskEither<Unreadable, DomainEvent> => {
  const read = decodeEvent(event.data)
  return isLeft(read)
    ? TE.left({ type: 'EventUnreadable', stream: event.stream, version: event.version, problems: read.left })
    : TE.right(read.right)
}

/** A recorded event with what it says in today's shape; what was stored in it is the event itself. */
export const asToday = (event: RecordedEvent): TE.TaskEither<Unreadable, RecordedEvent> =>
  pipe(
    decoded(event),
    TE.map(today => (today === (event.data as unknown) ? event : { ...event, data: today as unknown as JsonObject }))
  )

/** What an event says that was read in today's shape. */
export const saidIn = ({ data }: RecordedEvent): DomainEvent => data as unknown as DomainEvent

/** Every event of a stream, in today's shape. */
export const readToday =
  (store: EventStore) =>
  (stream: string): TE.TaskEither<StoreFailure | Unreadable, ReadonlyArray<RecordedEvent>> =>
    pipe(
      readAll(store, stream),
      TE.flatMap(events => sequentially<RecordedEvent, StoreFailure | Unreadable, RecordedEvent>(events, asToday))
    )

type From = LoadedStream<unknown>
const goingOn = <S>(
  { initialState, evolve }: Replays<S>,
  { state, version, origins, leaf }: From,
  more: ReadonlyArray<RecordedEvent>
): Either<Unreadable, LoadedStream<S>> => {
  let reached = version === 0 ? initialState : (state as S)
  for (const event of more) {
    const read = decodeEvent(event.data)
    if (isLeft(read))
      return left({ type: 'EventUnreadable', stream: event.stream, version: event.version, problems: read.left })
    reached = evolve(reached, read.right as never)
  }
  const last = more.at(-1)
  return right({
    state: reached,
    version: version + more.length,
    origins: [...origins, ...more.map(originOf)],
    leaf: last === undefined ? leaf : leafLater(last)
  })
}
const nothing: From = { state: null, version: 0, origins: [], leaf: () => null }
const noStates = stateCache(0)

/** What a stream's events make of its aggregate; of a state that is remembered, only what came since is read. */
export const load =
  (store: EventStore, states = noStates) =>
  <S>(about: Replays<S>, stream: string): TE.TaskEither<StoreFailure | Unreadable, LoadedStream<S>> =>
  async () => {
    const found = states.find(stream)
    if (found !== undefined && states.alone) return right(found as LoadedStream<S>)
    const before = found ?? nothing
    const more = await readAll(store, stream, before.version + 1)()
    if (isLeft(more)) return more
    if (found !== undefined && more.right.length === 0) return right(found as LoadedStream<S>)
    const loaded = goingOn(about, before, more.right)
    if (!isLeft(loaded)) states.keep(stream, loaded.right)
    return loaded
  }

/** What a stream's events up to one of them make of its aggregate; of a state that is remembered as of then, nothing is read. */
export const loadAt =
  (store: EventStore, states = noStates) =>
  <S>(about: Replays<S>, stream: string, version: number): TE.TaskEither<StoreFailure | Unreadable, S> =>
  async () => {
    const found = states.find(stream)
    if (found?.version === version) return right(found.state as S)
    const events = await readAll(store, stream)()
    if (isLeft(events)) return events
    const loaded = goingOn(about, nothing, events.right.slice(0, version))
    return isLeft(loaded) ? loaded : right(loaded.right.state)
  }
