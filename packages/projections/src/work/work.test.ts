/** Several workers on one store, in one process: what they come to is what one follower comes to. */
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { follow } from '../follow.ts'
import type { Following } from '../following.ts'
import { inMemoryReportStore } from '../in-memory.ts'
import { buildPartition } from '../parallel-rebuild.ts'
import { beginAnew } from '../take-up-run.ts'
import {
  arrivals,
  arrived,
  departed,
  failingAt,
  guests,
  houseTables,
  opened,
  rooms,
  type StoredHouseEvent
} from '../testing/guest-house.ts'
import { leasesInMemory, type LeasesInMemory } from '../testing/leases.ts'
import { expectedRows, followingOf, placesIn, record, right, rowsIn, toEnd } from '../testing/recorded.ts'
import type { AnyTable } from '../table.ts'
import { namesOfRebuild, work, type Doing } from './work.ts'

const names = ['1', '2', '3', '4', '5', '6']
const whole: ReadonlyArray<StoredHouseEvent> = [
  ...names.map(opened),
  ...names.map(guest => arrived(guest)),
  ...names.map(guest => departed(guest))
]
interface Asked {
  readonly following: Following
  readonly leases: LeasesInMemory
  readonly tables?: ReadonlyArray<AnyTable>
}
/** A worker that goes on until it is stopped, and what it told. */
const started = ({ following, leases, tables = houseTables }: Asked, owner: string) => {
  const stop = new AbortController()
  const told: Array<Doing> = []
  const worker = {
    following,
    leases: leases.of(owner),
    tables,
    followLive: async (with_: Following, signal: AbortSignal) =>
      void (await follow(with_)(tables, { until: 'live', signal })())
  }
  const options = { signal: stop.signal, onDoing: (doing: Doing) => void told.push(doing), pause: 1, writeEvery: 1 }
  const ended = work(worker)(options)
  return {
    told,
    stop: async () => {
      stop.abort()
      await ended
    }
  }
}
const areAtHead = async (following: Following, tables = houseTables): Promise<void> => {
  const head = right(await following.events.head())
  await expect.poll(() => placesIn(following.reports, tables)).toEqual(tables.map(() => head))
}

test('two workers build what is missing in parts, one puts it in place, and one follows', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  const workers = [started({ following, leases }, 'a'), started({ following, leases }, 'b')]
  await areAtHead(following)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  await expect
    .poll(() => workers.flatMap(({ told }) => told).filter(({ type }) => type === 'Following'))
    .toHaveLength(1)
  await record(following.events, [arrived('1'), arrived('9')])
  await areAtHead(following)
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  await Promise.all(workers.map(({ stop }) => stop()))
  const told = workers.flatMap(worker => worker.told)
  expect(new Set(told.flatMap(doing => (doing.type === 'Building' ? [doing.part] : [])))).toEqual(new Set([0, 1, 2, 3]))
  expect(told.filter(({ type }) => type === 'Finishing')).toHaveLength(1)
  // What nobody reads yet is not followed while it is built.
  for (const types of workers.map(worker => worker.told.map(({ type }) => type)))
    expect(types.lastIndexOf('Building')).toBeLessThan([...types, 'Following'].indexOf('Following'))
})

test('when the one that follows is gone another takes over once its lease is over, and no sooner', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  right(await toEnd(following))
  const gone = right(await leases.of('gone').claim(['follow'])())
  expect(gone).not.toBeNull()
  const worker = started({ following, leases }, 'a')
  await expect.poll(() => worker.told).toEqual([{ type: 'Waiting' }])
  leases.pass(30_001)
  await expect.poll(() => worker.told.at(-1)).toEqual({ type: 'Following' })
  await worker.stop()
})

test('while somebody else rebuilds, the live rows are followed', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  right(await toEnd(following))
  right(await beginAnew(following, houseTables, 2))
  const held = right(await leases.of('rebuilding').claimAll(namesOfRebuild)())
  const worker = started({ following, leases }, 'a')
  await expect.poll(() => worker.told).toEqual([{ type: 'Following' }])
  await record(following.events, [arrived('1'), arrived('9')])
  await areAtHead(following)
  right(await leases.of('rebuilding').release(held ?? [])())
  await expect.poll(() => worker.told.map(({ type }) => type)).toContain('Finishing')
  await expect.poll(() => worker.told.at(-1)).toEqual({ type: 'Following' })
  expect(await rowsIn(following.reports)).toEqual(await expectedRows(following.events))
  await worker.stop()
})

