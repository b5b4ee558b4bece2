/** Connections that break, locks, replicas and damage: every failure has its name, and nothing is half done. */
import { connected } from '@cofc/postgres-for-tests'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import type { PostgresOptions } from './options.ts'
import { cuttingProxy } from './testing/cutting-proxy.ts'
import { answer, event, eventsIn, followedToEnd } from './testing/samples.ts'
import { withServer } from './testing/server.ts'
import { beginAppendIn } from './testing/transactions.ts'

const server = withServer()
const asOwner = async (connection: string, ...statements: ReadonlyArray<string>) => {
  const { ask, end } = await connected(connection)
  for (const statement of statements) await ask(statement)
  await end()
}
const opened = async (options: PostgresOptions = {}) => {
  const connection = await server().newDatabase()
  return { connection, ...(await openPostgresEventStore(connection, options)) }
}
const unavailable = (reason: string) => ({ _tag: 'Left', left: { type: 'StoreUnavailable', reason } })

test.each(['before', 'answered'] as const)(
  'an append whose connection is cut (%s) is settled by itself, once and with its first position',
  async when => {
    const proxy = await cuttingProxy(await server().newDatabase())
    const { store, close } = await openPostgresEventStore(proxy.connection)
    await answer(store.append('a', 0, [event()]))
    proxy.cut('cofc_events.append', when)
    const [one, other] = await Promise.all([
      answer(store.append('a', 1, [event(), event()])),
      answer(store.append('b', 0, [event()]))
    ])
    expect([one.version, other.version]).toEqual([3, 1])
    const events = eventsIn(await followedToEnd(store))
    expect(events.map(({ stream, version }) => `${stream}${String(version)}`)).toEqual(['a1', 'a2', 'a3', 'b1'])
    expect([one.position, other.position]).toEqual([events[2]?.position, events[3]?.position])
    await close()
    await proxy.close()
  }
)

test('what cannot be settled is unknown, and the identical append settles it', async () => {
  const proxy = await cuttingProxy(await server().newDatabase())
  const { store, close } = await openPostgresEventStore(proxy.connection, { patience: 0 })
  const given = [event()]
  proxy.cut('cofc_events.append', 'answered')
  expect(await store.append('a', 0, given)()).toEqual({ _tag: 'Left', left: { type: 'OutcomeUnknown', stream: 'a' } })
  expect(await answer(store.append('a', 0, given))).toEqual({ version: 1, position: '0000000000000001' })
  expect(eventsIn(await followedToEnd(store))).toHaveLength(1)
  await close()
  await proxy.close()
})

test('an append that was cut and then meets a version that is not there yet stays unknown: the first may still find it', async () => {
  const proxy = await cuttingProxy(await server().newDatabase())
  const { store, close } = await openPostgresEventStore(proxy.connection)
  proxy.cut('cofc_events.append', 'before')
  expect(await store.append('a', 3, [event()])()).toMatchObject({ left: { type: 'OutcomeUnknown' } })
  expect(await store.append('a', 3, [event()])()).toMatchObject({ left: { type: 'VersionConflict', actual: 0 } })
  await close()
  await proxy.close()
})

test('a follower that hears nothing finds by itself what others append', async () => {
  const connection = await server().newDatabase()
  const proxy = await cuttingProxy(connection)
  const [deaf, other] = [
    await openPostgresEventStore(proxy.connection, { lookEvery: 10 }),
    await openPostgresEventStore(connection)
  ]
  proxy.refuse('listen "cofc_events"')
  const pages = deaf.store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  await answer(other.store.append('a', 0, [event()]))
  expect(await next).toMatchObject({ value: { page: { events: [{ stream: 'a' }] } } })
  await Promise.all([deaf, other].map(({ close }) => close()))
  await proxy.close()
})

test('a follower that listens is told of what others append before it would look', async () => {
  const connection = await server().newDatabase()
  const [one, other] = [
    await openPostgresEventStore(connection, { lookEvery: 100_000_000 }),
    await openPostgresEventStore(connection)
  ]
  const pages = one.store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  await answer(other.store.append('a', 0, [event()]))
  expect(await next).toMatchObject({ value: { page: { events: [{ stream: 'a' }] } } })
  await Promise.all([one, other].map(({ close }) => close()))
})

test('an append that waits too long for another is told so, and is not kept', async () => {
  const { connection, store, close } = await opened()
  await asOwner(connection, `alter function cofc_events.append(json) set lock_timeout = '50ms'`)
  const held = await beginAppendIn(connection)('held', [event()])
  expect(await store.append('a', 0, [event()])()).toEqual(
    unavailable('another process holds what is needed: try again when it has finished')
  )
  await held.commit()
  expect(await answer(store.append('a', 0, [event()]))).toEqual({ version: 1, position: '0000000000000002' })
  await close()
})

test('where nobody may write, as on a replica, reading goes on and an append is told', async () => {
  const { connection, store, close } = await opened()
  await answer(store.append('a', 0, [event()]))
  await close()
  await asOwner(
    connection,
    `alter database ${new URL(connection).pathname.slice(1)} set default_transaction_read_only = on`
  )
  const replica = await openPostgresEventStore(connection)
  expect(eventsIn(await followedToEnd(replica.store))).toHaveLength(1)
  expect(await replica.store.append('a', 1, [event()])()).toEqual(
    unavailable('the server lets nobody write, as a replica does')
  )
  await replica.close()
})

test('what is answered is on the disk, also where the server answers others before that', async () => {
  const { connection, close } = await opened()
  const { ask, end } = await connected(connection)
  await ask('begin')
  await ask('set local synchronous_commit = off')
  await ask(`select cofc_events.append('[]')`)
  expect(await ask('show synchronous_commit')).toEqual([{ synchronous_commit: 'local' }])
  await ask('rollback')
  await end()
  await close()
})

