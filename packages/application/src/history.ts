/** A community's history: every event of its profile, membership and reviews, and what each made of its aggregate. */
import {
  type CommunityId,
  type Cycle,
  domain,
  type DomainEvent,
  type PlainDate,
  reviewKinds,
  streamOf
} from '@cofc/core'
import type { Json, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sequentially } from './sequentially.ts'
import { authorOf } from './metadata.ts'
import { decoded, load, readAll, type Unreadable } from './load.ts'
import type { Dependencies } from './dependencies.ts'
import { toJson } from './to-json.ts'

export interface HistoryEntry {
  readonly aggregate: string
  readonly stream: string
  readonly version: number
  /** The day on which it happened in the world. */
  readonly on: PlainDate
  /** The instant at which it was recorded. */
  readonly recordedAt: string
  readonly role: string
  readonly id: string
  readonly event: DomainEvent
  /** The state of its aggregate after it. */
  readonly state: Json
}
export interface History {
  readonly community: CommunityId
  /** Only what had happened by this day; `null` for everything. */
  readonly asOf: PlainDate | null
  /** By day, then in the order recorded. */
  readonly entries: ReadonlyArray<HistoryEntry>
}
export type HistoryFailure = StoreFailure | Unreadable

interface Replays {
  readonly name: string
  readonly initialState: unknown
  readonly evolve: (state: never, event: never) => unknown
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

interface Kept {
  readonly aggregate: Replays
  readonly stream: string
}
interface Read extends Pick<Kept, 'aggregate'> {
  readonly events: ReadonlyArray<RecordedEvent>
}
interface DatedRecord {
  readonly recorded: RecordedEvent
  readonly event: DomainEvent
}
const byDay = (one: { readonly on: PlainDate }, other: { readonly on: PlainDate }): number =>
  one.on === other.on ? 0 : one.on < other.on ? -1 : 1

/** Folded by day, then version: what was recorded late takes the place it has in the world. */
const replayed =
  (asOf: PlainDate | null) =>
  ({
    aggregate: { name, initialState, evolve },
    events
  }: Read): TE.TaskEither<Unreadable, ReadonlyArray<HistoryEntry>> =>
    pipe(
      sequentially(events, recorded =>
        pipe(
          decoded(recorded),
          TE.map((event): DatedRecord => ({ recorded, event }))
        )
      ),
      TE.map(records => {
        let state = initialState
        return records
          .filter(({ event: { on } }) => asOf === null || on <= asOf)
          .toSorted((one, other) => byDay(one.event, other.event))
          .map(({ recorded: { id, metadata, stream, version }, event }) => {
            state = evolve(state as never, event as never)
            const recordedAt = text(metadata['recordedAt'])
            const { role } = authorOf(metadata)
            return { aggregate: name, stream, version, on: event.on, recordedAt, role, id, event, state: toJson(state) }
          })
      })
    )

const reviewsOf = (community: CommunityId, cycles: ReadonlyArray<{ readonly cycle: Cycle }>): ReadonlyArray<string> =>
  [...new Set(cycles.map(({ cycle }) => cycle))].flatMap(cycle =>
    reviewKinds.map(kind => streamOf(domain.review.aggregate, { community, cycle, kind }))
  )

/** The history of one community, as of a day when one is given. */
export const historyOf =
  ({ events: store }: Pick<Dependencies, 'events'>) =>
  (community: CommunityId, asOf: PlainDate | null = null): TE.TaskEither<HistoryFailure, History> =>
    pipe(
      load(store)(domain.membership.aggregate, streamOf(domain.membership.aggregate, { community })),
      TE.flatMap(({ state: { cycles } }) =>
        sequentially<Kept, HistoryFailure, ReadonlyArray<HistoryEntry>>(
          [
            { aggregate: domain.community.aggregate, stream: streamOf(domain.community.aggregate, { community }) },
            { aggregate: domain.membership.aggregate, stream: streamOf(domain.membership.aggregate, { community }) },
            ...reviewsOf(community, cycles).map(stream => ({ aggregate: domain.review.aggregate, stream }))
          ],
          ({ aggregate, stream }) =>
            pipe(
              readAll(store, stream),
              TE.flatMap(events => replayed(asOf)({ aggregate, events }))
            )
        )
      ),
      TE.map(histories => ({ community, asOf, entries: histories.flat().toSorted(byDay) }))
    )
