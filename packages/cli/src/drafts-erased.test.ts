/** What is being typed about a community goes with its words. */
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { erase, type Erasure } from '@cofc/application'
import type { CommunityId, Cycle, PlainDate } from '@cofc/core'
import { right } from 'fp-ts/lib/Either.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accessFile } from './data-folder.ts'
import { withDraftsErased } from './drafts-erased.ts'
import { temporaryStores } from './testing/composed.ts'

const erasure: Erasure = {
  ...{ actor: { role: 'network-team', subject: 'S-7' }, id: '8e03978e-40d5-43dd-bc93-6894a57f9324' },
  ...{ about: { community: 'TC-0001' as CommunityId, cycle: null }, on: '2024-09-02' as PlainDate }
}

test('erasing the words of a community erases what is being typed about it, to the last byte', async () => {
  await using stores = await temporaryStores()
  const { data } = stores.composed
  const { drafts, close } = openSqliteAccessStore(accessFile(data))
  const form = { id: 'f-1', subject: 'S-9', address: '/do', about: 'TC-0001', cycle: null }
  await drafts.show({ ...form, at: '2024-09-02T10:00:00.000Z' }, '')()
  await drafts.keep('f-1', 'MARKED'.repeat(900), '2024-09-02T10:00:00.000Z')()
  close()
  const bytes = (): string =>
    readdirSync(data.folder)
      .map(file => readFileSync(join(data.folder, file), 'latin1'))
      .join('')
  expect(bytes()).toContain('MARKED')
  {
    using withDrafts = withDraftsErased(stores.composed)
    expect(await erase(withDrafts.dependencies)(erasure)()).toEqual(right(1))
  }
  expect(bytes()).not.toContain('MARKED')
})
test('erasing the words of a community erases the form by which it joined, to the last byte, and not for one cycle alone', async () => {
  await using stores = await temporaryStores()
  const { data } = stores.composed
  const { joining, close } = openSqliteAccessStore(accessFile(data))
  const at = '2024-09-02T10:00:00.000Z'
  const form = { link: 'a digest', reference: 'JN-1', kind: 'application', at }
  await joining.begin(form, { saved: '', handedIn: '', settled: '' })()
  await joining.save('a digest', { part: 'joining', answers: { contact: 'MARKED'.repeat(900) }, at })()
  await joining.handIn('a digest', ['joining'], at)()
  await joining.settle('JN-1', { at, as: 'recorded', community: 'TC-0001', reason: null })()
  close()
  const bytes = (): string =>
    readdirSync(data.folder)
      .map(file => readFileSync(join(data.folder, file), 'latin1'))
      .join('')
  const ofCycle: Erasure = { ...erasure, about: { community: 'TC-0001' as CommunityId, cycle: '2024-2025' as Cycle } }
  {
    using withDrafts = withDraftsErased(stores.composed)
    expect(await erase(withDrafts.dependencies)(ofCycle)()).toEqual(right(0))
    expect(bytes()).toContain('MARKED')
    expect(await erase(withDrafts.dependencies)(erasure)()).toEqual(right(1))
  }
  expect(bytes()).not.toContain('MARKED')
})
test('where nobody ever came in nothing is made to be erased', async () => {
  await using stores = await temporaryStores()
  using withDrafts = withDraftsErased(stores.composed)
  expect(await erase(withDrafts.dependencies)(erasure)()).toEqual(right(0))
  expect(existsSync(accessFile(stores.composed.data))).toBe(false)
})
