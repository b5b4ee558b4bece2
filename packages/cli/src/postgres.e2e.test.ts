/** From nothing to a running network on PostgreSQL: every command of docs/how-to/run-on-postgresql.md, in its order. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { base64OfHash, followLog, inMemoryLogStore, rootOfLog } from '@cofc/audit'
import { connected, startPostgres, type Postgres } from '@cofc/postgres-for-tests'
import { type TemporaryFolder, temporaryFolder } from '@cofc/verification'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, start, startInShell } from './testing/running.ts'
import { typed } from './testing/typed.ts'
import { openEventStore } from './open-event-store.ts'

const network = resolve('../../examples/a-small-network')
const page = readFileSync(resolve('../../docs/how-to/run-on-postgresql.md'), 'utf8')
const roles = readFileSync(resolve('../event-store-postgres/roles.sql'), 'utf8')
const national = ['report', 'national', '--cycle', '2023-2024', '--format', 'json'] as const

let server: Postgres
let onServer: TemporaryFolder
let onFiles: TemporaryFolder
beforeAll(async () => {
  server = await startPostgres()
  onServer = temporaryFolder()
  onFiles = temporaryFolder()
  expect(await typed(onFiles.path, 'import', network)).toMatchObject({ code: 0 })
  const bin = join(onServer.path, 'bin')
  mkdirSync(bin)
  symlinkSync(resolve('bin/cofc.mjs'), join(bin, 'cofc'))
  cpSync(network, join(onServer.path, 'a-small-network'), { recursive: true })
  cpSync(onFiles.path, join(onServer.path, 'network-in-files'), { recursive: true })
})
afterAll(async () => {
  delete process.env['PGPASSWORD']
  await server.stop()
  for (const { path } of [onServer, onFiles]) rmSync(path, { recursive: true })
})

const fences = (language: string): ReadonlyArray<string> =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text)
const statementsIn = (sql: string): ReadonlyArray<string> => sql.match(/(?:\$\$[\s\S]*?\$\$|[^;$])+;/g) ?? []
const port = (): string => new URL(server.url).port
const here = (words: string): string => words.replaceAll(':5432', `:${port()}`)
const asOwnerOfAll = async (database: string, sql: string): Promise<void> => {
  const { ask, end } = await connected(server.url.replace(/[^/]*$/, database))
  for (const statement of statementsIn(sql)) await ask(statement)
  await end()
}
const exportsIn = (commands: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...here(commands).matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const)
  )

const shell = () => {
  const bin = join(onServer.path, 'bin')
  return { cwd: onServer.path, env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } }
}
/** As a person would, in a shell whose folder holds the records. */
const inShell = async (commands: string): Promise<string> =>
  new Promise((done, failed) => {
    execFile('sh', ['-e', '-c', here(commands)], shell(), (error, out, err) => {
      if (error === null) done(out)
      else failed(new Error(`${out}${err}`))
    })
  })
const codesAside = (report: string) => report.replaceAll(/"[A-Z]\d{2,}"|"code": "[^"]+"/g, '"a code"')

test('the commands of the page lead from nothing to a running network, which is that of the same files', async () => {
  const [database = '', rights = ''] = fences('sql')
  const [tables = '', running = '', moving = ''] = fences('sh')
  expect(
    rights.startsWith(
      statementsIn(roles.replaceAll(/^--.*\n/gm, ''))
        .join('')
        .trim()
    )
  ).toBe(true)

  await asOwnerOfAll('postgres', database)
  expect(await inShell(tables)).toContain('whole')
  const data = join(onServer.path, 'network')
  expect(existsSync(join(data, 'events.db'))).toBe(false)
  expect(existsSync(join(data, 'private.db'))).toBe(true)

  Object.assign(process.env, exportsIn(running))
  const refused = await run(data, ...national)
  expect(refused).toMatchObject({ code: 3, out: '' })
  expect(refused.err).toContain('grant usage on schema cofc_events to "network"')
  expect(refused.err).not.toContain('changeit')
  await asOwnerOfAll('network', rights)

  const served = await run(data, ...national)
  expect(served).toMatchObject({ code: 0, err: '' })
  delete process.env['COFC_EVENTS']
  expect(codesAside(served.out)).toBe(codesAside((await typed(onFiles.path, ...national)).out))
  const verified = (await run(data, 'verify', '--json', '--events', exportsIn(running)['COFC_EVENTS'] ?? '')).out
  expect(JSON.parse(verified)).toEqual(JSON.parse((await typed(onFiles.path, 'verify', '--json')).out))

  const events = exportsIn(running)['COFC_EVENTS'] ?? ''
  const serving = start(data, 'serve', '--port', '0', '--events', events)
  const address = await serving.says(/http:\/\/127\.0\.0\.1:\d+/)
  const status = async () => (await fetch(address)).status
  expect(await status()).toBe(200)
  server.kill()
  await serving.says(/The reports wait for the history since/)
  await server.start()
  await serving.says(/The reports follow the history again/)
  expect(await status()).toBe(200)
  serving.process.kill('SIGTERM')
  expect(await serving.ended).toMatchObject({ code: 0 })

  await asOwnerOfAll('postgres', 'create database moved owner network_owner template template0;')
  expect(await inShell(moving)).toMatch(/^(\d+) of \1 events were copied\n[\s\S]*whole/)

  // What a log signs of it is the same in files and on the server that it was copied to.
  const root = await rootOfHistory(join(onFiles.path, 'events.db'))
  expect(await rootOfHistory(server.url.replace(/[^/]*$/, 'moved'))).toEqual(root)
})

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map(name => readFileSync(join(folder, name), 'latin1'))
    .join('')
