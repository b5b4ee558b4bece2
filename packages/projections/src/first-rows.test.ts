/** The first rows of a history that is there already are built as a rebuild builds them, and stand as if followed. */
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { bringUpToDate } from './bring-up-to-date.ts'
import type { Following } from './following.ts'
import type { ReportStore } from './report-store.ts'
import { arrivals, arrived, cleaned, departed, guests, houseTables, opened, rooms } from './testing/guest-house.ts'
import { expectedRows, followingOf, placesIn, record, resultFor, right, rowsIn, toEnd } from './testing/recorded.ts'

const names = ['1', '2', '3', '4']
const history = [...names.map(opened), ...names.map(guest => arrived(guest)), cleaned('1'), departed('2')]
/** How often each was asked. */
const watched = (reports: ReportStore) => {
  const asked = { begin: 0, swap: 0 }
  const store: ReportStore = {
    ...reports,
    begin: runs => (asked.begin++, reports.begin(runs)),
    swap: (...given) => (asked.swap++, reports.swap(...given))
  }
  return { asked, store }
}
const first = { buildsFirst: true, pageSize: 2 }
const isAsFollowed = async ({ reports, events }: Following): Promise<void> => {
  expect(await rowsIn(reports)).toEqual(await expectedRows(events))
  expect(new Set(await placesIn(reports)).size).toBe(1)
}

test('they are built and put in place at once, and followed from there', async () => {
  const following = await followingOf(history)
  const { asked, store } = watched(following.reports)
  const done = right(await bringUpToDate({ ...following, reports: store })(houseTables, first)())
  expect([asked, done.events]).toEqual([{ begin: 1, swap: 1 }, history.length])
  expect(done.tables.map(({ failure }) => failure)).toEqual([null, null, null])
  await isAsFollowed(following)
  await record(following.events, [arrived('5'), cleaned('1')])
  expect(right(await bringUpToDate({ ...following, reports: store })(houseTables, first)()).events).toBe(2)
  expect(asked.begin).toBe(1)
  await isAsFollowed(following)
})
test('a table that cannot be built to the end has its rows as far as it can be read, and the others theirs', async () => {
  const following = await followingOf(history)
  await record(following.events, [{ ...departed('3'), v: 99 }, arrived('6')])
  const done = right(await bringUpToDate(following)(houseTables, first)())
  expect(resultFor(guests, done)?.failure).toMatchObject({ type: 'EventUnreadable', stream: 'guest-3' })
  const alone = await followingOf(history)
  right(await toEnd(alone, {}, [guests]))
  expect(await rowsIn(following.reports, [guests])).toEqual(await rowsIn(alone.reports, [guests]))
  expect(await rowsIn(following.reports, [rooms, arrivals])).toEqual(
    await expectedRows(following.events, [rooms, arrivals])
  )
})
test('where another process builds them already they are followed beside it', async () => {
  const following = await followingOf(history)
  const { reports } = following
  const taken: ReportStore = {
    ...reports,
    write: (which, advances) =>
      which === 'live'
        ? reports.write(which, advances)
        : async () => left({ type: 'CheckpointMoved', table: 'rooms', actual: null })
  }
  right(await bringUpToDate({ ...following, reports: taken })(houseTables, first)())
  await isAsFollowed(following)
})
test('nothing is built first unless it is asked for', async () => {
  const following = await followingOf(history)
  const { asked, store } = watched(following.reports)
  right(await bringUpToDate({ ...following, reports: store })(houseTables)())
  expect(asked).toEqual({ begin: 0, swap: 0 })
  await isAsFollowed(following)
})
