/** Workers, sessions and the server are killed at any moment, and what they come to is what one follower comes to. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, inMemoryReportStore, type ReportStore } from '@cofc/projections'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPostgresReportStore, type PostgresReportStore } from './index.ts'
import { counterFormat, tables } from './testing/counters.ts'
import { reportServer, type ReportServer } from './testing/opened.ts'
import { startCrew, type Crew } from './testing/crew.ts'
import { startWorker, type StartedWorker } from './testing/workers.ts'

const [counters, changes, parts] = [30, 40, 4]
/** How often each is killed: see docs/CONTRIBUTING.md for the nightly run. */
const rounds = Number(process.env['COFC_KILLS'] ?? (process.env['COFC_NIGHTLY'] === undefined ? 1 : 60))
const names = tables.map(({ name }) => name)
const folder = mkdtempSync(join(tmpdir(), 'cofc-killed-'))
const events = join(folder, 'events.db')
let server: ReportServer
let reports: PostgresReportStore
let crew: Crew
let expected: unknown

const got = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const eventOf = (counter: string, change: number) => {
  const type = change === 0 ? 'CounterOpened' : 'CounterCounted'
  return {
    id: `00000000-0000-4000-8000-${counter.padStart(6, '0')}${String(change).padStart(6, '0')}`,
    type,
    data: { type, counter, by: change },
    metadata: {}
  }
}
/** Rows to the letter, and where they stand. */
const rowsOf = async (store: ReportStore) => {
  const readings = got(await store.read(Object.fromEntries(names.map(name => [name, 'all'])))())
  return names.map(name => [name, readings[name]?.checkpoint?.position, readings[name]?.rows])
}
beforeAll(async () => {
  server = await reportServer()
  reports = await openPostgresReportStore(server.connection)
  crew = startCrew(3, [events, server.connection])
  const { store, together, close } = openSqliteEventStore(events)
  const write = async () => {
    for (let change = 0; change < changes; change++)
      for (let counter = 0; counter < counters; counter++)
        got(await store.append(`counter-${String(counter)}`, change, [eventOf(String(counter), change)])())
    return { _tag: 'Right', right: undefined } as const
  }
  got(await together(write)())
  const inMemory = inMemoryReportStore()
  const followed = await follow({ events: store, reports: inMemory, format: counterFormat })(tables, { until: 'end' })()
  expect(isLeft(followed)).toBe(false)
  expected = await rowsOf(inMemory)
  await close()
})
afterAll(async () => {
  await crew.end()
  await reports.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() => server.empty())

/** Looked often: what is waited for takes some tens of milliseconds. */
const soon = { interval: 10 }
/** Asked again while the server is away. */
const sureOf = async <A>(ask: () => Promise<Either<unknown, A>>): Promise<A> => {
  let answer = await ask()
  await expect.poll(async () => (answer = await ask())._tag, soon).toBe('Right')
  return got(answer)
}
const begin = () =>
  sureOf(reports.store.begin(tables.map(({ name, version }) => ({ table: name, version, partitions: parts }))))
const isBuilt = async (): Promise<boolean> => {
  for (const name of names) {
    const run = await reports.store.run(name)()
    const live = await reports.store.checkpoint({ table: name, which: 'live' })()
    if (isLeft(run) || isLeft(live) || run.right !== null || live.right === null) return false
  }
  return true
}
/** The process of a session of the workers on the server. */
const aSession = async (): Promise<number | undefined> => {
  const sessions = await server.ask(
    "select pid from pg_stat_activity where application_name = 'cofc' and pid <> pg_backend_pid() order by random() limit 1"
  )
  return sessions[0] === undefined ? undefined : Number(sessions[0]['pid'])
}

type Kill = (from: StartedWorker) => Promise<void>
const kills: Readonly<Record<string, Kill>> = {
  'a worker': from => from.kill(),
  'a session': async () => {
    const pid = await aSession()
    if (pid !== undefined) await server.ask('select pg_terminate_backend($1)', [pid])
  },
  'the process of a session': async () => {
    const pid = await aSession()
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  },
  'the server': async () => {
    server.server.kill()
    await server.server.start()
  }
}
/** Two of a crew rebuild; at the line named, so many lines after the beginning, something is killed; a third joins then. */
const survive = async (kill: Kill, isIt: (line: string, count: number) => boolean): Promise<void> => {
  await begin()
  let count = 0
  let killed: Promise<unknown> | undefined
  const onLine = (line: string, from: StartedWorker): void => {
    count += 1
    if (killed === undefined && isIt(line, count)) killed = kill(from).catch(() => undefined)
  }
  const hands = crew.all()
  const [third, ...pair] = hands.toReversed()
  for (const hand of pair) hand.work(onLine)
  await expect.poll(() => killed !== undefined, soon).toBe(true)
  await killed
  third?.work()
  // Whoever is to stand in for the one that was killed starts meanwhile.
  crew.all()
  await expect.poll(isBuilt, soon).toBe(true)
  expect(await rowsOf(reports.store)).toEqual(expected)
  expect(hands.filter(hand => hand.process.exitCode !== null)).toEqual([])
  await Promise.all(hands.filter(hand => hand.isAlive()).map(hand => hand.rest()))
  expect(await rowsOf(reports.store)).toEqual(expected)
}

for (const [what, kill] of Object.entries(kills))
  test(
    `when ${what} is killed, what it did is taken up and no event counts twice`,
    { timeout: 3_600_000 },
    async () => {
      for (let round = 0; round < rounds; round++) {
        // Each part is written three times at least.
        const at = 1 + Math.floor(Math.random() * 8)
        await server.empty().catch(() => undefined)
        await survive(kill, (line, count) => line === 'wrote' && count >= at)
      }
    }
  )
test('when the one that puts rows in place is killed, another does it', { timeout: 3_600_000 }, async () => {
  for (let round = 0; round < rounds; round++) {
    await server.empty()
    await survive(
      from => from.kill(),
      line => line === 'Finishing'
    )
  }
})

test('a worker that slept past its lease writes nothing when it wakes', async () => {
  await begin()
  const sleeper = startWorker([events, server.connection, 'sleeps'])
  await expect.poll(() => sleeper.told).toContain('sleeps')
  const other = startWorker([events, server.connection])
  await expect.poll(isBuilt).toBe(true)
  await expect.poll(() => other.told.at(-1)).toBe('Following')
  const all = async () => [
    await server.ask('select * from cofc_reports.checkpoints order by 1, 2'),
    await server.ask('select * from cofc_reports.generations order by 1'),
    await rowsOf(reports.store)
  ]
  const before = await all()
  expect(before[2]).toEqual(expected)
  const asleep = sleeper.told.length
  sleeper.process.kill('SIGCONT')
  await expect
    .poll(() => sleeper.told[asleep])
    .toBe('{"type":"ReportStoreUnavailable","reason":"another worker has taken over, and goes on"}')
  await expect.poll(() => sleeper.told.at(-1)).toBe('Waiting')
  expect(await all()).toEqual(before)
  await Promise.all([sleeper.kill(), other.kill()])
})
