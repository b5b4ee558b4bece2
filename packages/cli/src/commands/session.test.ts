/** What every command meets before its work: words that were cut off, files that cannot be opened. */
import 'reflect-metadata'
import { openSqliteContentStore } from '@cofc/content-store-sqlite'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { temporaryFolder } from '@cofc/verification'
import { afterEach, expect, test, vi } from 'vitest'
import { dataFolder } from '../data-folder.ts'
import { main } from '../main.ts'
import { writeMore, writeUnreadable } from '../testing/unreadable.ts'

afterEach(() => vi.restoreAllMocks())

const cofc = async (folder: string, ...words: ReadonlyArray<string>) => {
  const said: Array<string> = []
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0)
  return { code: await main(['--data', folder, ...words]), err: said.join('') }
}

test('words of a command that was cut off stay while the history cannot be read whole, every command is answered, and are swept once it can be', async () => {
  using data = temporaryFolder()
  await writeUnreadable(data.path)
  await writeMore(data.path)
  const { store: content, close } = openSqliteContentStore(dataFolder(data.path).content)
  const cutOff = { command: 'e4f4f8f0-2f0c-5c5e-9b3c-0d8a5a3c1b2d', subject: 'community TC-0002', cycle: null } as const
  const pieces = [{ field: 'profile.entryCriteria', words: 'Whoever wants to.' }]
  const kept = await content.keep({ ...cutOff, at: '2024-09-01T10:00:00.000Z', pieces })()
  if (isLeft(kept)) throw new Error(JSON.stringify(kept.left))

  const database = new DatabaseSync(dataFolder(data.path).events)
  const damage = database.prepare("update events set data = '{' || data where position = 1")
  const repair = database.prepare('update events set data = substr(data, 2) where position = 1')
  damage.run()
  const before = await cofc(data.path, 'quarantine')
  expect(before).toMatchObject({ code: 0, err: expect.stringContaining('a command that was cut off stay: ') as string })
  expect(before.err).not.toContain('Whoever')
  expect(await content.read(kept.right)()).toEqual(right(['Whoever wants to.']))

  repair.run()
  database.close()
  expect(await cofc(data.path, 'quarantine')).toEqual({ code: 0, err: '' })
  expect(await content.read(kept.right)()).toEqual(right([null]))
  close()
})

test.each([
  ['events', 'the event store cannot be opened: the file is not a database, or its head is damaged'],
  ['content', 'file is not a database'],
  ['reports', 'Nothing is lost: move the file away, and the reports are built anew from the history']
] as const)('a damaged file of %s is named, and what can be done is said', async (which, says) => {
  using data = temporaryFolder()
  const file = dataFolder(data.path)[which]
  writeFileSync(file, 'x'.repeat(9_000))
  const { code, err } = await cofc(data.path, 'quarantine')
  expect(code).toBe(3)
  expect(err).toContain(`${file}: `)
  expect(err).toContain(says)
})

test('what is neither a file nor the connection string of a server is refused, and never told: it may hold a password', async () => {
  using data = temporaryFolder()
  const { code, err } = await cofc(data.path, '--events', 'http://admin:changeit@127.0.0.1:2113', 'quarantine')
  expect(code).toBe(3)
  expect(err).toContain('on a server whose connection string begins with esdb:, kurrentdb: or postgres:')
  expect(err).not.toContain('changeit')
})

test.each(['esdb', 'kurrentdb', 'kurrentdb+discover'])(
  'a connection string of %s is one, and is checked as such',
  async scheme => {
    using data = temporaryFolder()
    const events = `${scheme}://admin:changeit@127.0.0.1:2113?tls=false`
    const { code, err } = await cofc(data.path, '--events', events, 'quarantine')
    expect(code).toBe(3)
    expect(err).toContain('has credentials but tls=false')
    expect(err).not.toContain('changeit')
  }
)

test.each(['postgres', 'postgresql'])('a connection string of %s is one, and is checked as such', async scheme => {
  using data = temporaryFolder()
  const events = `${scheme}://admin:changeit@db.example/network?sslmode=disable`
  const { code, err } = await cofc(data.path, '--events', events, 'quarantine')
  expect(code).toBe(3)
  expect(err).toContain('to another machine the connection is encrypted')
  expect(err).not.toContain('changeit')
})
