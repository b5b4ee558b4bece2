/** A rebuild whose rows do not fit into memory is shared out in more partitions, built one after another. */
import { beforeAll, expect, test } from 'vitest'
import { morePartitions, newCrowding } from './crowding.ts'
import type { Following } from './following.ts'
import { inMemoryReportStore } from './in-memory.ts'
import { buildPartition, type BuildPartition } from './parallel-rebuild.ts'
import { rebuild, type RebuildOptions } from './rebuild.ts'
import { arrivals, arrived, type StoredHouseEvent } from './testing/guest-house.ts'
import { followingOf, right, rowsIn, toEnd } from './testing/recorded.ts'

const guests = Array.from({ length: 600 }, (_, place) => `guest-${String(place)}`)
const times = Array.from({ length: 30 }, (_, time) => time)
/** All guests come again and again, one after the other: whoever keeps few rows finds none of them again. */
const history: ReadonlyArray<StoredHouseEvent> = times.flatMap(() => guests.map(guest => arrived(guest)))

let events: Following['events']
beforeAll(async () => {
  events = (await followingOf(history)).events
})
const rebuiltWith = async (options: RebuildOptions, builders = 1) => {
  const { format } = await followingOf([])
  const following: Following = { events, format, reports: inMemoryReportStore() }
  const partitions: Array<number> = []
  const build: BuildPartition = (tables, asked) => {
    partitions.push(asked.partition.of)
    return buildPartition(following)(tables, asked)
  }
  const all = Array.from({ length: builders }, () => build)
  const done = right(await rebuild(following)([arrivals], { ...options, builders: all })())
  const rebuilt = await rowsIn(following.reports, [arrivals])
  const followed: Following = { ...following, reports: inMemoryReportStore() }
  right(await toEnd(followed, {}, [arrivals]))
  expect(rebuilt).toEqual(await rowsIn(followed.reports, [arrivals]))
  expect(done).toMatchObject({ outcome: 'rebuilt', events: history.length })
  return [...new Set(partitions)]
}

test('rows that fit are built in one partition for each builder', async () => {
  expect(await rebuiltWith({ roomForRows: 1_000_000 })).toEqual([1])
})
test('rows that do not fit are built in four times as many, and again, until they do', async () => {
  expect(await rebuiltWith({ roomForRows: 60_000 })).toEqual([1, 4])
  expect(await rebuiltWith({ roomForRows: 12_000 })).toEqual([1, 4, 16])
})
test('builders share the room, and so their rows are in more partitions', async () => {
  expect(await rebuiltWith({ roomForRows: 60_000 }, 2)).toEqual([2, 8])
})
test('what is crowded is told neither by the first few events nor once much is built', () => {
  const isCrowded = (many: number, fetched: number, partitions = 1): boolean => {
    const crowding = newCrowding(partitions)
    crowding.watch({ events: many, fetched, position: '' })
    return crowding.signal.aborted
  }
  expect([isCrowded(9_000, 8_000), isCrowded(12_000, 8_000), isCrowded(300_000, 200_000)]).toEqual([false, true, false])
  expect([isCrowded(12_000, 3_000), isCrowded(12_000, 3_001)]).toEqual([false, true])
  expect([morePartitions(2), morePartitions(40), isCrowded(12_000, 8_000, 64)]).toEqual([8, 64, false])
})
