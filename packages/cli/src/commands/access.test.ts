/** Letting people and programs in, and out again. */
import 'reflect-metadata'
import { isApiKeyOf } from '@cofc/access-store'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { temporaryFolder, type TemporaryFolder } from '@cofc/verification'
import { calendarReaderBy, principalFrom } from '@cofc/http'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

let data: TemporaryFolder
beforeEach(() => {
  data = temporaryFolder()
})
afterEach(() => data[Symbol.dispose]())

const cofc = async (...words: ReadonlyArray<string>) => {
  let [out, err] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((err += String(text)), true))
  const code = await main(['--data', data.path, 'access', ...words])
  vi.restoreAllMocks()
  return { code, out, err }
}
const grant = ['grant', '--issuer', 'https://login.example.org', '--subject', 's-1'] as const
const inAYear = `${String(new Date().getFullYear() + 1)}-01-01`

test('a person is let in, as something else, and out again, and all the while under one id', async () => {
  expect(await cofc('list')).toMatchObject({ code: 0, out: 'nothing was granted\n' })
  const first = await cofc(...grant, '--as', 'link-person', '--community', 'TC-0042')
  expect(first).toMatchObject({ code: 0, err: '' })
  const id = first.out.slice(0, 36)
  expect(first.out).toBe(`${id}: s-1 of https://login.example.org comes in as link-person\n`)
  expect((await cofc(...grant, '--as', 'auditor')).out).toContain(`${id}: `)
  expect((await cofc('list')).out).toBe(`${id}: auditor: s-1 of https://login.example.org\n`)
  expect(await cofc('revoke', id)).toMatchObject({ code: 0, out: `${id} is out of force\n` })
  expect(await cofc('revoke', id)).toMatchObject({ code: 1, out: '' })
  expect((await cofc('list')).out).toContain(', revoked on ')
})

test('a key is shown once, and neither the list nor the file holds it', async () => {
  const made = await cofc('key', '--until', inAYear)
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('not shown again') as string })
  const text = made.out.trim()
  const { grants, close } = openSqliteAccessStore(join(data.path, 'access.db'))
  const kept = await grants.keyOf(text.slice(5, 21))()
  close()
  if (isLeft(kept)) throw new Error(kept.left.reason)
  expect(kept.right).toMatchObject({ role: 'worker', own: null, expiresAt: `${inAYear}T23:59:59.999Z` })
  expect(isApiKeyOf(kept.right?.digest ?? '', text)).toBe(true)
  const listed = await cofc('list', '--json')
  expect(listed.out).not.toContain(kept.right?.digest)
  for (const told of [listed.out, readFileSync(join(data.path, 'access.db'), 'latin1')])
    expect(told).not.toContain(text.slice(22))
})

test('a folder that cannot be made is told', async () => {
  const { code, err } = await cofc('list', '--data', '/proc/none')
  expect(code).toBe(3)
  expect(err).toContain('/proc')
})

test('who was denied what is listed', async () => {
  expect(await cofc('denials')).toMatchObject({ code: 0, out: 'nobody was denied anything\n' })
  const { denials, close } = openSqliteAccessStore(join(data.path, 'access.db'))
  const denied = { subject: 'nobody', route: '/api/policy', command: 'AdoptPolicy', community: null, reason: 'denied' }
  await denials.note(denied, '2024-09-02T10:00:00.000Z', '2023-09-02T10:00:00.000Z')()
  close()
  expect((await cofc('denials')).out).toBe(
    '2024-09-02T10:00:00.000Z: nobody: /api/policy: AdoptPolicy: denied, 1 times\n'
  )
})

test('of a person who is erased the id stays, and no byte of who it was', async () => {
  const issuer = 'https://login.example.org'
  const { out } = await cofc('grant', '--issuer', issuer, '--subject', 'MARKED-1', '--as', 'auditor')
  const [id, path] = [out.slice(0, 36), join(data.path, 'access.db')]
  const { sessions, close } = openSqliteAccessStore(path)
  const at = '2024-09-02T10:00:00.000Z'
  const session = { digest: 'd-1', issuer, subject: 'MARKED-1', begunAt: at }
  await sessions.begin(session, { begunSince: '', usedSince: '' })()
  close()
  expect(readFileSync(path, 'latin1')).toContain('MARKED-1')
  expect(await cofc('erase', id)).toMatchObject({ code: 0, out: `${id} stays, and who it was is erased\n` })
  for (const file of readdirSync(data.path))
    expect(readFileSync(join(data.path, file), 'latin1')).not.toContain('MARKED')
  expect((await cofc('list')).out).toContain(`${id}: auditor: who it was is erased, revoked on `)
  expect(await cofc('erase', 'none')).toMatchObject({ code: 1, out: '' })
})

test('whoever is erased leaves nothing of what they were typing', async () => {
  const { out } = await cofc(...grant, '--as', 'link-person', '--community', 'TC-0042')
  const [id, path] = [out.slice(0, 36), join(data.path, 'access.db')]
  const { drafts, close } = openSqliteAccessStore(path)
  const at = new Date().toISOString()
  await drafts.show({ id: 'f-1', subject: id, address: '/do', about: 'TC-0042', cycle: null, at }, '')()
  await drafts.keep('f-1', 'MARKED'.repeat(900), at)()
  close()
  expect(readFileSync(path, 'latin1')).toContain('MARKED')
  expect(await cofc('erase', id)).toMatchObject({ code: 0 })
  for (const file of readdirSync(data.path))
    expect(readFileSync(join(data.path, file), 'latin1')).not.toContain('MARKED')
})

test('a calendar of visits is followed at a secret address, which lets in nowhere else and is revoked as a key is', async () => {
  const made = await cofc('calendar', '--as', 'reviewer', '--reviewer', 'R-014', '--until', inAYear)
  expect(made.code).toBe(0)
  const [, key = '', id = ''] = /^\/calendars\/visits\/(cofc_([0-9a-f]{16})_[\w-]{43})\.ics\n$/.exec(made.out) ?? []
  expect((await cofc('list')).out).toContain(`${id}: calendar of reviewer of R-014: a key, expires at the end of`)
  const { grants, close } = openSqliteAccessStore(join(data.path, 'access.db'))
  const now = () => new Date().toISOString()
  expect(await calendarReaderBy({ grants, now })(key)()).toEqual(right({ role: 'reviewer', own: 'R-014' }))
  const asked = { headers: { authorization: `Bearer ${key}` } } as never
  expect(await principalFrom({ grants, now })(asked)()).toEqual(left({ type: 'NotAuthenticated' }))
  expect(await cofc('revoke', id)).toMatchObject({ code: 0 })
  expect(await calendarReaderBy({ grants, now })(key)()).toEqual(right(null))
  close()
  expect((await cofc('calendar', '--as', 'reviewer', '--until', inAYear)).code).not.toBe(0)
  expect((await cofc('calendar', '--as', 'auditor', '--until', inAYear)).code).not.toBe(0)
  expect((await cofc('calendar', '--until', '2020-01-01')).code).not.toBe(0)
})
