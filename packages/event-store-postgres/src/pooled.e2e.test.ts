import { describeEventStore, faultsOfKilled, noFaults } from '@cofc/event-store/contract'
import { mixingProxy } from '@cofc/postgres-for-tests'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import { startWriters } from './testing/persistent-writers.ts'
import { eventsIn, followedToEnd } from './testing/samples.ts'
import { withSharedServer } from './testing/server.ts'

const server = withSharedServer()

test('behind a pooler that mixes sessions nothing is lost, doubled or half done, and a follower sees it all', async () => {
  const proxy = await mixingProxy(await server().newDatabase())
  const { store, close } = await openPostgresEventStore(proxy.url)
  const writers = startWriters(store)
  await writers.more(300)
  await writers.stop()
  const events = eventsIn(await followedToEnd(store))
  await writers.caughtUp(events.length)
  expect(writers.followed).toEqual(events)
  expect(new Set(events.map(({ data }) => data['unit']))).toEqual(new Set(writers.acknowledged))
  expect(faultsOfKilled(writers.acknowledged, events)).toEqual(noFaults)
  expect(proxy.mixed()).toBeGreaterThan(10)
  await close()
  proxy.stop()
})

// The whole contract takes its time: by night.
if (process.env['COFC_POOLED'] !== undefined)
  describeEventStore(
    'the PostgreSQL event store behind a pooler',
    async () => {
      const proxy = await mixingProxy(await server().newDatabase())
      const { store, close } = await openPostgresEventStore(proxy.url)
      return { store, close: () => close().then(proxy.stop) }
    },
    { indivisible: 'it is held up in the contract without a pooler' }
  )
