/** A rebuild, and a look through a history, shared out among threads of their own. */
import 'reflect-metadata'
import { verifyHistory } from '@cofc/application'
import type { Cycle } from '@cofc/core'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { BuildPartition } from '@cofc/projections'
import { allTables, eventFormat, reports as all } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { DatabaseSync } from 'node:sqlite'
import { readRows, temporaryFolder, writeRandomNetwork, type TemporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCheckers } from './audit/checkers.ts'
import { verifyTogether } from './audit/verify-together.ts'
import { compose } from './container.ts'
import { dataFolder } from './data-folder.ts'
import { startBuilders } from './rebuilding/builders.ts'
import { catchUp } from './report-followers.ts'
import { importedDemonstration } from './testing/imported-demonstration.ts'
import { run } from './testing/running.ts'
import { typed } from './testing/typed.ts'

let data: TemporaryFolder
/** Events are damaged in a smaller network: it is rebuilt often. */
let small: TemporaryFolder & { readonly cycle: string }
beforeAll(async () => {
  data = importedDemonstration()
  const folder = temporaryFolder()
  using network = temporaryFolder()
  writeRandomNetwork(network.path, 5)
  small = { ...folder, cycle: readRows(network.path, 'cycles.csv')[0]?.['cycle'] ?? '' }
  expect(await typed(small.path, 'import', network.path)).toMatchObject({ code: 0 })
})
afterAll(() => {
  data[Symbol.dispose]()
  small[Symbol.dispose]()
})

/** As `cofc report` answers it, without a process of its own. */
const nationalReport = async (folder: TemporaryFolder, cycle: string): Promise<unknown> => {
  const composed = await compose(dataFolder(folder.path))
  expect(await catchUp(composed)()).toMatchObject({ _tag: 'Right' })
  const answer = await composed.reads.ask(all.national)({ cycle: cycle as Cycle })()
  await composed.close()
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}

test('reports rebuilt by several threads are the reports that were followed', async () => {
  const followed = await nationalReport(data, '2024-2025')
  const told = await run(data.path, '--json', 'rebuild', '--threads', '1')
  for (const threads of process.env['COFC_NIGHTLY'] === undefined ? ['3'] : ['2', '3']) {
    const rebuilt = await run(data.path, '--json', 'rebuild', '--threads', threads)
    expect(rebuilt).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(rebuilt.out)).toEqual(JSON.parse(told.out))
    expect(await nationalReport(data, '2024-2025')).toEqual(followed)
  }
})

test('rows are proved by several threads as by one, and what parts is named alike', async () => {
  const proved = async (threads: string) => typed(small.path, '--json', 'prove', 'national', '--threads', threads)
  expect(await typed(small.path, 'rebuild')).toMatchObject({ code: 0 })
  expect(await proved('3')).toMatchObject({ code: 0 })
  const database = new DatabaseSync(`${small.path}/reports.db`)
  const { generation } = database
    .prepare("select generation from checkpoints where table_name = 'national-reviews' and which = 'live'")
    .get() as { generation: number }
  database.exec(`delete from rows_${String(generation)} where id in (select min(id) from rows_${String(generation)})`)
  database.close()
  const [byOne, bySeveral] = [await proved('1'), await proved('3')]
  expect(bySeveral).toMatchObject({ code: 1, out: byOne.out })
  expect(byOne.out).toContain('row missing')
  expect(await typed(small.path, 'rebuild')).toMatchObject({ code: 0 })
})

