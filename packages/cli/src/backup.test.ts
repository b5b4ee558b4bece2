import 'reflect-metadata'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import { submit, uuidOf, verifyHistory } from '@cofc/application'
import type { ContentRef } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { isLeft, isRight, type Either } from 'fp-ts/lib/Either.js'
import { smallNetwork, temporaryFolder, writeFolder } from '@cofc/verification'
import { expect, test } from 'vitest'
import { backUp } from './backup.ts'
import { compose } from './container.ts'
import { accessFile, dataFolder } from './data-folder.ts'
import { importInto } from './import-into.ts'
import { rebuildAll } from './report-followers.ts'
import { eventsIn } from './testing/events-in.ts'
import { temporaryStores, type TemporaryStores } from './testing/composed.ts'

const got = <A>(answered: Either<unknown, A>): A => {
  if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}
/** A report corrected over and over, each time with a reason in words. */
const correct = async ({ composed }: TemporaryStores, times: number) =>
  got(
    await submit(composed.dependencies)({
      id: uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', String(times)),
      command: {
        type: 'CorrectLocalReport',
        community: 'TC-0001',
        cycle: '2021-2022',
        kind: 'peer-review',
        on: '2021-11-01',
        reason: { words: `Slip number ${String(times)}. ${'So it goes. '.repeat(80)}` },
        corrections: [{ by: 'peer', standard: 'CS1', rating: times % 2 === 0 ? 'met' : 'not' }]
      },
      actor: { role: 'network-team', subject: 'test' }
    })()
  )
const reasonsIn = (events: ReadonlyArray<RecordedEvent>) =>
  events.flatMap(({ data }) => ('reason' in data ? [data['reason'] as unknown as ContentRef] : []))

test('a backup made while commands run holds one history, every word it refers to, and reports no newer than it', async () => {
  await using stores = await temporaryStores()
  using target = temporaryFolder()
  using network = writeFolder(smallNetwork)
  await importInto(stores.composed, { folder: network.path })
  got(await rebuildAll(stores.composed, { threads: 1 })())
  const folder = join(target.path, 'copy')
  const copying = { done: false }
  const copied = backUp(stores.composed.data)(folder)().finally(() => (copying.done = true))
  let times = 0
  do {
    await correct(stores, times++)
    await new Promise(setImmediate)
  } while (!copying.done || times < 20)
  expect(got(await copied)).toEqual({ folder, files: ['reports.db', 'events.db', 'private.db'] })

  const restored = { composed: await compose(dataFolder(folder)) }
  const { dependencies } = restored.composed
  expect(isRight(await verifyHistory(dependencies.events)())).toBe(true)
  got(await restored.composed.events.checkIntegrity())
  const events = await eventsIn(folder)
  expect(events).toEqual((await eventsIn(stores.folder)).slice(0, events.length))
  const words = got(await dependencies.content.read(reasonsIn(events))())
  expect(words).not.toContain(null)
  // Reports that were ahead would be of another history.
  got(await rebuildAll(restored.composed, { threads: 1 })())
  await correct({ ...stores, ...restored }, 1_000)
  await restored.composed.close()
})

test('it is nobody else’s to read, and a folder that holds something is left alone', async () => {
  await using stores = await temporaryStores()
  using target = temporaryFolder()
  const back = backUp(stores.composed.data)
  const folder = join(target.path, 'copy')
  got(await back(folder)())
  expect(statSync(folder).mode & 0o077).toBe(0)
  expect(await back(folder)()).toEqual({ _tag: 'Left', left: { type: 'BackupExists', folder } })
  const file = join(target.path, 'a file')
  writeFileSync(file, 'not a folder')
  expect(await back(file)()).toMatchObject({ left: { type: 'BackupExists' } })
})

test('one that fails leaves nothing behind', async () => {
  await using stores = await temporaryStores()
  using target = temporaryFolder()
  const { data } = stores.composed
  const failing = backUp({ ...data, content: join(data.folder, 'nowhere.db') })(join(target.path, 'copy'))
  expect(await failing()).toMatchObject({ left: { type: 'BackupFailed', file: 'nowhere.db' } })
  expect(readdirSync(target.path)).toEqual([])
  const nowhere = backUp(data)(join(target.path, 'no', 'such', 'copy'))
  expect(await nowhere()).toMatchObject({ left: { type: 'BackupFailed' } })
})

test('who may come in is copied too, as it is; nobody is signed in by a copy, and it holds nothing that is being typed', async () => {
  await using stores = await temporaryStores()
  using target = temporaryFolder()
  const [file, folder, at] = [accessFile(stores.composed.data), join(target.path, 'copy'), '2024-03-31T10:00:00.000Z']
  const { grants, denials, sessions, drafts, store, close } = openSqliteAccessStore(file)
  const person = { issuer: 'https://issuer.example', subject: 'someone' }
  const granted = got(await grants.grant({ id: 'G-1', ...person, role: 'auditor', own: null, at })())
  const denied = { subject: 'G-1', route: '/api/events', command: null, community: null, reason: 'denied' }
  await denials.note(denied, at, at)()
  const claim = { id: 'one', digest: 'this', at, keptSince: at }
  await store.claim(claim)()
  await store.settle('one', '{"status":200}')()
  await sessions.begin({ digest: 'MARKED-DIGEST', ...person, begunAt: at }, { begunSince: at, usedSince: at })()
  await drafts.show({ id: 'f-1', subject: 'G-1', address: '/do', about: null, cycle: null, at }, '')()
  await drafts.keep('f-1', 'MARKED-WORDS', at)()
  close()

  expect(got(await backUp(stores.composed.data)(folder)()).files).toEqual([
    ...['access.db', 'reports.db', 'events.db', 'private.db']
  ])
  const copy = accessFile(dataFolder(folder))
  for (const marked of ['MARKED-DIGEST', 'MARKED-WORDS'])
    expect([readFileSync(file).includes(marked), readFileSync(copy).includes(marked)]).toEqual([true, false])
  const restored = openSqliteAccessStore(copy)
  expect(got(await restored.grants.grantOf(person)())).toEqual(granted)
  expect(got(await restored.denials.latest(9)())).toMatchObject([denied])
  expect(got(await restored.store.claim(claim)())).toMatchObject({ type: 'Answered' })
  restored.close()
  expect(readdirSync(folder).toSorted()).toEqual(['access.db', 'events.db', 'private.db', 'reports.db'])
})

test.each(['esdb://127.0.0.1:2113', 'postgres://127.0.0.1/network'])(
  'a history that is on a server is not copied here: %s',
  async events => {
    await using stores = await temporaryStores()
    using target = temporaryFolder()
    const folder = join(target.path, 'copy')
    const onServer = { ...stores.composed.data, events }
    expect(got(await backUp(onServer)(folder)()).files).toEqual(['reports.db', 'private.db'])
    expect(readdirSync(folder).toSorted()).toEqual(['private.db', 'reports.db'])
  }
)
