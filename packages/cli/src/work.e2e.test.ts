/** `cofc` with the rows of reports in PostgreSQL: the same answers as from files, by several processes. */
import 'reflect-metadata'
import { connected, startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { namesOfRebuild, type Lease } from '@cofc/projections'
import { openPostgresReportStore } from '@cofc/report-store-postgres'
import { allTables, readerOf, reports as all } from '@cofc/reports'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose, type Composed } from './container.ts'
import { dataFolder } from './data-folder.ts'
import { startBuilders } from './rebuilding/builders.ts'
import { dropFormer, rebuildAll, rollBackReport } from './report-followers.ts'
import { run, start } from './testing/running.ts'
import { typed } from './testing/typed.ts'
import type { LeaseOptions } from './under-leases.ts'

const takenOver = { type: 'ReportStoreUnavailable', reason: 'another worker has taken over, and goes on' }
const got = <A>(answer: Either<unknown, A>): A =>
  isLeft(answer) ? expect.unreachable(JSON.stringify(answer.left)) : answer.right

const network = resolve('../../examples/a-small-network')
const register = ['report', 'register', '--format', 'csv'] as const
let server: Postgres
let data: TemporaryFolder
let reports = ''
beforeAll(async () => {
  server = await startPostgres()
  reports = await server.newDatabase()
  data = temporaryFolder()
  expect(await typed(data.path, 'import', network)).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await server.stop()
  rmSync(data.path, { recursive: true })
})

test('two workers build what is missing, and every command answers as it does from files', async () => {
  const elsewhere = temporaryFolder()
  const events = join(data.path, 'events.db')
  const work = () => start(elsewhere.path, 'work', '--events', events, '--reports', reports)
  const workers = [work(), work()]
  await Promise.race(workers.map(worker => worker.says(/The reports follow the history here/)))
  const fromFiles = await typed(data.path, ...register)
  expect(await run(data.path, ...register, '--reports', reports)).toEqual(fromFiles)
  const rebuilt = await run(data.path, 'rebuild', '--json', '--reports', reports)
  expect(JSON.parse(rebuilt.out)).toEqual(JSON.parse((await typed(data.path, 'rebuild', '--json')).out))
  for (const worker of workers) worker.process.kill('SIGTERM')
  for (const worker of workers) expect(await worker.ended).toMatchObject({ code: 0 })
  expect(await typed(data.path, ...register, '--reports', reports)).toEqual(fromFiles)
  rmSync(elsewhere.path, { recursive: true })
})

test('of two servers that start at once where no reports are yet, one builds them, and both answer', async () => {
  const fresh = await server.newDatabase()
  const servers = [1, 2].map(() => start(data.path, 'serve', '--port', '0', '--reports', fresh))
  await Promise.all(servers.map(({ says }) => says(/http:\/\/127\.0\.0\.1:\d+/)))
  const { ask, end } = await connected(fresh)
  const [rebuild] = await ask("select token::int as token from cofc_reports.leases where name = 'rebuild'")
  const following = await ask('select count(*)::int as tables from cofc_reports.checkpoints')
  await end()
  for (const { process: one } of servers) one.kill('SIGTERM')
  for (const { ended } of servers) expect(await ended).toMatchObject({ code: 0 })
  // The second may have had the lease just after the first: then it found nothing to build.
  expect(rebuild?.['token']).toBeOneOf([1, 2])
  expect(following).toEqual([{ tables: allTables.length }])
  expect(await typed(data.path, ...register, '--reports', fresh)).toEqual(await typed(data.path, ...register))
})