test('who was away too long writes nothing any more, and is told', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  right(await beginAnew(following, houseTables, 2))
  const [lease] = right(await leases.of('zombie').claimAll(['part 0'])()) ?? []
  if (lease === undefined) return expect.unreachable()
  leases.pass(30_001)
  const worker = started({ following, leases }, 'a')
  await areAtHead(following)
  const before = await rowsIn(following.reports)
  const zombie = { ...following, reports: leases.of('zombie').fenced([lease]) }
  const options = { partition: { index: 0, of: 2 } }
  const built = await buildPartition(zombie)(houseTables, options)()
  expect(built).toMatchObject({ left: { type: 'ReportStoreUnavailable', reason: 'taken over' } })
  expect(right(await following.reports.checkpoint({ table: 'rooms', which: 'shadow 0' })())).toBeNull()
  expect(await rowsIn(following.reports)).toEqual(before)
  await worker.stop()
})

test('a table that fails is left as it is, the others are built, and nobody tries for ever', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  const tables = [rooms, failingAt(guests, '4'), arrivals]
  const worker = started({ following, leases, tables }, 'a')
  await areAtHead(following, [rooms, arrivals])
  await expect.poll(() => worker.told.at(-1)).toEqual({ type: 'Following' })
  const { guests: none } = await rowsIn(following.reports, tables)
  expect(none).toEqual({})
  expect(worker.told.filter(({ type }) => type === 'Finishing')).toHaveLength(1)
  await worker.stop()
})

test('rows of an earlier version are built anew, and those of a later one are left to later workers', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  right(await toEnd(following))
  const [first, ...others] = houseTables
  if (first === undefined) return expect.unreachable()
  const before = right(await following.reports.checkpoint({ table: first.name, which: 'live' })())?.version ?? 0
  const later = [{ ...first, version: first.version + 1 }, ...others]
  const worker = started({ following, leases, tables: later }, 'later')
  await expect
    .poll(async () => {
      const versionOf = async (which: 'live' | 'former') =>
        right(await following.reports.checkpoint({ table: first.name, which })())?.version
      return [await versionOf('live'), await versionOf('former')]
    })
    .toEqual([before + 1, before])
  await expect.poll(() => worker.told.at(-1)).toEqual({ type: 'Following' })
  await worker.stop()
  const earlier = started({ following, leases }, 'earlier')
  await expect.poll(() => earlier.told[0]).toEqual({ type: 'OfALaterVersion', table: first.name })
  await earlier.stop()
})

test('a store that is away is told, and the work goes on when it is back', async () => {
  const following = await followingOf(whole)
  const leases = leasesInMemory(following.reports)
  let isAway = true
  const { run } = following.reports
  const away = { _tag: 'Left', left: { type: 'ReportStoreUnavailable', reason: 'away' } } as const
  const reports = { ...following.reports, run: (table: string) => async () => (isAway ? away : run(table)()) }
  const worker = started({ following: { ...following, reports }, leases }, 'a')
  await expect.poll(() => worker.told).toEqual([{ type: 'Failed', failure: away.left }])
  isAway = false
  await areAtHead(following)
  await worker.stop()
})

test(
  'workers that come, end and come again in any order leave what one follower leaves, to the letter',
  { timeout: 600_000 },
  async () => {
    const event = fc.oneof(
      fc.constantFrom(...names).map(opened),
      fc.constantFrom(...names).map(guest => arrived(guest)),
      fc.constantFrom(...names).map(guest => departed(guest))
    )
    const steps = fc.array(
      fc.record({
        events: fc.array(event, { maxLength: 8 }),
        workers: fc.integer({ min: 0, max: 3 }),
        turns: fc.integer({ min: 0, max: 30 })
      }),
      { minLength: 1, maxLength: 4 }
    )
    await fc.assert(
      fc.asyncProperty(steps, async history => {
        const following = await followingOf([])
        const leases = leasesInMemory(following.reports)
        for (const { events, workers, turns } of history) {
          const working = Array.from({ length: workers }, (_, place) => started({ following, leases }, String(place)))
          await record(following.events, events)
          for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve))
          await Promise.all(working.map(({ stop }) => stop()))
        }
        const last = started({ following, leases }, 'last')
        await expect.poll(() => last.told.at(-1)).toEqual({ type: 'Following' })
        await record(following.events, [opened('7')])
        await areAtHead(following)
        await last.stop()
        const inMemory = { ...following, reports: inMemoryReportStore() }
        expect(isLeft(await toEnd(inMemory))).toBe(false)
        const all = Object.fromEntries(houseTables.map(({ name }) => [name, 'all' as const]))
        const textOf = async ({ reports }: Following) =>
          Object.entries(right(await reports.read(all)())).map(([table, { rows }]) => [table, rows])
        expect(await textOf(following)).toEqual(await textOf(inMemory))
      }),
      { numRuns: process.env['COFC_NIGHTLY'] === undefined ? 15 : 1_000 }
    )
  }
)
