import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, inMemoryReportStore, type Reading, type ReportStore } from '@cofc/projections'
import { openSqliteReportStore } from './index.ts'
import { counterFormat, tables } from './testing/counters.ts'

const job = fileURLToPath(new URL('./testing/follow.job.ts', import.meta.url))
const counters = 40
const changes = 50
let folder = ''
const events = () => join(folder, 'events.sqlite')
const reports = () => join(folder, 'reports.sqlite')

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

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-killed-'))
  const { store, together, close } = openSqliteEventStore(events())
  const write = async () => {
    for (let change = 0; change < changes; change++)
      for (let place = 0; place < counters; place++) {
        const counter = String(place)
        got(await store.append(`counter-${counter}`, change, [eventOf(counter, change)])())
      }
    return { _tag: 'Right', right: undefined } as const
  }
  got(await together(write)())
  await close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the job and kills it once it has folded so many events, or is done with all; answers how many it had folded. */
const foldedUntil = async (
  how: string,
  folded: number
): Promise<{ readonly ended: boolean; readonly events: number }> => {
  let read = 0
  const child = spawn(process.execPath, [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    job,
    events(),
    reports(),
    how,
    Number.isFinite(folded) ? String(folded) : ''
  ])
  child.stdout.on('data', (lines: Buffer) => {
    const last = Number(String(lines).trim().split('\n').at(-1))
    if (Number.isFinite(last)) read = last
    if (Number.isFinite(folded) && last >= folded) child.kill('SIGKILL')
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { ended: code === 0, events: read }
}
const runUntil = async (how: string, folded: number): Promise<boolean> => (await foldedUntil(how, folded)).ended
const nothing: Reading = { checkpoint: null, rows: [] }
const rowsOf = async (store: ReportStore) => {
  const { sums = nothing, times = nothing } = got(await store.read({ sums: 'all', times: 'all' })())
  return {
    sums: sums.rows,
    times: times.rows,
    together: sums.checkpoint?.position === times.checkpoint?.position
  }
}

const expectedRows = async () => {
  const { store, close } = openSqliteEventStore(events())
  const inMemory = inMemoryReportStore()
  const following = { events: store, reports: inMemory, format: counterFormat }
  got(await follow(following)(tables, { until: 'end' })())
  await close()
  return rowsOf(inMemory)
}
const keptRows = async () => {
  const { store, close } = openSqliteReportStore(reports())
  const rows = await rowsOf(store)
  const shadow = got(await store.checkpoint({ table: 'sums', which: 'shadow 0' })())
  close()
  return { rows, shadow }
}

test('a follower killed again and again counts every event exactly once', async () => {
  for (const folded of [1, 300, 300, 500]) {
    expect(await runUntil('follow', folded)).toBe(false)
    expect((await keptRows()).rows.together).toBe(true)
  }
  expect((await keptRows()).rows.sums.length).toBeGreaterThan(0)
  expect(await runUntil('follow', Infinity)).toBe(true)
  expect((await keptRows()).rows).toEqual(await expectedRows())
})

test('a rebuild that is killed when nine tenths are done leaves the live rows, and the next one reads the last tenth', async () => {
  expect(await runUntil('follow', Infinity)).toBe(true)
  const before = (await keptRows()).rows
  for (const folded of [500, 0.9 * counters * changes - 500]) {
    expect(await runUntil('rebuild', folded)).toBe(false)
    expect((await keptRows()).rows).toEqual(before)
  }
  const last = await foldedUntil('rebuild', Infinity)
  expect(last.ended).toBe(true)
  expect(last.events).toBeLessThanOrEqual(0.1 * counters * changes)
  expect(await keptRows()).toEqual({ rows: await expectedRows(), shadow: null })
})
