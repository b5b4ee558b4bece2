/** On PostgreSQL rows are the same to the letter, however they came to be: followed, rebuilt, taken up, or by two workers. */
import fc from 'fast-check'
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inMemoryEventStore, type EventStore } from '@cofc/event-store'
import { follow, inMemoryReportStore, rebuild, work, type Following, type ReportStore } from '@cofc/projections'
import { openPostgresReportStore, type PostgresReportStore } from './index.ts'
import { counterFormat, tables } from './testing/counters.ts'
import { sharedReportServer, type ReportServer } from './testing/opened.ts'

let server: ReportServer
let one: PostgresReportStore
let other: PostgresReportStore
beforeAll(async () => {
  server = await sharedReportServer()
  one = await openPostgresReportStore(server.connection)
  other = await openPostgresReportStore(server.connection)
})
afterAll(async () => {
  await one.close()
  await other.close()
  await server.stop()
})

const got = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const wanted = Object.fromEntries(tables.map(({ name }) => [name, 'all' as const]))
const textIn = async ({ read }: ReportStore): Promise<string> => {
  const readings = got(await read(wanted)())
  return JSON.stringify(tables.map(({ name }) => [readings[name]?.checkpoint?.position, readings[name]?.rows]))
}
const recorded = async (counted: ReadonlyArray<number>): Promise<EventStore> => {
  const events = inMemoryEventStore()
  const versions = new Map<number, number>()
  for (const [place, counter] of counted.entries()) {
    const version = versions.get(counter) ?? 0
    versions.set(counter, version + 1)
    const type = version === 0 ? 'CounterOpened' : 'CounterCounted'
    const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
    const event = { id, type, data: { type, counter: String(counter), by: place }, metadata: {} }
    got(await events.append(`counter-${String(counter)}`, version, [event])())
  }
  return events
}
/** Gone after so many writings: what was written stays. */
const goneAfter = (writings: number, reports: ReportStore): ReportStore => {
  let asked = 0
  const gone = left({ type: 'ReportStoreUnavailable', reason: 'killed' } as const)
  return {
    ...reports,
    write: (which, advances) => (++asked > writings ? async () => gone : reports.write(which, advances))
  }
}
const byWorkers = async (events: EventStore, stores: ReadonlyArray<PostgresReportStore>): Promise<void> => {
  const stop = new AbortController()
  let isFollowed = false
  const followLive = async (following: Following, signal: AbortSignal): Promise<void> => {
    got(await follow(following)(tables, { until: 'end', signal })())
    isFollowed = true
  }
  const working = stores.map(({ store: reports, leases }) =>
    work({ following: { events, reports, format: counterFormat }, leases, tables, followLive })({
      ...{ signal: stop.signal, pause: 5, writeEvery: 1 }
    })
  )
  await expect.poll(() => isFollowed).toBe(true)
  stop.abort()
  await Promise.all(working)
}

test(
  'followed, rebuilt, taken up after a kill, or by two workers: the same to the letter',
  { timeout: 3_600_000 },
  async () => {
    const counts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(
        counts,
        fc.integer({ min: 1, max: 9 }),
        fc.nat({ max: 12 }),
        async (counted, pageSize, writings) => {
          const events = await recorded(counted)
          const on = (reports: ReportStore): Following => ({ events, reports, format: counterFormat })
          const options = { pageSize, writeEvery: 1 }
          const inMemory = inMemoryReportStore()
          got(await follow(on(inMemory))(tables, { until: 'end' })())
          const expected = await textIn(inMemory)

          await server.empty()
          got(await follow(on(one.store))(tables, { until: 'end', ...options })())
          expect(await textIn(other.store)).toBe(expected)
          got(await rebuild(on(one.store))(tables, options)())
          expect(await textIn(other.store)).toBe(expected)
          await rebuild(on(goneAfter(writings, one.store)))(tables, options)()
          got(await rebuild(on(other.store))(tables, options)())
          expect(await textIn(one.store)).toBe(expected)

          await server.empty()
          await byWorkers(events, [one, other])
          expect(await textIn(one.store)).toBe(expected)
        }
      ),
      { numRuns: process.env['COFC_NIGHTLY'] === undefined ? 4 : 500 }
    )
  }
)