/** Rows to be gone back to, the command line as it is on one machine, and the leases as another has them. */
const oneAndAnother = async () => {
  const composed = await compose(dataFolder(data.path, { reports }))
  for (let time = 0; time < 2; time++) got(await rebuildAll(composed, { threads: 1 })())
  const other = await openPostgresReportStore(reports)
  if (composed.leases === null) return expect.unreachable()
  const { leases } = composed
  const { ask, end } = await connected(reports)
  const held = async (): Promise<ReadonlyArray<Lease>> =>
    got(await other.leases.claimAll(namesOfRebuild)()) ?? expect.unreachable()
  return {
    composed,
    other: { ...other.leases, held },
    /** As one that was put to sleep just when it had the leases, and wakes when another has taken over. */
    sleeping: {
      ...composed,
      leases: {
        ...leases,
        claimAll: (names: ReadonlyArray<string>) => async () => {
          const mine = await leases.claimAll(names)()
          await ask("update cofc_reports.leases set until = until - interval '31 seconds'")
          await held()
          return mine
        }
      }
    },
    standing: async () => [
      await ask('select * from cofc_reports.checkpoints order by 1, 2'),
      await ask('select * from cofc_reports.runs order by 1')
    ],
    close: async () => {
      await ask('update cofc_reports.leases set until = null')
      await end()
      await other.close()
      await composed.close()
    }
  }
}
type Commanded = (composed: Composed, options: LeaseOptions) => Promise<Either<unknown, unknown>>
const commanded: Readonly<Record<string, Commanded>> = {
  rebuild: (composed, options) => rebuildAll(composed, { ...options, threads: 2 })(),
  rollback: (composed, options) => rollBackReport(composed, readerOf(all.register), options)(),
  'rollback --drop': (composed, options) => dropFormer(composed, readerOf(all.register), options)()
}
test.each(Object.entries(commanded))(
  '%s is told of another that is at the reports, waits for it if it can, and writes nothing once another has taken over',
  async (_, command) => {
    const { composed, other, sleeping, standing, close } = await oneAndAnother()
    const before = await standing()
    const held = await other.held()
    expect(await command(composed, { patience: 0 })).toMatchObject({ left: { type: 'RebuildUnderWay' } })
    expect(await standing()).toEqual(before)

    const onWaiting = () => void other.release(held)()
    expect(await command(composed, { onWaiting })).toMatchObject({ _tag: 'Right' })
    const done = await standing()
    expect(done).not.toEqual(before)

    expect(await command(sleeping, {})).toMatchObject({ left: takenOver })
    expect(await standing()).toEqual(done)
    await close()
  }
)

test('a thread of a rebuild writes nothing either once another has taken over', async () => {
  const { composed, other, sleeping, standing, close } = await oneAndAnother()
  const held = got(await sleeping.leases.claimAll(namesOfRebuild)()) ?? []
  const before = await standing()
  const built = async (under: ReadonlyArray<Lease>) => {
    const threads = startBuilders(composed.following, { ...composed.data, held: under }, 2)
    const [, inAThread] = threads.builders
    const ended = await inAThread?.(allTables, { partition: { index: 0, of: 1 } })()
    await threads.close()
    return ended
  }
  expect(await built(held)).toMatchObject({ left: takenOver })
  expect(await standing()).toEqual(before)
  await other.release(held)()
  expect(await built([])).toMatchObject({ _tag: 'Right' })
  expect(await standing()).not.toEqual(before)
  await composed.following.reports.dropShadows(allTables.map(({ name }) => name))()
  await close()
})

test('a file of one machine has no workers, and no connection string is told', async () => {
  const ofAFile = await typed(data.path, 'work')
  expect(ofAFile).toMatchObject({ code: 2, out: '' })
  expect(ofAFile.err).toContain('Those in a file are of one machine: use cofc follow')
  for (const [connection, says] of [
    ['postgres://nobody:S3cret@127.0.0.1:1/x', 'the report store cannot be opened: the server cannot be reached'],
    ['postgres://nobody:S3cret@db.example/x?sslmode=disable', 'the connection is encrypted'],
    ['mysql://nobody:S3cret@db.example/x', 'a PostgreSQL whose connection string begins with postgres:']
  ] as const) {
    const ran = await typed(data.path, ...register, '--reports', connection)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toContain(says)
    expect(ran.err).not.toMatch(/S3cret|nobody|db\.example/)
  }
})