test('a thread that is asked when all is cancelled already stops at once', async () => {
  const folder = dataFolder(data.path)
  const history = openSqliteEventStore(folder.events)
  const { store: reports, close } = openSqliteReportStore(folder.reports)
  const builders = startBuilders({ events: history.store, reports, format: eventFormat }, folder, 2)
  const build = builders.builders[1] as BuildPartition
  const partition = { index: 0, of: 1 }
  const cancelled = await build(allTables, { partition, signal: AbortSignal.abort() })()
  await reports.dropShadows(allTables.map(({ name }) => name))()
  const whole = await build(allTables, { partition })()
  await reports.dropShadows(allTables.map(({ name }) => name))()
  await builders.close()
  close()
  await history.close()
  const eventsOf = (ended: typeof whole) => (isLeft(ended) ? NaN : ended.right.events)
  expect(eventsOf(whole)).toBeGreaterThan(1_000)
  expect(eventsOf(cancelled)).toBeLessThan(eventsOf(whole) / 2)
})

test('a history is verified by several threads as by one, and each fault told in the same words', async () => {
  const file = `${small.path}/events.db`
  const { store, close } = openSqliteEventStore(file)
  const verified = async () => {
    const { checks, close: end } = startCheckers(store, { events: file }, 2)
    const parts = await Promise.all(checks.map((check, index) => check({ index, of: 2 })))
    const told = await verifyTogether(
      store,
      parts.map(part => async () => part),
      {}
    )
    await end()
    expect(told).toEqual(await verifyHistory(store)())
    return { parts, told }
  }
  const whole = await verified()
  expect(whole.parts).toMatchObject([{ _tag: 'Right' }, { _tag: 'Right' }])
  const database = new DatabaseSync(file)
  const rows = database.prepare('select position, data from events order by position').all()
  const write = database.prepare('update events set data = ? where position = ?')
  // Several together, of several streams: another thread may meet a later one first.
  const damaged = [0, 1, 2, 5, 9].map(more => rows[Math.floor(rows.length / 3) + more] ?? {})
  for (const { position, data: text } of damaged)
    write.run(String(text).replace(/"on":"(\d{4})/u, '"on":"1$1'), Number(position))
  expect((await verified()).told).toMatchObject({ left: { type: 'HistoryNotWhole' } })
  for (const { position, data: text } of damaged) write.run(String(text), Number(position))
  database.close()
  await close()
})

test.each([
  ['that another program wrote', (text: string) => text.replace(/"on":"[^"]*"/, '"on":"never"'), ['1', '2']],
  ['that is no JSON', (text: string) => text.slice(0, 40), ['2']]
])(
  'an event %s stops every thread, or parks its stream, and is read again once it can be',
  async (_, damaged, park) => {
    const before = await nationalReport(small, small.cycle)
    const database = new DatabaseSync(`${small.path}/events.db`)
    const { stream, version } = database
      .prepare("select stream, version from events where type = 'SelfRatingsSaved' order by position limit 1")
      .get() as { readonly stream: string; readonly version: number }
    const write = database.prepare('update events set data = ? where stream = ? and version = ?')
    const { data: was } = database
      .prepare('select data from events where stream = ? and version = ?')
      .get(stream, version) as { readonly data: string }
    write.run(damaged(was), stream, version)
    const stopped = await typed(small.path, '--json', 'rebuild', '--threads', '2')
    expect(stopped.code).toBe(3)
    expect(JSON.parse(stopped.err)).toMatchObject({ type: 'EventUnreadable', stream, version })

    for (const threads of park) {
      expect(await typed(small.path, 'rebuild', '--park', '--threads', threads)).toMatchObject({ code: 0 })
      const kept = JSON.parse((await typed(small.path, '--json', 'quarantine')).out) as ReadonlyArray<object>
      expect(kept).toMatchObject(kept.map(() => ({ stream, version, policy: 'park', text: damaged(was) })))
      expect(kept.length).toBeGreaterThan(0)
      const lacking = await typed(small.path, 'report', 'national', '--cycle', small.cycle)
      expect(lacking).toMatchObject({ code: 0, err: expect.stringContaining('one stream is parked') as string })
    }
    write.run(was, stream, version)
    database.close()
    expect(await typed(small.path, 'quarantine', '--retry')).toMatchObject({
      code: 0,
      out: 'every event can be read\n'
    })
    expect(await nationalReport(small, small.cycle)).toEqual(before)
  }
)
