import { left } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { Following } from './following.ts'
import { rebuild } from './rebuild.ts'
import { rollBack, type RollBackOptions } from './roll-back.ts'
import type { ReportStore } from './report-store.ts'
import type { AnyTable } from './table.ts'
import {
  arrivals,
  arrived,
  cleaned,
  departed,
  failingAt,
  guests,
  houseTables,
  opened,
  rooms
} from './testing/guest-house.ts'
import { expectedRows, followingOf, placesIn, record, right, rowsIn, toEnd } from './testing/recorded.ts'

const history = [opened('1'), arrived('bea'), cleaned('1'), arrived('cem'), departed('bea')]
const later = [cleaned('1'), arrived('dot'), departed('cem')]
/** Of the same version, and wrong. */
const wrong: typeof arrivals = { ...arrivals, apply: () => ({ arrivals: 99 }) }
const wrongly: ReadonlyArray<AnyTable> = [rooms, guests, wrong]
const byWrong = { 'guest bea': { arrivals: 99 }, 'guest cem': { arrivals: 99 } }

let following: Following
beforeEach(async () => {
  following = await followingOf(history)
  right(await toEnd(following))
  right(await rebuild(following)(wrongly)())
  expect((await rowsIn(following.reports))['arrivals']).toEqual(byWrong)
})
const back = (tables: ReadonlyArray<AnyTable> = houseTables, options: RollBackOptions = {}) =>
  rollBack(following)(tables, options)()
const isAsFollowed = async (): Promise<void> => {
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
}

test('the rows of before a rebuild are put back, and followed to where the rebuilt ones stand', async () => {
  await record(following.events, later)
  right(await toEnd(following, {}, wrongly))
  expect(right(await back())).toEqual({ outcome: 'rolled back', tables: ['rooms', 'guests', 'arrivals'] })
  await isAsFollowed()
})

test('rolling back again undoes it', async () => {
  const rebuilt = await rowsIn(following.reports)
  right(await back())
  right(await back(wrongly))
  expect(await rowsIn(following.reports)).toEqual(rebuilt)
})

test('some tables are rolled back alone, to where the others stand', async () => {
  await record(following.events, later)
  right(await toEnd(following, {}, wrongly))
  expect(right(await back([arrivals], { beside: [rooms, guests] }))).toMatchObject({ tables: ['arrivals'] })
  await isAsFollowed()
})

test('a table without former rows stays, and is followed to where the others are put back', async () => {
  right(await following.reports.dropFormer(['rooms'])())
  await record(following.events, later)
  right(await toEnd(following, {}, [rooms]))
  expect(right(await back())).toMatchObject({ tables: ['guests', 'arrivals'] })
  await isAsFollowed()
})

test('without former rows nothing is done', async () => {
  right(await following.reports.dropFormer(houseTables.map(({ name }) => name))())
  const before = await rowsIn(following.reports)
  expect(await back()).toEqual(left({ type: 'NoFormerRows' }))
  expect(await rowsIn(following.reports)).toEqual(before)
})

test('former rows of another version are refused, and nothing is put back', async () => {
  const tables = [rooms, guests, { ...arrivals, version: 2 }]
  const because = { type: 'RebuildNeeded', table: 'arrivals', found: 1, needed: 2 }
  expect(await back(tables)).toEqual(left({ type: 'FormerRowsUnfit', because }))
  expect((await rowsIn(following.reports))['arrivals']).toEqual(byWrong)
})

test('an older program goes back to the rows that a later one replaced', async () => {
  right(await rebuild(following)(houseTables)())
  right(await rebuild(following)([rooms, guests, { ...wrong, version: 2 }])())
  await record(following.events, later)
  right(await back())
  await isAsFollowed()
})

test.each([
  ['an event that cannot be read', houseTables, 'EventUnreadable'],
  ['a table that fails', [rooms, guests, failingAt(arrivals, 'dot')], 'FoldFailed']
])('%s on the way leaves all as it is', async (_, tables, type) => {
  await record(following.events, [
    arrived('dot'),
    type === 'EventUnreadable' ? { ...arrived('cem'), v: 99 } : opened('9')
  ])
  expect(await back(tables)).toMatchObject(left({ type: 'FormerRowsUnfit', because: { type } }))
  expect((await rowsIn(following.reports))['arrivals']).toEqual(byWrong)
})

test('cancelled, all is as it was', async () => {
  expect(right(await back(houseTables, { signal: AbortSignal.abort() }))).toEqual({ outcome: 'cancelled' })
  expect((await rowsIn(following.reports))['arrivals']).toEqual(byWrong)
})

test('live rows that go on meanwhile are come up with', async () => {
  const toCome = [...later]
  const busy: ReportStore = {
    ...following.reports,
    rollBack:
      (...asked) =>
      async () => {
        await record(following.events, toCome.splice(0, 1))
        right(await toEnd(following, {}, wrongly))
        return following.reports.rollBack(...asked)()
      }
  }
  right(await rollBack({ ...following, reports: busy })(houseTables)())
  expect(toCome).toEqual([])
  await isAsFollowed()
})

test('live rows of a history that is gone are replaced by the former ones, where these stand in it', async () => {
  const { events } = await followingOf(history)
  await record(following.events, later)
  right(await toEnd(following, {}, wrongly))
  following = { ...following, events }
  right(await back())
  await isAsFollowed()
})
