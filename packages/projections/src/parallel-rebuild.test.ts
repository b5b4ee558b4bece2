import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { buildPartition, type BuildPartition } from './parallel-rebuild.ts'
import { rebuild } from './rebuild.ts'
import type { Following } from './following.ts'
import {
  arrivals,
  arrived,
  cleaned,
  departed,
  failingAt,
  guests,
  houseTables,
  opened,
  rooms,
  type StoredHouseEvent
} from './testing/guest-house.ts'
import { expectedRows, followingOf, placesIn, record, resultFor, right, rowsIn, toEnd } from './testing/recorded.ts'

const names = ['1', '2', '3', '4', '5', '6']
const first: ReadonlyArray<StoredHouseEvent> = [...names.map(opened), ...names.map(guest => arrived(guest))]
const rest: ReadonlyArray<StoredHouseEvent> = [...names.map(guest => departed(guest)), cleaned('1'), cleaned('3')]
const whole = [...first, ...rest]

const buildersOf = (following: Following, many: number): ReadonlyArray<BuildPartition> =>
  Array.from({ length: many }, () => buildPartition(following))

test('tables built by several are the tables followed by one', async () => {
  for (const many of [1, 2, 3, 7]) {
    const following = await followingOf(whole)
    right(await toEnd(following))
    const followed = [await rowsIn(following.reports), await placesIn(following.reports)]
    const options = { builders: buildersOf(following, many), pageSize: 2, writeEvery: 1 }
    const rebuilt = right(await rebuild(following)(houseTables, options)())
    expect(rebuilt).toMatchObject({ outcome: 'rebuilt', events: whole.length })
    expect(rebuilt.ofType).toEqual({ RoomOpened: 6, RoomCleaned: 2, GuestArrived: 6, GuestLeft: 6 })
    expect([await rowsIn(following.reports), await placesIn(following.reports)]).toEqual(followed)
  }
})

test('progress is what all have done together', async () => {
  const following = await followingOf(whole)
  const told: Array<number> = []
  const onProgress = ({ events }: { events: number }) => void told.push(events)
  right(await rebuild(following)(houseTables, { builders: buildersOf(following, 2), pageSize: 1, onProgress })())
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(whole.length)
})

test('a history that grows meanwhile is built up to one place', async () => {
  const following = await followingOf(first)
  let appended = false
  const slow: BuildPartition = (tables, options) => async () => {
    if (!appended) await record(following.events, rest)
    appended = true
    return buildPartition(following)(tables, options)()
  }
  right(await rebuild(following)(houseTables, { builders: [buildPartition(following), slow] })())
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
  const rebuilt = await rowsIn(following.reports)
  right(await toEnd(following))
  expect(await rowsIn(following.reports)).toEqual(rebuilt)
  expect(rebuilt).toEqual(await expectedRows(following.events))
})

test('when one builder fails the others stop, and the tables are as they were', async () => {
  const following = await followingOf(whole)
  right(await toEnd(following))
  const before = await rowsIn(following.reports)
  const failure = { type: 'StoreUnavailable', reason: 'gone' } as const
  const failing: BuildPartition = () => async () => left(failure)
  const stopped: Array<boolean | undefined> = []
  const waiting: BuildPartition =
    (tables, { signal, ...options }) =>
    async () => {
      if (signal?.aborted === false) await new Promise(resolve => signal.addEventListener('abort', resolve))
      stopped.push(signal?.aborted)
      return buildPartition(following)(tables, options)()
    }
  expect(await rebuild(following)(houseTables, { builders: [failing, waiting] })()).toEqual(left(failure))
  expect(stopped).toEqual([true])
  expect(await rowsIn(following.reports)).toEqual(before)
})

test('a table that fails in one partition fails whole, and the others are built', async () => {
  const following = await followingOf(whole)
  const tables = [rooms, failingAt(guests, '4'), arrivals]
  const rebuilt = right(await rebuild(following)(tables, { builders: buildersOf(following, 3) })())
  expect(resultFor(guests, rebuilt)?.failure).toMatchObject({ type: 'FoldFailed', reason: 'Error: cannot count 4' })
  expect(await placesIn(following.reports, [guests])).toEqual([undefined])
  const { guests: none, ...others } = await rowsIn(following.reports)
  const { guests: ofGuests, ...expected } = await expectedRows(following.events)
  expect([none, others]).toEqual([{}, expected])
  expect(Object.keys(ofGuests ?? {})).toHaveLength(6)
})

test('of two events that cannot be read the first in the history is named', async () => {
  const following = await followingOf(first)
  await record(
    following.events,
    names.map(guest => ({ ...departed(guest), v: 99 }))
  )
  const rebuilt = right(await rebuild(following)(houseTables, { builders: buildersOf(following, 3) })())
  expect(resultFor(guests, rebuilt)?.failure).toMatchObject({ type: 'EventUnreadable', stream: 'guest-1' })
  expect(resultFor(arrivals, rebuilt)?.failure).toBeNull()
})
