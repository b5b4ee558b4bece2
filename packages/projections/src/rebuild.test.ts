import { expect, test } from 'vitest'
import { bringUpToDate } from './bring-up-to-date.ts'
import { follow } from './follow.ts'
import { rebuild } from './rebuild.ts'
import type { ReportStore } from './report-store.ts'
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
import { expectedRows, followingOf, placesIn, record, right, rowsIn, toEnd } from './testing/recorded.ts'

const history: ReadonlyArray<StoredHouseEvent> = [
  ...[opened('1'), arrived('bea'), cleaned('1'), arrived('cem'), departed('bea'), opened('2'), arrived('bea')]
]
const later: ReadonlyArray<StoredHouseEvent> = [cleaned('2'), departed('cem'), arrived('dot'), arrived('eve', '2')]
const older = { ...guests, version: 0 }

test('rebuilt tables equal the followed ones, and are read as they were until all are done', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  const before = await rowsIn(following.reports)
  const during: Array<unknown> = []
  const watched: ReportStore = {
    ...following.reports,
    swap:
      (...asked) =>
      async () => {
        during.push(asked, await rowsIn(following.reports))
        return following.reports.swap(...asked)()
      }
  }
  const rebuilt = right(await rebuild({ ...following, reports: watched })(houseTables, { pageSize: 2 })())
  expect(rebuilt).toMatchObject({ outcome: 'rebuilt', events: history.length })
  expect(during).toEqual([[['rooms', 'guests', 'arrivals'], { beside: [], mayGoBack: false, partitions: 1 }], before])
  expect(await rowsIn(following.reports)).toEqual(before)
})

test('a cancelled rebuild leaves the tables as they were', async () => {
  const following = await followingOf(history)
  right(await toEnd(following))
  const before = await rowsIn(following.reports)
  const cancel = new AbortController()
  const options = { pageSize: 2, signal: cancel.signal, onProgress: () => cancel.abort() }
  expect(right(await rebuild(following)(houseTables, options)())).toMatchObject({ outcome: 'cancelled' })
  expect(await rowsIn(following.reports)).toEqual(before)
  for (const { name } of houseTables)
    expect(right(await following.reports.checkpoint({ table: name, which: 'shadow 0' })())).toBeNull()
})

test('a table that fails keeps its live rows, and the others are rebuilt all the same', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [{ ...rooms, version: 9 }, guests, { ...arrivals, version: 9 }]))
  const before = await rowsIn(following.reports, [guests])
  const failing = failingAt(guests, 'cem')
  const rebuilt = right(await rebuild(following)([rooms, failing, arrivals])())
  expect(rebuilt.tables.map(({ failure }) => failure?.type ?? null)).toEqual([null, 'FoldFailed', null])
  expect(await rowsIn(following.reports, [guests])).toEqual(before)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  expect(right(await following.reports.checkpoint({ table: 'guests', which: 'shadow 0' })())).toBeNull()
  expect(right(await toEnd(following)).tables.every(({ failure }) => failure === null)).toBe(true)
})

test('rows of another version are built anew, and the others are followed meanwhile', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, older, arrivals]))
  await record(following.events, later)
  const done = right(await bringUpToDate(following)(houseTables)())
  expect(done.tables.every(({ failure }) => failure === null)).toBe(true)
  expect(done.ofType['GuestLeft']).toBe(2)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
})

test('tables that need it are rebuilt together, in one pass', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, older, { ...arrivals, version: 0 }]))
  const swaps: Array<unknown> = []
  const watched: ReportStore = {
    ...following.reports,
    swap: (...asked) => {
      swaps.push(asked)
      return following.reports.swap(...asked)
    }
  }
  right(await bringUpToDate({ ...following, reports: watched })(houseTables)())
  expect(swaps).toEqual([[['guests', 'arrivals'], { beside: ['rooms'], mayGoBack: false, partitions: 1 }]])
})

test('what is rebuilt takes its place where the tables beside it stand, though these move on meanwhile', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, older, arrivals]))
  const toCome = [...later]
  const places: Array<ReadonlyArray<string | undefined>> = []
  const busy: ReportStore = {
    ...following.reports,
    swap:
      (...asked) =>
      async () => {
        const next = toCome.splice(0, 2)
        await record(following.events, next)
        // Another process follows the tables beside.
        if (next.length > 0) right(await follow(following)([rooms, arrivals], { until: 'end' })())
        const swapped = await following.reports.swap(...asked)()
        places.push(await placesIn(following.reports))
        return swapped
      }
  }
  right(await bringUpToDate({ ...following, reports: busy })(houseTables)())
  expect(places).toHaveLength(3)
  expect(new Set(places.at(-1)).size).toBe(1)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('a table beside that halts does not hold up what is rebuilt', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, older]))
  await record(following.events, [{ type: 'RoomCleaned', room: '1', by: 'ann', v: 99 }, ...later])
  right(await toEnd(following, {}, [rooms]))
  const done = right(await bringUpToDate(following)([rooms, guests])())
  expect(done.tables.map(({ failure }) => failure?.type ?? null)).toEqual(['EventUnreadable', null])
  expect(await rowsIn(following.reports, [guests])).toEqual(await expectedRows(following.events, [guests]))
})

test('a table beside that halts only when all are brought together is left where it is', async () => {
  const following = await followingOf(history)
  right(await toEnd(following, {}, [rooms, older]))
  let swaps = 0
  const busy: ReportStore = {
    ...following.reports,
    swap:
      (...asked) =>
      async () => {
        if (++swaps === 1) {
          await record(following.events, [...later, { type: 'RoomCleaned', room: '1', by: 'ann', v: 99 }])
          right(await toEnd(following, {}, [rooms]))
          await record(following.events, later)
        }
        return following.reports.swap(...asked)()
      }
  }
  right(await rebuild({ ...following, reports: busy })([guests], { beside: [rooms] })())
  right(await toEnd(following, {}, [guests]))
  expect(await rowsIn(following.reports, [guests])).toEqual(await expectedRows(following.events, [guests]))
})
