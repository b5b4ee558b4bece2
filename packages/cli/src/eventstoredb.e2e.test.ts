/** The whole product on EventStoreDB: what is imported, reported and served is what it is on files. */
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFakeEventStoreDb, type FakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { run, start } from './testing/running.ts'
import { typed } from './testing/typed.ts'

const network = resolve('../../examples/a-small-network')
const national = ['report', 'national', '--cycle', '2023-2024', '--format', 'json'] as const

let fake: FakeEventStoreDb
let events = ''
let onServer: TemporaryFolder
let onFiles: TemporaryFolder
beforeAll(async () => {
  fake = await startFakeEventStoreDb()
  events = `${fake.connectionString}&defaultDeadline=120000`
  onServer = temporaryFolder()
  onFiles = temporaryFolder()
  expect(await typed(onFiles.path, 'import', network)).toMatchObject({ code: 0 })
  expect(await cofc('import', network)).toMatchObject({ code: 0 })
})
afterAll(async () => {
  await fake.stop()
  for (const { path } of [onServer, onFiles]) rmSync(path, { recursive: true })
})
const cofc = (...words: ReadonlyArray<string>) => run(onServer.path, ...words, '--events', events)
/** Codes that stand for communities come from a random key of each data folder. */
const withoutCodes = (report: string) => report.replaceAll(/"[A-Z]\d{2,}"|"code": "[^"]+"/g, '"a code"')

test('the national report is that of the same network on files', async () => {
  const [server, files] = [await cofc(...national), await typed(onFiles.path, ...national)]
  expect(server).toMatchObject({ code: 0, err: '' })
  expect(withoutCodes(server.out)).toBe(withoutCodes(files.out))
  expect(JSON.parse(server.out)).toMatchObject({ cycle: '2023-2024' })
})

test('importing again adds nothing, the history is whole, and no event is in the data folder', async () => {
  expect(await cofc('import', network, '--json')).toMatchObject({ code: 0 })
  const again = await cofc('import', network, '--json')
  expect(JSON.parse(again.out)).toMatchObject({ outcome: 'nothing-new', events: 0 })
  const [server, files] = [await cofc('verify', '--json'), await typed(onFiles.path, 'verify', '--json')]
  expect(JSON.parse(server.out)).toEqual(JSON.parse(files.out))
  expect(existsSync(join(onServer.path, 'events.db'))).toBe(false)
  expect(existsSync(join(onServer.path, 'private.db'))).toBe(true)
})

test('reports are rebuilt from the server, by several threads too', async () => {
  const before = await cofc(...national)
  expect(await cofc('rebuild', '--threads', '2')).toMatchObject({ code: 0 })
  expect((await cofc(...national)).out).toBe(before.out)
})

test('the pages are served, through an outage of the server too, and stop when asked', async () => {
  const serving = start(onServer.path, 'serve', '--port', '0', '--events', events)
  const address = (await serving.says(/http:\/\/127\.0\.0\.1:\d+/)) satisfies string
  const page = async () => (await fetch(address)).status
  expect(await page()).toBe(200)
  await fake.stop()
  await serving.says(/The reports wait for the history since/)
  await fake.restart()
  await serving.says(/The reports follow the history again/)
  expect(await page()).toBe(200)
  serving.process.kill('SIGTERM')
  expect(await serving.ended).toMatchObject({ code: 0 })
})

test('one process keeps the reports up to date for another that serves them', async () => {
  const following = start(onServer.path, 'follow', '--events', events)
  await following.says(/The reports follow the history/)
  const words = ['serve', '--without-following', '--port', '0', '--events', events]
  const serving = start(onServer.path, ...words)
  const address = await serving.says(/http:\/\/127\.0\.0\.1:\d+/)
  expect((await fetch(address)).status).toBe(200)
  for (const { process } of [following, serving]) process.kill('SIGTERM')
  expect(await Promise.all([following.ended, serving.ended])).toMatchObject([{ code: 0 }, { code: 0 }])
})

test('a connection string that is not sound is refused, and its password told to nobody', async () => {
  const ran = await typed(onServer.path, 'verify', '--events', 'esdb://admin:S3cret@127.0.0.1:2113?tls=false')
  expect(ran).toMatchObject({ code: 3, out: '' })
  expect(ran.err).toContain('has credentials but tls=false')
  expect(ran.err).not.toContain('S3cret')
})

test('a demonstration is kept in no server', async () => {
  const ran = await typed(onServer.path, 'serve', '--demo', '--events', events)
  expect(ran).toMatchObject({ code: 2, out: '' })
  expect(ran.err).toContain('leave --events out')
})