const said = 'They do, but seldom before staff.'
const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10)

test('the commands for several machines lead to a network whose words are on one of them alone, and erasing reaches it', async () => {
  const [rows] = fences('sql').slice(2) as [string]
  const [keeping, following, serving, working] = fences('sh').slice(3) as [string, string, string, string]
  const [network, another] = [join(onServer.path, 'network'), join(onServer.path, 'another')]
  await asOwnerOfAll('network', rows)

  const anyPort = (commands: string) => commands.replace(/--port \d+/, '--port 0')
  const words = startInShell(anyPort(keeping.replace(/\d{4}-\d\d-\d\d/, inHalfAYear)), shell())
  const { port: wordsPort } = new URL(await words.says(/http:\/\/127\.0\.0\.1:\d+/))
  const there = (commands: string) => anyPort(here(commands)).replaceAll(':4006', `:${wordsPort}`)

  const follows = startInShell(there(following), shell())
  await follows.says(/The reports follow the history here/)
  const works = startInShell(there(working), shell())
  await works.says(/Other workers do all there is to do/)
  const serves = startInShell(there(serving), shell())
  const address = await serves.says(/http:\/\/127\.0\.0\.1:\d+/)
  const authorization = `Bearer ${readFileSync(join(another, 'local.key'), 'utf8').trim()}`
  const told = async () => {
    const answer = await fetch(`${address}/api/reports/local/TC-0042/2023-2024`, { headers: { authorization } })
    return [answer.status, (await answer.text()).includes(said)]
  }
  expect(await told()).toEqual([200, true])
  expect(readdirSync(another)).not.toContain('private.db')
  expect(bytesIn(another)).not.toContain(said)

  server.kill()
  await follows.says(/The reports wait for the history since/)
  await server.start()
  await follows.says(/The reports follow the history again/)
  await expect.poll(told).toEqual([200, true])

  const erased = await inShell(there(serving).replace(/^cofc .*$/m, 'cofc erase TC-0042'))
  expect(erased).toContain('erased')
  expect(bytesIn(network) + bytesIn(another)).not.toContain(said)
  expect(await told()).toEqual([200, false])

  const commands = [serves, works, follows, words]
  for (const { process: one } of commands) one.kill('SIGTERM')
  for (const { ended } of commands) expect(await ended).toMatchObject({ code: 0 })
})

const got = <E, A>(answered: Either<E, A>): A => {
  if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}
const rootOfHistory = async (where: string): Promise<{ readonly size: number; readonly root: string }> => {
  const { store: events, close } = await openEventStore(where, () => undefined)
  const log = inMemoryLogStore()
  const { size } = got(await followLog({ events, log })())
  const root = base64OfHash(got(await rootOfLog(log)(size)()))
  await close()
  return { size, root }
}

test('a server that is away, and one that lets nobody in, are told without a word of the connection string', async () => {
  for (const [events, says] of [
    ['postgres://network:S3cret@127.0.0.1:1/network', 'the server cannot be reached'],
    [`postgres://nobody:S3cret@127.0.0.1:${port()}/network`, 'does not let this user in'],
    ['postgres://network:S3cret@db.example/network?sslmode=disable', 'the connection is encrypted']
  ] as const) {
    const ran = await typed(onServer.path, 'verify', '--events', events)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.err).toContain(says)
    expect(ran.err).not.toMatch(/S3cret|nobody|db\.example/)
  }
})
