/** One history has one root, wherever it is kept; and erasing all that can be erased leaves it whole. */
import 'reflect-metadata'
import {
  followLog,
  inMemoryLogStore,
  parseTrust,
  rootOfLog,
  signerOf,
  newPrivateKey,
  signLog,
  verifyStore,
  vkeyOf,
  type Hash
} from '@cofc/audit'
import { erase, uuidOf, verifyWords, type Erasable } from '@cofc/application'
import { CommunityId, ReviewerId, type PlainDate } from '@cofc/core'
import { beginning, inMemoryEventStore, type EventStore, type RecordedEvent } from '@cofc/event-store'
import { openEventStoreDbStore } from '@cofc/event-store-eventstoredb'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { startFakeEventStoreDb } from '@cofc/fake-eventstoredb'
import { smallNetwork, writeFolder } from '@cofc/verification'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importInto } from '../import-into.ts'
import { temporaryStores, type TemporaryStores } from '../testing/composed.ts'

const got = <E, A>(answered: Either<E, A>): A => {
  if (isLeft(answered)) throw new Error(JSON.stringify(answered.left))
  return answered.right
}
const imported = async (): Promise<TemporaryStores> => {
  using network = writeFolder(smallNetwork)
  const stores = await temporaryStores()
  await importInto(stores.composed, { folder: network.path })
  return stores
}
/** Every event of one history, one after the other, in another store. */
const copied = async (from: EventStore, to: EventStore): Promise<number> => {
  let count = 0
  for await (const followed of from.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') throw new Error(followed.failure.type)
    for (const { stream, version, id, type, data, metadata } of followed.page.events) {
      got(await to.append(stream, version - 1, [{ id, type, data, metadata }])())
      count += 1
    }
  }
  return count
}
const rootOf = async (events: EventStore): Promise<Hash> => {
  const log = inMemoryLogStore()
  const { size } = got(await followLog({ events, log })())
  return got(await rootOfLog(log)(size)())
}

test('the root of a history is the same in memory, on SQLite, on EventStoreDB, and after each copy', async () => {
  await using stores = await imported()
  const history = stores.composed.events.store
  const root = await rootOf(history)
  const memory = inMemoryEventStore()
  expect(await copied(history, memory)).toBeGreaterThan(20)
  expect(await rootOf(memory)).toBe(root)
  const fake = await startFakeEventStoreDb()
  const server = openEventStoreDbStore(`${fake.connectionString}&defaultDeadline=600000`, { attempt: 60_000 })
  await copied(memory, server.store)
  expect(await rootOf(server.store)).toBe(root)
  const file = openSqliteEventStore(join(stores.folder, 'copy.db'))
  await copied(server.store, file.store)
  expect(await rootOf(file.store)).toBe(root)
  await file.close()
  await server.close()
  await fake.stop()
})

test('erasing all that can be erased leaves the history as it was signed, and no word in any file', async () => {
  await using stores = await imported()
  const { composed, folder } = stores
  const { dependencies } = composed
  const events = composed.events.store
  const signer = got(signerOf('network.example/cofc', 'log', newPrivateKey()))
  const trust = got(parseTrust(`log ${vkeyOf(signer.key)}\nquorum none\n`))
  const log = inMemoryLogStore()
  got(await followLog({ events, log })())
  const before = got(await signLog({ events, log, signer })())
  const { present } = got(await verifyWords({ events, content: dependencies.content })())
  expect(present).toBeGreaterThan(3)

  const words = wordsIn(folder)
  for (const about of await everySubject(events))
    got(
      await erase(dependencies)({
        ...{ actor: { role: 'network-team', subject: 'test' }, on: '2026-01-01' as PlainDate },
        ...{ id: uuidOf('5f0c9f64-3a0e-4d53-8c1e-9d3f6f1d2b70', JSON.stringify(about)), about }
      })()
    )
  expect(got(await verifyStore({ events, log, trust })()).proved?.checkpoint.size).toBe(before?.size)
  expect(got(await verifyWords({ events, content: dependencies.content })())).toEqual({ present: 0, erased: present })
  const files = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  expect(words.filter(text => files.some(file => file.includes(text)))).toEqual([])
})

const everySubject = async (events: EventStore): Promise<ReadonlyArray<Erasable>> => {
  const subjects = new Map<string, Erasable>()
  for await (const followed of events.follow(beginning, {}, { until: 'end' })) {
    if (followed.type === 'Failed') throw new Error(followed.failure.type)
    for (const about of followed.page.events.flatMap(subjectOf)) subjects.set(JSON.stringify(about), about)
  }
  return [...subjects.values()]
}
const subjectOf = ({ data, stream }: RecordedEvent): ReadonlyArray<Erasable> => {
  const { community, reviewer } = data as { readonly community?: unknown; readonly reviewer?: unknown }
  if (CommunityId.is(community)) return [{ community, cycle: null }]
  return ReviewerId.is(reviewer) && stream.startsWith('reviewer-') ? [{ reviewer }] : []
}
/** What people said, as the store of words has it. */
const wordsIn = (folder: string): ReadonlyArray<string> => {
  const database = new DatabaseSync(join(folder, 'private.db'), { readOnly: true })
  const rows = database.prepare('select words from pieces where length(words) > 20').all()
  database.close()
  return rows.map(row => String(row['words']))
}
