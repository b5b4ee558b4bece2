/** Commands over HTTP are done as on the command line, and no answer names a file. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uuidOf } from '@cofc/application'
import { expect, test } from 'vitest'
import type { Output } from './output.ts'
import { giveOverHttp, openAccessStore } from './over-http.ts'
import { temporaryStores } from './testing/composed.ts'

const id = (name: string): string => uuidOf('4a0b62c2-0a3e-4d0f-8a6e-6b7d1f3c2e12', name)
const actor = { role: 'network-team', subject: 'local' } as const
const publication = { type: 'PublishNationalReport', cycle: '2023-2024', revision: 1, on: '2024-10-14' }

const outputInto = (said: Array<string>): Output => {
  const nothing = (): void => undefined
  const say = (line: string): void => void said.push(line)
  return { json: false, result: nothing, text: nothing, error: nothing, say, progress: nothing, progressDone: nothing }
}

test('a report is published through its use case, and what its sender expected is asked', async () => {
  await using stores = await temporaryStores()
  const give = giveOverHttp(stores.composed)
  expect(await give({ id: id('none'), command: publication, actor })()).toMatchObject({
    left: { type: 'Refused', refusal: { type: 'CycleNotPlanned' } }
  })
  expect(await give({ id: id('seen'), command: publication, actor, expected: { anyOf: [4] } })()).toMatchObject({
    left: { type: 'VersionConflict', actual: 0 }
  })
  expect(await give({ id: id('denied'), command: publication, actor: { ...actor, role: 'auditor' } })()).toMatchObject({
    left: { type: 'Denied' }
  })
})

test('what keeps a report from being made is told as one thing, which names no file', async () => {
  await using stores = await temporaryStores()
  const { composed } = stores
  const reason = '/data/reports.db is gone'
  const away = { type: 'ReportsUnavailable', reason } as const
  const lacking = { ...composed.reads, lacking: () => async () => ({ _tag: 'Left', left: away }) as const }
  const told = await giveOverHttp({ ...composed, reads: lacking })({ id: id('away'), command: publication, actor })()
  expect(told).toMatchObject({ left: { type: 'CannotPublish' } })
  expect(JSON.stringify(told)).not.toContain('reports.db')
})

test('the ledger of requests lies beside the records', async () => {
  await using stores = await temporaryStores()
  const { composed } = stores
  const { close } = openAccessStore(composed, outputInto([]))
  close()
  expect(existsSync(join(composed.data.folder, 'access.db'))).toBe(true)
})

test('where no file can be made the ledger is in memory, and that is said; one that is damaged is not passed over', async () => {
  await using stores = await temporaryStores()
  const [{ composed }, said] = [stores, new Array<string>()]
  const file = join(composed.data.folder, 'access.db')
  mkdirSync(file)
  openAccessStore(composed, outputInto(said)).close()
  expect(said).toEqual([expect.stringMatching(/^Requests cannot be noted in a file here/)])

  await using damaged = await temporaryStores()
  writeFileSync(join(damaged.folder, 'access.db'), 'SQLite format 3\0'.padEnd(300, 'x'))
  expect(() => openAccessStore(damaged.composed, outputInto(said))).toThrow(
    /access\.db: the access store cannot be opened/
  )
})
