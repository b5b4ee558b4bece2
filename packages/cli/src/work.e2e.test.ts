/** `cofc` with the rows of reports in PostgreSQL: the same answers as from files, by several processes. */
import { startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, start } from './testing/running.ts'

const network = resolve('../../examples/a-small-network')
const register = ['report', 'register', '--format', 'csv'] as const
let server: Postgres
let data: TemporaryFolder
let reports = ''
beforeAll(async () => {
  server = await startPostgres()
  reports = await server.newDatabase()
  data = temporaryFolder()
  expect(await run(data.path, 'import', network)).toMatchObject({ code: 0 })
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
  const fromFiles = await run(data.path, ...register)
  expect(await run(data.path, ...register, '--reports', reports)).toEqual(fromFiles)
  const rebuilt = await run(data.path, 'rebuild', '--json', '--reports', reports)
  expect(JSON.parse(rebuilt.out)).toEqual(JSON.parse((await run(data.path, 'rebuild', '--json')).out))
  for (const worker of workers) worker.process.kill('SIGTERM')
  for (const worker of workers) expect(await worker.ended).toMatchObject({ code: 0 })
  expect(await run(data.path, ...register, '--reports', reports)).toEqual(fromFiles)
  rmSync(elsewhere.path, { recursive: true })
})

test('a file of one machine has no workers, and no connection string is told', async () => {
  const ofAFile = await run(data.path, 'work')
  expect(ofAFile).toMatchObject({ code: 2, out: '' })
  expect(ofAFile.err).toContain('Those in a file are of one machine: use cofc follow')
  for (const [connection, says] of [
    ['postgres://nobody:S3cret@127.0.0.1:1/x', 'the report store cannot be opened: the server cannot be reached'],
    ['postgres://nobody:S3cret@db.example/x?sslmode=disable', 'the connection is encrypted'],
    ['mysql://nobody:S3cret@db.example/x', 'a PostgreSQL whose connection string begins with postgres:']
  ] as const) {
    const ran = await run(data.path, ...register, '--reports', connection)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toContain(says)
    expect(ran.err).not.toMatch(/S3cret|nobody|db\.example/)
  }
})
