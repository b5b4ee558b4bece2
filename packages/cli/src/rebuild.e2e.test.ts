/** A rebuild shared out among threads of their own. */
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import type { BuildPartition } from '@cofc/projections'
import { allTables, eventFormat } from '@cofc/reports'
import { openSqliteReportStore } from '@cofc/report-store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { DatabaseSync } from 'node:sqlite'
import type { TemporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'
import { startBuilders } from './rebuilding/builders.ts'
import { importedDemonstration } from './testing/imported-demonstration.ts'
import { run } from './testing/running.ts'

let data: TemporaryFolder
beforeAll(() => {
  data = importedDemonstration()
})
afterAll(() => data[Symbol.dispose]())

const nationalReport = async (): Promise<unknown> =>
  JSON.parse((await run(data.path, 'report', 'national', '--cycle', '2024-2025')).out) as unknown

test('reports rebuilt by several threads are the reports that were followed', async () => {
  const followed = await nationalReport()
  const told = await run(data.path, '--json', 'rebuild', '--threads', '1')
  for (const threads of ['2', '3']) {
    const rebuilt = await run(data.path, '--json', 'rebuild', '--threads', threads)
    expect(rebuilt).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(rebuilt.out)).toEqual(JSON.parse(told.out))
    expect(await nationalReport()).toEqual(followed)
  }
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

test.each([
  ['that another program wrote', (text: string) => text.replace(/"on":"[^"]*"/, '"on":"never"'), ['1', '2', '3']],
  ['that is no JSON', (text: string) => text.slice(0, 40), ['2']]
])(
  'an event %s stops every thread, or parks its stream, and is read again once it can be',
  async (_, damaged, park) => {
    const before = await nationalReport()
    const database = new DatabaseSync(`${data.path}/events.db`)
    const { stream, version } = database
      .prepare("select stream, version from events where type = 'SelfRatingsSaved' order by position limit 1")
      .get() as { readonly stream: string; readonly version: number }
    const write = database.prepare('update events set data = ? where stream = ? and version = ?')
    const { data: was } = database
      .prepare('select data from events where stream = ? and version = ?')
      .get(stream, version) as { readonly data: string }
    write.run(damaged(was), stream, version)
    const stopped = await run(data.path, '--json', 'rebuild', '--threads', '2')
    expect(stopped.code).toBe(3)
    expect(JSON.parse(stopped.err)).toMatchObject({ type: 'EventUnreadable', stream, version })

    for (const threads of park) {
      expect(await run(data.path, 'rebuild', '--park', '--threads', threads)).toMatchObject({ code: 0 })
      const kept = JSON.parse((await run(data.path, '--json', 'quarantine')).out) as ReadonlyArray<object>
      expect(kept).toMatchObject(kept.map(() => ({ stream, version, policy: 'park', text: damaged(was) })))
      expect(kept.length).toBeGreaterThan(0)
      const lacking = await run(data.path, 'report', 'national', '--cycle', '2024-2025')
      expect(lacking).toMatchObject({ code: 0, err: expect.stringContaining('one stream is parked') as string })
    }
    write.run(was, stream, version)
    database.close()
    expect(await run(data.path, 'quarantine', '--retry')).toMatchObject({ code: 0, out: 'every event can be read\n' })
    expect(await nationalReport()).toEqual(before)
  }
)
