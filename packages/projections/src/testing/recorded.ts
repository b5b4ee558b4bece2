/** Stores with a history in them, and what is read off the tables after it. */
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import { follow } from '../follow.ts'
import type { Following, FollowOptions, FollowResult } from '../following.ts'
import { inMemoryReportStore } from '../in-memory.ts'
import type { ReportStore } from '../report-store.ts'
import type { AnyTable } from '../table.ts'
import { houseFormat, houseTables, streamOf, type StoredHouseEvent } from './guest-house.ts'

export const right = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

const versions = new WeakMap<EventStore, Map<string, number>>()
let ids = 0
const nextId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`

/** Puts events into an event store, each into the stream it belongs to. */
export const record = async (
  store: EventStore,
  history: ReadonlyArray<StoredHouseEvent>,
  metadata: JsonObject = {}
): Promise<void> => {
  const known = versions.get(store) ?? new Map<string, number>()
  versions.set(store, known)
  for (const data of history) {
    const stream = streamOf(data)
    const version = known.get(stream) ?? 0
    right(await store.append(stream, version, [{ id: nextId(), type: data.type, data, metadata }])())
    known.set(stream, version + 1)
  }
}

export const followingOf = async (history: ReadonlyArray<StoredHouseEvent>): Promise<Following> => {
  const events = inMemoryEventStore()
  await record(events, history)
  return { events, reports: inMemoryReportStore(), format: houseFormat }
}

export const toEnd = (
  following: Following,
  options: Partial<FollowOptions> = { pageSize: 3, writeEvery: 1 },
  tables: ReadonlyArray<AnyTable> = houseTables
): Promise<Either<unknown, FollowResult>> => follow(following)(tables, { until: 'end', ...options })()

/** What became of one table. */
export const resultFor = ({ name }: AnyTable, { tables }: FollowResult) => tables.find(({ table }) => table === name)

/** The live rows of tables, by their ids. */
export const rowsIn = async (
  reports: ReportStore,
  tables: ReadonlyArray<AnyTable> = houseTables
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> => {
  const readings = right(await reports.read(Object.fromEntries(tables.map(({ name }) => [name, 'all'])))())
  return Object.fromEntries(
    Object.entries(readings).map(([table, { rows }]) => [
      table,
      Object.fromEntries(rows.map(({ id, row }) => [id, JSON.parse(row) as unknown]))
    ])
  )
}
/** Where the live rows of tables stand. */
export const placesIn = async (
  reports: ReportStore,
  tables: ReadonlyArray<AnyTable> = houseTables
): Promise<ReadonlyArray<string | undefined>> => {
  const places: Array<string | undefined> = []
  for (const { name } of tables)
    places.push(right(await reports.checkpoint({ table: name, which: 'live' })())?.position)
  return places
}
/** The rows of all tables after all that is in the store, followed once from the beginning. */
export const expectedRows = async (store: EventStore, tables: ReadonlyArray<AnyTable> = houseTables) => {
  const following = { events: store, reports: inMemoryReportStore(), format: houseFormat }
  right(await toEnd(following, {}, tables))
  return rowsIn(following.reports, tables)
}
