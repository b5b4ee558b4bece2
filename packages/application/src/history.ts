/** A community's history: every event of its profile, membership and reviews, and what each made of its aggregate. */
import {
  type CommunityId,
  type Cycle,
  domain,
  entries,
  type AggregateEntry,
  type DomainEvent,
  type PlainDate,
  reviewKinds,
  streamOf,
  type ToldEvent
} from '@cofc/core'
import type { Json, RecordedEvent, StoreFailure } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { sequentially } from './sequentially.ts'
import { authorOf, type RecordedAuthor } from './metadata.ts'
import { decoded, load, readAll, type Unreadable } from './load.ts'
import type { Dependencies } from './dependencies.ts'
import { toJson } from './to-json.ts'
import { asAtText, hadHappenedBy, type AsAt } from './replay/as-at.ts'
import { storeAsAt, type NotSoManyEvents } from './replay/store-as-at.ts'

export interface HistoryEntry {
  readonly aggregate: string
  readonly stream: string
  readonly version: number
  /** The day on which it happened in the world. */
  readonly on: PlainDate
  /** The instant at which it was recorded, and by whom; `null` for a reader who may not know it. */
  readonly recordedAt: string | null
  readonly role: string | null
  readonly by: RecordedAuthor | null
  readonly id: string
  readonly event: ToldEvent
  /** The state of its aggregate after it. */
  readonly state: Json
}
export interface History {
  readonly community: CommunityId
  /** Only what had happened by this day; `null` for everything. */
  readonly asOf: PlainDate | null
  /** Only what had been recorded by then, where that is asked: an instant, or `@` and how many events of the store. */
  readonly asAt?: string
  /** By day, then in the order in which they were recorded, whatever their streams. */
  readonly entries: ReadonlyArray<HistoryEntry>
}
export type HistoryFailure = StoreFailure | Unreadable | NotSoManyEvents

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

interface AggregateStream {
  readonly aggregate: AggregateEntry['aggregate']
  readonly stream: string
}
interface StreamEvents extends Pick<AggregateStream, 'aggregate'> {
  readonly events: ReadonlyArray<RecordedEvent>
}
interface DatedRecord {
  readonly recorded: RecordedEvent
  readonly event: DomainEvent
}
const inOrder = <A extends string>(one: A, other: A): number => (one === other ? 0 : one < other ? -1 : 1)
const byDay = (one: { readonly on: PlainDate }, other: { readonly on: PlainDate }): number => inOrder(one.on, other.on)

/** An entry with its place among all events: on one day, what follows stands after what it follows from. */
export interface PlacedEntry {
  /** As it is stored. */
  readonly recorded: RecordedEvent
  readonly entry: HistoryEntry
}
const byDayAndPosition = (one: PlacedEntry, other: PlacedEntry): number =>
  byDay(one.entry, other.entry) || inOrder(one.recorded.position, other.recorded.position)

/** Folded by day, then version: what was recorded late takes the place it has in the world. */
const replayed =
  (asOf: PlainDate | null) =>
  ({
    aggregate: { name, initialState, evolve },
    events
  }: StreamEvents): TE.TaskEither<Unreadable, ReadonlyArray<PlacedEntry>> =>
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
          .filter(({ event }) => hadHappenedBy(asOf)(event))
          .toSorted((one, other) => byDay(one.event, other.event))
          .map(({ recorded, event }) => {
            const { id, metadata, stream, version } = recorded
            state = evolve(state, event)
            const recordedAt = text(metadata['recordedAt'])
            const by = authorOf(metadata)
            const written = { recordedAt, role: by.role, by }
            const entry = {
              aggregate: name,
              stream,
              version,
              on: event.on,
              ...written,
              id,
              event,
              state: toJson(state)
            }
            return { recorded, entry }
          })
      })
    )

/** What a field of an address can be, besides the community: the cycles it was a member of, the kinds of review. */
type Choices = Readonly<Record<string, ReadonlyArray<string>>>

/** Every key of an address that begins with the community. */
const keysOf = (address: ReadonlyArray<string>, choices: Choices): ReadonlyArray<Readonly<Record<string, string>>> =>
  address.reduce<ReadonlyArray<Readonly<Record<string, string>>>>(
    (keys, field) => keys.flatMap(key => (choices[field] ?? []).map(choice => ({ ...key, [field]: choice }))),
    [{}]
  )

/** Every stream of every aggregate that is about one community: those whose address begins with it. */
export const streamsAbout = (
  community: CommunityId,
  cycles: ReadonlyArray<{ readonly cycle: Cycle }>
): ReadonlyArray<AggregateStream> => {
  const choices = { community: [community], cycle: [...new Set(cycles.map(({ cycle }) => cycle))], kind: reviewKinds }
  return entries
    .filter(({ aggregate: { address } }) => address[0] === 'community')
    .flatMap(({ aggregate }) =>
      keysOf(aggregate.address, choices).map(key => ({ aggregate, stream: streamOf(aggregate, key) }))
    )
}

/** Every entry of a community with the event that was recorded, by day and then place. */
export const placedEntries =
  (store: Dependencies['events']) =>
  (
    community: CommunityId,
    asOf: PlainDate | null
  ): TE.TaskEither<StoreFailure | Unreadable, ReadonlyArray<PlacedEntry>> =>
    pipe(
      load(store)(domain.membership.aggregate, streamOf(domain.membership.aggregate, { community })),
      TE.flatMap(({ state: { cycles } }) =>
        sequentially<AggregateStream, StoreFailure | Unreadable, ReadonlyArray<PlacedEntry>>(
          streamsAbout(community, cycles),
          ({ aggregate, stream }) =>
            pipe(
              readAll(store, stream),
              TE.flatMap(events => replayed(asOf)({ aggregate, events }))
            )
        )
      ),
      TE.map(histories => histories.flat().toSorted(byDayAndPosition))
    )

/** The history of one community: as of a day, and as at a time, when one is given. */
export const historyOf =
  ({ events }: Pick<Dependencies, 'events'>) =>
  (
    community: CommunityId,
    asOf: PlainDate | null = null,
    asAt: AsAt | null = null
  ): TE.TaskEither<HistoryFailure, History> =>
    pipe(
      storeAsAt(events)(asAt),
      TE.flatMap(store => placedEntries(store)(community, asOf)),
      TE.map(placed => ({
        ...{ community, asOf, ...(asAt === null ? {} : { asAt: asAtText(asAt) }) },
        entries: placed.map(({ entry }) => entry)
      }))
    )
