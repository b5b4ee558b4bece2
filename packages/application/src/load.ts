/** Reads a stream and replays it. */
import { decodeEvent, type Dated } from '@cofc/core'
import type { EventStore, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { SubmitFailure } from './submission.ts'

export interface Loaded<S> {
  readonly state: S
  readonly version: number
  readonly events: ReadonlyArray<RecordedEvent>
}
export type Unreadable = Extract<SubmitFailure, { readonly type: 'EventUnreadable' }>

interface Replays<S> {
  readonly initialState: S
  readonly evolve: (state: S, event: never) => S
}

/** Every event of a stream, page by page. */
export const readAll = (
  store: EventStore,
  stream: string,
  from = 1
): TE.TaskEither<StoreFailure, ReadonlyArray<RecordedEvent>> =>
  pipe(
    store.read(stream, from),
    TE.flatMap(page =>
      page.next === null
        ? TE.right(page.events)
        : pipe(
            readAll(store, stream, page.next),
            TE.map(rest => [...page.events, ...rest])
          )
    )
  )

/** A recorded event as core knows it. */
export const decoded = (event: RecordedEvent): TE.TaskEither<Unreadable, Dated> => {
  const read = decodeEvent(event.data)
  return isLeft(read)
    ? TE.left({ type: 'EventUnreadable', stream: event.stream, version: event.version, problems: read.left })
    : TE.right(read.right)
}

/** What a stream's events make of its aggregate. */
export const load =
  (store: EventStore) =>
  <S>(about: Replays<S>, stream: string): TE.TaskEither<StoreFailure | Unreadable, Loaded<S>> =>
    pipe(
      readAll(store, stream),
      TE.flatMap((events): TE.TaskEither<StoreFailure | Unreadable, Loaded<S>> => {
        let state = about.initialState
        for (const event of events) {
          const read = decodeEvent(event.data)
          if (isLeft(read))
            return TE.left({ type: 'EventUnreadable', stream, version: event.version, problems: read.left })
          state = about.evolve(state, read.right as never)
        }
        return TE.right({ state, version: events.length, events })
      })
    )
