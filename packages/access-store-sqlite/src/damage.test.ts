/** An access store that is cut short or of which bits turned lets nobody in as what they were not granted. */
import { DatabaseSync } from 'node:sqlite'
import type { AccessStoreFailure, ApiKey, Grant } from '@cofc/access-store'
import { openFile } from '@cofc/sqlite-file'
import { describeDamage, newFile, removeFiles } from '@cofc/sqlite-file/testing'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { accessFile } from './database.ts'
import { openSqliteAccessStore } from './open.ts'

removeFiles()

const [at, until] = ['2024-09-01T10:00:00.000Z', '2025-03-31T10:00:00.000Z']
const digest = (number: number) => String(number % 10).repeat(43)
const grant = (number: number): Omit<Grant, 'revokedAt'> => ({
  ...{
    id: `g-${String(number).padStart(14, '0')}`,
    issuer: 'https://login.example.org',
    subject: `s-${String(number)}`
  },
  ...{ role: 'link-person', own: `TC-${String(number).padStart(4, '0')}`, at }
})
const key = (number: number): Omit<ApiKey, 'revokedAt'> => ({
  ...{ id: `k-${String(number).padStart(14, '0')}`, digest: digest(number), role: 'worker', own: null, at },
  expiresAt: until
})
const numbers = Array.from({ length: 60 }, (_, number) => number)

const fill = async (path: string): Promise<void> => {
  const { grants, sessions, close } = openSqliteAccessStore(path)
  await sessions.begin(session, inForce)()
  for (const number of numbers) {
    await grants.grant(grant(number))()
    await grants.addKey(key(number))()
    if (number % 7 === 0) await grants.revoke(grant(number).id, at)()
    if (number % 9 === 0) await grants.revoke(key(number).id, at)()
  }
  close()
}
const session = { digest: digest(5), issuer: 'https://login.example.org', subject: 's-5', begunAt: at }
const inForce = { begunSince: at, usedSince: at }
const filled = async (): Promise<string> => {
  const path = newFile()
  await fill(path)
  return path
}

describeDamage(
  {
    kind: accessFile,
    failures: ['AccessStoreUnavailable'],
    fill,
    holds: 2 * numbers.length,
    read: async path => {
      const { grants, close } = openSqliteAccessStore(path)
      const found: Array<Either<AccessStoreFailure, Grant | ApiKey | null>> = []
      for (const number of numbers)
        found.push(await grants.grantOf(grant(number))(), await grants.keyOf(key(number).id)())
      close()
      return {
        failures: found.flatMap(one => (isLeft(one) ? [one.left] : [])),
        held: found.flatMap(one => (isLeft(one) ? [] : [one.right]))
      }
    }
  },
  { cuts: 40, turns: 150 }
)

test.each([
  ["update grants set own = 'TC-0002'", 'another community'],
  ["update grants set role = 'network-team'", 'another role'],
  ['update grants set revoked_at = null', 'what was revoked'],
  ["update api_keys set role = 'network-team'", 'another role'],
  ["update api_keys set expires_at = '2099-12-31T00:00:00.000Z'", 'a longer time'],
  ['update api_keys set revoked_at = null', 'what was revoked'],
  [`update api_keys set digest = '${digest(3)}'`, 'the key of another'],
  ["update sessions set subject = 's-6'", 'the session of another']
])('%s past the program lets nobody in: %s', async (statement, _what) => {
  const path = await filled()
  const database = new DatabaseSync(path)
  for (const { name } of database.prepare("select name from sqlite_schema where type = 'trigger'").all())
    database.exec(`drop trigger ${String(name)}`)
  database.exec(statement)
  database.close()
  const { grants, sessions, close } = openSqliteAccessStore(path)
  const asked = {
    grants: () => grants.grantOf(grant(0))(),
    api_keys: () => grants.keyOf(key(0).id)(),
    sessions: () => sessions.use(session.digest, at, inForce)()
  }
  const [, table = ''] = statement.split(' ')
  expect(await asked[table as keyof typeof asked]()).toEqual({
    _tag: 'Left',
    left: { type: 'AccessStoreUnavailable', reason: 'a grant is not what was kept: the file is damaged' }
  })
  close()
})

test('what was granted before there were sums is given them', async () => {
  const path = newFile()
  const before = openFile(path, { ...accessFile, steps: accessFile.steps.slice(0, 3) }, 1_000).database
  before.exec(`insert into grants values ('g-1', 'i', 's', 'auditor', null, '${at}', null);
    insert into api_keys values ('k-1', '${digest(1)}', 'worker', null, '${at}', '${until}', null)`)
  before.close()
  const { grants, close } = openSqliteAccessStore(path)
  expect(await grants.grantOf({ issuer: 'i', subject: 's' })()).toMatchObject({ right: { role: 'auditor' } })
  expect(await grants.keyOf('k-1')()).toMatchObject({ right: { role: 'worker' } })
  close()
})
