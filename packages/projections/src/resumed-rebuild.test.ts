import { isLeft, left as failed } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { buildPartition } from './parallel-rebuild.ts'
import { rebuild, type RebuildOptions } from './rebuild.ts'
import type { Following } from './following.ts'
import type { ReportStore } from './report-store.ts'
import {
  arrivals,
  arrived,
  cleaned,
  guests,
  houseTables,
  opened,
  rooms,
  type StoredHouseEvent
} from './testing/guest-house.ts'
import { expectedRows, followingOf, placesIn, record, right, rowsIn, toEnd } from './testing/recorded.ts'

const many = 20
const names = Array.from({ length: many }, (_, place) => String(place))
const history: ReadonlyArray<StoredHouseEvent> = names.flatMap(name => [
  ...[opened(name), arrived(name), cleaned(name), arrived(name, '2'), cleaned(name)]
])
const small: RebuildOptions = { pageSize: 1, writeEvery: 1 }

/** A store that is gone after so many writes, as when the process is killed: what was written stays. */
const goneAfter = (writes: number, reports: ReportStore): ReportStore => {
  let left = writes
  return {
    ...reports,
    write: (...asked) => {
      left -= 1
      const gone = failed({ type: 'ReportStoreUnavailable', reason: 'killed' } as const)
      return left < 0 ? async () => gone : reports.write(...asked)
    }
  }
}
let following: Following
beforeEach(async () => {
  following = await followingOf(history)
})
const killedAfter = async (writes: number, options: RebuildOptions = {}): Promise<void> => {
  const killed = { ...following, reports: goneAfter(writes, following.reports) }
  const builders = (options.builders ?? [0]).map(() => buildPartition(killed))
  expect(await rebuild(killed)(houseTables, { ...small, ...options, builders })()).toMatchObject({ _tag: 'Left' })
}
const again = async (options: RebuildOptions = {}, tables = houseTables) =>
  right(await rebuild(following)(tables, { ...small, ...options })())
const threads = (count: number) => ({ builders: Array.from({ length: count }, () => buildPartition(following)) })
const isAsFollowed = async (): Promise<void> => {
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  expect(new Set(await placesIn(following.reports)).size).toBe(1)
}

test('a rebuild that was killed when nine tenths were done reads the last tenth', async () => {
  await killedAfter(0.9 * history.length)
  expect((await again()).events).toBe(0.1 * history.length)
  await isAsFollowed()
})

test('it is killed anywhere, again and again, and no event is read twice but those of the page it died in', async () => {
  let read = 0
  for (const writes of [1, 7, 30, 2]) {
    await killedAfter(writes)
    read += writes
  }
  expect((await again()).events).toBe(history.length - read)
  await isAsFollowed()
})

test('the live rows are read meanwhile as they were', async () => {
  right(await toEnd(following))
  const before = await rowsIn(following.reports)
  await record(following.events, [cleaned('1'), arrived('1')])
  await killedAfter(50)
  expect(await rowsIn(following.reports)).toEqual(before)
  await again()
  await isAsFollowed()
})

test('it goes on in as many partitions as it was begun in, with fewer builders or more', async () => {
  for (const count of [1, 2, 5]) {
    following = await followingOf(history)
    await killedAfter(40, threads(3))
    const whole = await again(threads(count))
    expect(whole.events).toBeLessThanOrEqual(history.length - 30)
    await isAsFollowed()
  }
})

test('what the history has gained since is built too', async () => {
  await killedAfter(60)
  await record(following.events, [cleaned('3'), arrived('new'), opened('new')])
  expect((await again()).events).toBe(history.length - 60 + 3)
  await isAsFollowed()
})

test('a table of another version than then is built from the first event, and the others go on', async () => {
  await killedAfter(50)
  const tables = [rooms, { ...guests, version: 2 }, arrivals]
  const { ofType } = await again({}, tables)
  expect(ofType['GuestArrived']).toBe(2 * many)
  expect(ofType['RoomOpened']).toBeLessThan(many)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
})

test('asked for anew, all is read again', async () => {
  await killedAfter(50)
  expect((await again({ anew: true })).events).toBe(history.length)
  await isAsFollowed()
})

test('what was cancelled is not taken up', async () => {
  const cancel = new AbortController()
  const onProgress = ({ events }: { readonly events: number }): void => (events > 50 ? cancel.abort() : undefined)
  expect(await again({ signal: cancel.signal, onProgress })).toMatchObject({ outcome: 'cancelled' })
  expect((await again()).events).toBe(history.length)
})

test('shadows in which something could not be read are built again, for it may be read by now', async () => {
  await record(following.events, [{ ...cleaned('1'), v: 99 }, cleaned('2'), cleaned('2')])
  following = { ...following, unreadable: 'park' }
  await killedAfter(history.length + 2)
  const { ofType, tables } = await again()
  expect(ofType).toEqual({ RoomOpened: many, RoomCleaned: 2 * many + 3 })
  expect(tables.map(({ failure }) => failure)).toEqual([null, null, null])
})

test('shadows of a history that is gone are built again from the one there is', async () => {
  await killedAfter(90)
  const { events } = await followingOf(history.slice(0, 40))
  following = { ...following, events }
  expect((await again()).events).toBe(40)
  await isAsFollowed()
})

test('live rows of a history that is gone are replaced by rows that stand before them', async () => {
  right(await toEnd(following))
  const { events } = await followingOf(history.slice(0, 40))
  following = { ...following, events }
  expect(await again()).toMatchObject({ outcome: 'rebuilt', events: 40 })
  await isAsFollowed()
})

test('rows that were built before the live ones went on are built on before they take their place', async () => {
  right(await toEnd(following))
  const toCome = [[cleaned('1')], [arrived('1'), cleaned('2')]]
  const places: Array<unknown> = []
  const busy: ReportStore = {
    ...following.reports,
    swap:
      (...asked) =>
      async () => {
        const next = toCome.shift() ?? []
        await record(following.events, next)
        // Another process follows the live rows.
        right(await toEnd(following))
        const swapped = await following.reports.swap(...asked)()
        places.push(isLeft(swapped) ? swapped.left.type : 'swapped')
        return swapped
      }
  }
  right(await rebuild({ ...following, reports: busy })(houseTables, small)())
  expect(places).toEqual(['RowsBehind', 'RowsBehind', 'swapped'])
  await isAsFollowed()
})
