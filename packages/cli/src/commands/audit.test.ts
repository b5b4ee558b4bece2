/** The log of a history on the command line: begun, signed, looked at, and carried on under another key. */
import 'reflect-metadata'
import { parseTrust, verifyCheckpoint } from '@cofc/audit'
import { isLeft } from 'fp-ts/lib/Either.js'
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderWithLog, origin, type FolderWithLog } from '../testing/with-log.ts'

let at: FolderWithLog
beforeEach(() => {
  at = folderWithLog()
})
afterEach(() => at[Symbol.dispose]())

const init = (...words: ReadonlyArray<string>) => at.cofc('audit', 'init', '--origin', origin, ...words)
const checked = (note: string, policy: string): boolean => {
  const trust = parseTrust(`${policy.trim()}\nquorum none\n`)
  return !isLeft(trust) && !isLeft(verifyCheckpoint(note, trust.right))
}
const keyFile = (): string => join(at.keys, 'cofc', readdirSync(join(at.keys, 'cofc'))[0] ?? '')

test('a log is begun, and what is signed of it is checked with its public key', async () => {
  await at.grow(3)
  const begun = await init()
  expect(begun).toMatchObject({ code: 0, err: '' })
  expect(begun.out).toMatch(
    /^the log of network\.example\/cofc begins with 3 events.*\nlog network\.example\/cofc\+[0-9a-f]{8}\+/
  )
  expect((await at.cofc('audit', 'status')).out).toBe(`${origin}: 3 events in the log, 3 of them signed by ${origin}\n`)
  await at.grow(1)
  const signed = await at.cofc('audit', 'checkpoint')
  expect(signed.out.startsWith(`${origin}\n4\n`)).toBe(true)
  const shown = await at.cofc('audit', 'key', 'show')
  expect(checked(signed.out, shown.out)).toBe(true)
  expect(checked(signed.out.replace('\n4\n', '\n5\n'), shown.out)).toBe(false)
  expect(await at.cofc('audit', 'checkpoint')).toEqual(signed)
})

test('the private key lies outside the data folder, and nobody else may read it', async () => {
  await at.grow(1)
  await init()
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  const pem = readFileSync(keyFile(), 'utf8')
  for (const file of readdirSync(at.data))
    expect(readFileSync(join(at.data, file), 'latin1')).not.toContain(pem.split('\n')[1])
  await at.grow(1)
  for (const mode of [0o640, 0o604]) {
    chmodSync(keyFile(), mode)
    expect(await at.cofc('audit', 'checkpoint')).toMatchObject({
      code: 1,
      err: expect.stringContaining('others') as string
    })
  }
  chmodSync(keyFile(), 0o600)
  const inside = join(at.data, 'log.pem')
  copyFileSync(keyFile(), inside)
  expect(await at.cofc('audit', 'checkpoint', '--key', inside)).toMatchObject({
    code: 1,
    err: expect.stringContaining('it lies in the data folder') as string
  })
  expect(await at.cofc('audit', 'checkpoint')).toMatchObject({ code: 0 })
})

test('a key of somebody else signs nothing', async () => {
  await at.grow(1)
  await init()
  const other = join(at.keys, 'other.pem')
  expect((await at.cofc('audit', 'key', 'new', other, '--name', origin)).out).toMatch(/^network\.example\/cofc\+/)
  expect(await at.cofc('audit', 'key', 'new', other, '--name', origin)).toMatchObject({ code: 1 })
  expect(await at.cofc('audit', 'checkpoint', '--key', other)).toMatchObject({
    code: 1,
    err: expect.stringContaining('not the key that the log goes on with') as string
  })
})

test('a log is begun once, and only where it is asked for', async () => {
  await at.grow(1)
  expect(await at.cofc('audit', 'status')).toMatchObject({
    code: 1,
    err: 'no log is kept of this history: begin one with "cofc audit init"\n'
  })
  expect(readdirSync(at.data)).not.toContain('audit.db')
  await init()
  expect(await init()).toMatchObject({ code: 1, err: expect.stringContaining('already') as string })
  expect(await init('--origin', 'two words')).toMatchObject({ code: 2 })
})

test('another key takes over, and the old one signs no more', async () => {
  await at.grow(2)
  const first = (await init()).out.split('\n')[1] ?? ''
  const old = keyFile()
  const rotated = await at.cofc('audit', 'key', 'rotate')
  expect(rotated).toMatchObject({ code: 0 })
  await at.grow(1)
  const next = rotated.out.split('\n')[1] ?? ''
  const { out } = await at.cofc('audit', 'checkpoint')
  expect([checked(out, next), checked(out, first)]).toEqual([true, false])
  expect(await at.cofc('audit', 'checkpoint', '--key', old)).toMatchObject({ code: 1 })
  expect((await at.cofc('audit', 'key', 'show')).out).toBe(`${first}\n${next}\n`)
})

test('a copy of the records holds the log', async () => {
  await at.grow(2)
  await init()
  const copy = join(at.keys, 'copy')
  expect((await at.cofc('backup', copy)).out).toContain('audit.db')
  expect((await at.cofc('audit', 'status', '--data', copy)).out).toContain('2 of them signed')
})

test('tiles that were damaged are made again from the history, and not from another', async () => {
  await at.grow(5)
  await init()
  const inFile = (name: string, statement: string): void => {
    const database = new DatabaseSync(join(at.data, name))
    database.exec(statement)
    database.close()
  }
  inFile('audit.db', 'update tiles set hashes = randomblob(length(hashes)); delete from heads')
  expect(await at.cofc('verify')).toMatchObject({
    code: 3,
    err: expect.stringContaining('"cofc audit rebuild"') as string
  })
  expect(await at.cofc('audit', 'rebuild')).toMatchObject({
    code: 0,
    out: 'the log was made again from 5 events, as it was signed\n'
  })
  expect(await at.cofc('verify')).toMatchObject({ code: 0 })
  await at.grow(1)
  expect(await at.cofc('audit', 'checkpoint')).toMatchObject({ code: 0 })
  inFile('audit.db', 'delete from tiles')
  inFile('events.db', `update events set data = replace(data, '2002', '1999') where version = 2`)
  expect(await at.cofc('audit', 'rebuild')).toMatchObject({ code: 1, err: expect.stringMatching(/others/) as string })
})