test('transactions of another isolation would not see what others appended: the store says what helps', async () => {
  const connection = await server().newDatabase()
  const database = new URL(connection).pathname.slice(1)
  await asOwner(connection, `alter database ${database} set default_transaction_isolation = 'repeatable read'`)
  await expect(openPostgresEventStore(connection)).rejects.toThrow(
    `"alter role owner set default_transaction_isolation = 'read committed'"`
  )
})

test('a server that is away is told by a call, waited for by a follower, and told of once', async () => {
  const states: Array<string> = []
  const { store, close } = await opened({ onServer: ({ status }) => states.push(status) })
  const pages = store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  server().kill()
  await expect.poll(() => states).toEqual(['Away'])
  expect(await store.append('a', 0, [event()])()).toEqual(unavailable('the server cannot be reached'))
  expect(await store.read('a')()).toMatchObject({ left: { type: 'StoreUnavailable' } })
  expect(await followedToEnd(store)).toMatchObject([{ failure: { type: 'StoreUnavailable' } }])
  await server().start()
  await answer(store.append('a', 0, [event()]))
  expect(await next).toMatchObject({ value: { page: { events: [{ stream: 'a' }] } } })
  expect(states).toEqual(['Away', 'Here'])
  await close()
})

test('closed while the server is away, a follower is told and everybody is answered', async () => {
  const { store, close } = await opened()
  const pages = store.follow('', {}, { until: 'live' })[Symbol.asyncIterator]()
  await pages.next()
  const next = pages.next()
  server().kill()
  const appended = store.append('a', 0, [event()])()
  await close()
  expect(await next).toMatchObject({ value: { failure: { type: 'StoreUnavailable' } } })
  expect((await appended)._tag).toBe('Left')
  await server().start()
})

const pidsOf = async (database: string, like: string): Promise<ReadonlyArray<number>> => {
  const found = await server().ask(
    `select pid from pg_stat_activity where datname = '${database}' and query like '${like}' and pid <> pg_backend_pid()`
  )
  return found.map(({ pid }) => Number(pid))
}
test('a process of the server that freezes is given up: an append is settled elsewhere, and nothing is doubled when it thaws', async () => {
  const { connection, store, close } = await opened({ deadline: 3_000, patience: 600_000 })
  const database = new URL(connection).pathname.slice(1)
  await answer(store.append('a', 0, [event()]))
  const frozen = await pidsOf(database, '%cofc_events.append%')
  expect(frozen).toHaveLength(1)
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
  expect(await answer(store.append('a', 1, [event()]))).toEqual({ version: 2, position: '0000000000000002' })
  for (const pid of frozen) process.kill(pid, 'SIGCONT')
  await expect
    .poll(async () => (await server().ask(`select 1 from pg_stat_activity where pid = ${String(frozen[0])}`)).length)
    .toBe(0)
  expect(eventsIn(await followedToEnd(store))).toHaveLength(2)
  await close()
})

test('a name that no index holds, and more than one append may have, are refused', async () => {
  const { store, close } = await opened({ largestAppend: 1_000 })
  expect(await store.append('x'.repeat(2_001), 0, [event()])()).toMatchObject({
    left: { type: 'NotStorable', path: 'stream', says: 'is longer than 2000 bytes' }
  })
  const long = [event({ text: 'x'.repeat(600) }), event({ text: 'x'.repeat(600) })]
  expect(await store.append('a', 0, long)()).toMatchObject({ left: { type: 'EventTooLarge', most: 1_000 } })
  await answer(store.append('é'.repeat(1_000), 0, [event()]))
  await close()
})

test('a checkpoint of a longer history than this one is told, not waited for', async () => {
  const { store, close } = await opened()
  await answer(store.append('a', 0, [event()]))
  const found = await followedToEnd(store, '0000000000000002')
  expect(found).toMatchObject([{ type: 'Failed', failure: { type: 'PositionUnknown' } }])
  await close()
})

test('nobody changes an event by accident; where it was done on purpose, damage is told and what is before it is given', async () => {
  const { connection, store, close } = await opened()
  for (const stream of ['a', 'b', 'c']) await answer(store.append(stream, 0, [event(), event(), event()]))
  for (const change of [
    `update cofc_events.events set data = '{}'`,
    'delete from cofc_events.events',
    'truncate cofc_events.events'
  ])
    await expect(asOwner(connection, change)).rejects.toThrow('what has happened is never changed')
  await asOwner(
    connection,
    'alter table cofc_events.events disable trigger all',
    `update cofc_events.events set data = '[]' where position = 8`,
    'delete from cofc_events.events where position = 5'
  )
  const corrupt = { failure: { type: 'StoreCorrupt' } }
  expect(await store.read('a')()).toMatchObject({ _tag: 'Right' })
  expect(await store.read('b')()).toMatchObject({
    left: { type: 'StoreCorrupt', reason: 'events of stream "b" are missing' }
  })
  expect(await store.read('c')()).toMatchObject({
    left: { type: 'StoreCorrupt', reason: 'event 2 of stream "c", at 8, holds no JSON objects' }
  })
  expect(await followedToEnd(store)).toMatchObject([corrupt])
  const narrow = store.follow('', { types: ['Noted'] }, { until: 'end' })[Symbol.asyncIterator]()
  expect(await narrow.next()).toMatchObject({ value: corrupt })
  const after = await followedToEnd(store, '0000000000000005')
  expect(after).toMatchObject([{ page: { events: [{ stream: 'b' }, { stream: 'c' }] } }, corrupt])
  await close()
})
