import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { describeEventStore, type OpenedStore } from './contract/index.ts'
import { answer, event, events, eventsToEnd, ids, wholeStream } from './contract/samples.ts'
import type { EventStore } from './event-store.ts'
import { openInMemoryEventStore } from './in-memory.ts'
import { overlayEventStore } from './overlay.ts'

const over = (base: EventStore) => overlayEventStore(base, openInMemoryEventStore().store)
const openOver = async (base: OpenedStore): Promise<OpenedStore> => {
  const top = openInMemoryEventStore()
  const close = async () => {
    await top.close()
    await base.close()
  }
  return { store: overlayEventStore(base.store, top.store), close }
}
const filled = async () => {
  const opened = openInMemoryEventStore()
  for (const stream of ['a', 'b', '__proto__']) await answer(opened.store.append(stream, 0, events(3)))
  return opened
}
const indivisible = 'an append is one step of one thread'
describeEventStore('an overlay of nothing', async () => openOver(openInMemoryEventStore()), { indivisible })
describeEventStore('an overlay of a history', async () => openOver(await filled()), { indivisible })

test('the base keeps what it had, and versions go on from it', async () => {
  const { store: base } = await filled()
  const before = await eventsToEnd(base, '')
  const store = over(base)
  const given = events(2)
  expect(await answer(store.append('a', 3, given))).toMatchObject({ version: 5 })
  expect((await wholeStream(store, 'a')).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
  expect(ids(await eventsToEnd(store, '')).slice(-2)).toEqual(ids(given))
  expect((await eventsToEnd(store, '')).map(({ version }) => version)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5])
  expect(await eventsToEnd(base, '')).toEqual(before)
})

test('what was appended to the base already is repeated there, or conflicts there', async () => {
  const { store: base } = openInMemoryEventStore()
  const given = events(2)
  await answer(base.append('a', 0, given))
  const store = over(base)
  const [, last] = await wholeStream(store, 'a')
  expect(await store.append('a', 0, given)()).toEqual(right({ version: 2, position: last?.position }))
  await answer(store.append('a', 2, [event()]))
  expect(await store.append('a', 0, events(2))()).toMatchObject({
    left: { type: 'VersionConflict', expected: 0, actual: 3 }
  })
})

test('a stream long in both is read in whole pages', async () => {
  const { store: base } = openInMemoryEventStore()
  await answer(base.append('a', 0, events(700)))
  const store = over(base)
  await answer(store.append('a', 700, events(800)))
  expect((await wholeStream(store, 'a')).map(({ version }) => version)).toEqual(
    Array.from({ length: 1_500 }, (_, index) => index + 1)
  )
})
