import { copyHistory, leafOf, type EventStore } from '@cofc/event-store'
import { openSqliteEventStore } from '@cofc/event-store-sqlite'
import { expect, test } from 'vitest'
import { openPostgresEventStore } from './open.ts'
import { answer, event, eventsIn, followedToEnd } from './testing/samples.ts'
import { withSharedServer } from './testing/server.ts'

const server = withSharedServer()
const placed = async (store: EventStore) =>
  eventsIn(await followedToEnd(store)).map(one => ({ position: one.position, leaf: leafOf(one) }))

test('a history copied from SQLite to PostgreSQL and back has the same leaves in the same order, at the same positions', async () => {
  const [first, back] = [openSqliteEventStore(''), openSqliteEventStore('')]
  const between = await openPostgresEventStore(await server().newDatabase())
  for (let version = 0; version < 5; version++)
    for (const stream of ['a', 'b', 'Ünïcode\u{1F600}'])
      await answer(
        first.store.append(stream, version, [
          event({ text: `\ud800\0"\\'${stream}`, number: 1e-7, 'b\0': [1], a: null })
        ])
      )
  expect(await answer(copyHistory({ from: first.store, to: between.store }))).toEqual({ events: 15, before: 0 })
  expect(await answer(copyHistory({ from: between.store, to: back.store }))).toEqual({ events: 15, before: 0 })
  const expected = await placed(first.store)
  expect(await placed(between.store)).toEqual(expected)
  expect(await placed(back.store)).toEqual(expected)
  await Promise.all([first, back, between].map(({ close }) => close()))
})
