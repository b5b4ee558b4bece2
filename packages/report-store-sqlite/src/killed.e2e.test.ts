import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { follow, inMemoryReportStore, type ReportStore } from '@cofc/projections'
import { membershipRegisterRows } from '@cofc/reports'
import { openSqliteReportStore } from './index.ts'

const job = fileURLToPath(new URL('./testing/follow.job.ts', import.meta.url))
const communities = 40
const changes = 50
let folder = ''
const events = () => join(folder, 'events.sqlite')
const reports = () => join(folder, 'reports.sqlite')

const got = <A>(answer: Either<unknown, A>): A => {
  if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
  return answer.right
}
const profile = {
  ...{
    name: 'House',
    sector: 'ADTC',
    provider: 'charity',
    country: 'GB',
    localArea: null,
    parent: null,
    places: 9,
    models: []
  },
  ...{ entryCriteria: null, membersDecideAdmission: null, linkPerson: null, programmeAccreditation: null }
}
const eventOf = (community: string, change: number) => {
  const type = change === 0 ? 'CommunityRegistered' : 'ProfileChanged'
  const data = { type, community, profile, on: '2020-01-01' }
  return {
    id: `00000000-0000-4000-8000-${community.slice(3).padStart(6, '0')}${String(change).padStart(6, '0')}`,
    type,
    data,
    metadata: {}
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-killed-'))
  const { store, together, close } = openSqliteEventStore(events())
  const write = async () => {
    for (let change = 0; change < changes; change++)
      for (let place = 0; place < communities; place++) {
        const community = `TC-${String(place)}`
        got(await store.append(`community-${community}`, change, [eventOf(community, change)])())
      }
    return { _tag: 'Right', right: undefined } as const
  }
  got(await together(write)())
  await close()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the job and kills it once it has folded so many events, or is done with all; answers whether it ended by itself. */
const runUntil = async (how: string, folded: number): Promise<boolean> => {
  const child = spawn(process.execPath, [
    '--conditions=source',
    '--disable-warning=ExperimentalWarning',
    job,
    events(),
    reports(),
    how,
    Number.isFinite(folded) ? 'stays' : 'ends'
  ])
  child.stdout.on('data', (lines: Buffer) => {
    const last = Number(String(lines).trim().split('\n').at(-1))
    if (Number.isFinite(folded) && last >= folded) child.kill('SIGKILL')
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}
const rowsOf = async (store: ReportStore) => got(await store.read('membership-register', [''])()).rows

const expectedRows = async () => {
  const { store, close } = openSqliteEventStore(events())
  const inMemory = inMemoryReportStore()
  got(await follow({ events: store, reports: inMemory })(membershipRegisterRows, { until: 'end' })())
  await close()
  return rowsOf(inMemory)
}
const keptRows = async () => {
  const { reports: store, close } = openSqliteReportStore(reports())
  const rows = await rowsOf(store)
  const shadow = got(await store.mark({ report: 'membership-register', which: 'shadow 0' })())
  close()
  return { rows, shadow }
}

test('a follower killed again and again counts every event exactly once', async () => {
  for (const folded of [1, 300, 300, 500]) expect(await runUntil('follow', folded)).toBe(false)
  expect((await keptRows()).rows.length).toBeGreaterThan(0)
  expect(await runUntil('follow', Infinity)).toBe(true)
  expect((await keptRows()).rows).toEqual(await expectedRows())
})

test('a rebuild that is killed leaves the live rows, and the next one builds them whole', async () => {
  expect(await runUntil('follow', Infinity)).toBe(true)
  const before = (await keptRows()).rows
  expect(await runUntil('rebuild', 500)).toBe(false)
  expect((await keptRows()).rows).toEqual(before)
  expect(await runUntil('rebuild', Infinity)).toBe(true)
  expect(await keptRows()).toEqual({ rows: await expectedRows(), shadow: null })
})
