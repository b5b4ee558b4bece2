import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  describeAccessStore,
  describeDenialStore,
  describeDraftStore,
  describeGrantStore,
  describeJoiningStore,
  describeSessionStore
} from '@cofc/access-store/contract'
import { openFile } from '@cofc/sqlite-file'
import { testOpeningAtOnce } from '@cofc/sqlite-file/testing'
import { right } from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accessFile } from './database.ts'
import { openSqliteAccessStore } from './open.ts'

describeAccessStore('sqlite access store', () => openSqliteAccessStore(':memory:'))
describeDenialStore('sqlite denials', () => openSqliteAccessStore(':memory:'))
describeDraftStore('sqlite drafts', () => openSqliteAccessStore(':memory:'))
describeGrantStore('sqlite grants', () => openSqliteAccessStore(':memory:'))
describeJoiningStore('sqlite joining forms', () => openSqliteAccessStore(':memory:'))
describeSessionStore('sqlite sessions', () => openSqliteAccessStore(':memory:'))
testOpeningAtOnce(new URL('./open.ts', import.meta.url), openSqliteAccessStore.name)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cofc-access-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const claim = { id: 'one', digest: 'this', at: '2024-09-02T10:00:00.000Z', keptSince: '2024-09-01T10:00:00.000Z' }

const rowsIn = (path: string) => {
  const file = new DatabaseSync(path, { readOnly: true })
  const rows = file.prepare('select * from requests').all()
  file.close()
  return rows
}

test('what was claimed and answered is known to the next process, and a moment later to another at the same time', async () => {
  const path = join(folder, 'access.db')
  const [one, beside] = [openSqliteAccessStore(path), openSqliteAccessStore(path)]
  const another = { ...claim, digest: 'that' }
  const told = async (type: string) => {
    // Asked with another digest nothing is claimed where the first one is known, and with the same nothing is changed.
    await expect.poll(() => rowsIn(path)).toHaveLength(1)
    expect(await beside.store.claim(claim)()).toMatchObject({ right: { type } })
    expect(await beside.store.claim(another)()).toMatchObject({ right: { type: 'OfAnother' } })
  }
  await one.store.claim(claim)()
  await told('Unanswered')
  await one.store.settle('one', '{"status":200}')()
  await expect.poll(() => rowsIn(path)).toMatchObject([{ answer: '{"status":200}' }])
  await told('Answered')
  one.close()
  beside.close()
  const next = openSqliteAccessStore(path)
  expect(await next.store.claim(claim)()).toMatchObject({ right: { type: 'Answered', answer: '{"status":200}' } })
  next.close()
})

test('a claim and its answer are written a moment later, together, and known at once to whoever gave them', async () => {
  const path = join(folder, 'access.db')
  const { store, close } = openSqliteAccessStore(path)
  await store.claim(claim)()
  expect(rowsIn(path)).toEqual([])
  expect(await store.claim({ ...claim, digest: 'that' })()).toMatchObject({ right: { type: 'OfAnother' } })
  await store.settle('one', '{"status":200}')()
  expect(await store.claim(claim)()).toMatchObject({ right: { type: 'Answered' } })
  close()
  expect(rowsIn(path)).toMatchObject([{ id: 'one', digest: 'this', answer: '{"status":200}' }])
})

test('of two processes that are asked under one key at once the entry that is written first stands', async () => {
  const path = join(folder, 'access.db')
  const [one, beside] = [openSqliteAccessStore(path), openSqliteAccessStore(path)]
  await one.store.claim(claim)()
  await beside.store.claim({ ...claim, digest: 'that' })()
  await one.store.settle('one', '{"first":true}')()
  one.close()
  await beside.store.settle('one', '{"first":false}')()
  beside.close()
  expect(rowsIn(path)).toMatchObject([{ digest: 'this', answer: '{"first":true}' }])
})

test('what cannot be written while another process writes is written after it', async () => {
  const path = join(folder, 'access.db')
  const { store, close } = openSqliteAccessStore(path)
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  await store.claim(claim)()
  await store.settle('one', '{"status":200}')()
  await new Promise(resolve => setImmediate(resolve))
  other.exec('rollback')
  other.close()
  await expect.poll(() => rowsIn(path)).toMatchObject([{ answer: '{"status":200}' }])
  close()
})

test('what cannot be written by the end is let go, and its request is as one that never came', async () => {
  const path = join(folder, 'access.db')
  const { store, close } = openSqliteAccessStore(path)
  await store.claim(claim)()
  await store.settle('one', '{"status":200}')()
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  close()
  other.exec('rollback')
  other.close()
  expect(rowsIn(path)).toEqual([])
})

test('nothing is written to a file that was moved away', async () => {
  const path = join(folder, 'access.db')
  const { store, close } = openSqliteAccessStore(path)
  renameSync(path, join(folder, 'moved.db'))
  expect(await store.claim(claim)()).toMatchObject({ left: { type: 'AccessStoreUnavailable' } })
  close()
})

test('what is there and is no access store is left as it is', () => {
  const path = join(folder, 'other.db')
  const other = new DatabaseSync(path)
  other.exec('create table notes (text text); pragma application_id = 7; pragma user_version = 1')
  other.close()
  const before = readFileSync(path)
  expect(() => openSqliteAccessStore(path)).toThrow('the file is no access store of this program')
  expect(readFileSync(path)).toEqual(before)
})

test('a file without grants, as it was before there were any, keeps what it holds', async () => {
  const path = join(folder, 'access.db')
  const before = openFile(path, { ...accessFile, steps: accessFile.steps.slice(0, 1) }, 1_000).database
  before.exec(`insert into requests values ('one', 'this', '${claim.at}', '{"status":200}')`)
  before.close()
  const { store, grants, close } = openSqliteAccessStore(path)
  expect(await store.claim(claim)()).toMatchObject({ right: { type: 'Answered' } })
  expect(await grants.all()()).toMatchObject({ right: { grants: [], keys: [] } })
  close()
})

test('who was granted something, or was signed in, leaves no byte in any file once they are erased', async () => {
  const { grants, sessions, close } = openSqliteAccessStore(join(folder, 'access.db'))
  const bytes = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')
  const at = '2024-09-02T10:00:00.000Z'
  for (const n of Array(50).keys()) {
    const person = { issuer: 'https://MARKED.example.org', subject: `MARKED-${String(n)}` }
    await grants.grant({ id: `g-${String(n)}`, ...person, role: 'link-person', own: `MARKED-OWN-${String(n)}`, at })()
    await sessions.begin({ digest: `d-${String(n)}`, ...person, begunAt: at }, { begunSince: '', usedSince: '' })()
  }
  expect(bytes()).toContain('MARKED-17')
  for (const n of Array(50).keys()) {
    await sessions.endAllOf({ issuer: 'https://MARKED.example.org', subject: `MARKED-${String(n)}` })()
    expect(await grants.erase(`g-${String(n)}`, at)()).toEqual(right(true))
  }
  expect(bytes()).not.toContain('MARKED')
  close()
  expect(bytes()).not.toContain('MARKED')
})

test('what somebody was typing leaves no byte in any file once it is erased', async () => {
  const { drafts, close } = openSqliteAccessStore(join(folder, 'access.db'))
  const bytes = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')
  const at = '2024-09-02T10:00:00.000Z'
  for (const n of Array(50).keys()) {
    const [id, about] = [`f-${String(n)}`, n % 2 === 0 ? 'TC-0001' : null]
    await drafts.show({ id, subject: 'S-7', address: '/do', about, cycle: null, at }, '')()
    await drafts.keep(id, `MARKED ${'so much was typed '.repeat(n)}`, at)()
  }
  expect(bytes()).toContain('MARKED')
  expect(await drafts.eraseAbout('TC-0001', null)()).toEqual(right(25))
  expect(await drafts.eraseOf('S-7')()).toEqual(right(25))
  expect(bytes()).not.toContain('MARKED')
  expect(bytes()).not.toContain('was typed')
  close()
})

test('what somebody wrote who wants to join leaves no byte in any file once it is erased, thrown away or swept', async () => {
  const { joining, close } = openSqliteAccessStore(join(folder, 'access.db'))
  const bytes = (): string =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name)).toString('latin1'))
      .join('')
  const [at, always] = ['2024-09-02T10:00:00.000Z', { saved: '', handedIn: '', settled: '' }]
  const write = async (mark: string, isHandedIn: boolean) => {
    const link = `link of ${mark}`
    await joining.begin({ link, reference: `JN-${mark}`, kind: 'application', at }, always)()
    const address = `${mark} and so much more `.repeat(400)
    expect(await joining.save(link, { part: 'joining', answers: { address }, at })()).toEqual(right(true))
    if (isHandedIn) await joining.handIn(link, ['joining'], at)()
  }
  await write('ERASED', true)
  await write('OF-MEMBER', true)
  await write('THROWN', false)
  await write('SWEPT', false)
  await write('STAYS', true)
  await joining.settle('JN-OF-MEMBER', { at, as: 'recorded', community: 'TC-0007', reason: null })()
  for (const mark of ['ERASED', 'OF-MEMBER', 'THROWN', 'SWEPT', 'STAYS']) expect(bytes()).toContain(mark)
  expect(await joining.erase('JN-ERASED')()).toEqual(right(1))
  expect(await joining.eraseOf('TC-0007')()).toEqual(right(1))
  expect(await joining.throwAway('link of THROWN')()).toEqual(right(true))
  expect(await joining.sweep({ ...always, saved: '2024-09-03' })()).toEqual(right(1))
  for (const mark of ['ERASED', 'OF-MEMBER', 'THROWN', 'SWEPT']) expect(bytes()).not.toContain(mark)
  expect(bytes()).toContain('STAYS')
  close()
})
