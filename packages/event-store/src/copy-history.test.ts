import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { copyHistory } from './copy-history.ts'
import type { EventStore, NewEvent } from './event-store.ts'
import { inMemoryEventStore } from './in-memory.ts'
import { leafOf } from './leaf.ts'
import { answer, eventsToEnd } from './contract/samples.ts'

const event = (): NewEvent => ({ id: randomUUID(), type: 'Noted', data: { text: '\ud800' }, metadata: { n: -0 } })
const leaves = async (store: EventStore) => (await eventsToEnd(store, '')).map(leafOf)
/** Streams that take turns, and one that is long. */
const someHistory = async (): Promise<EventStore> => {
  const store = inMemoryEventStore()
  for (let version = 0; version < 4; version++)
    for (const stream of ['a', 'b', 'c']) await answer(store.append(stream, version, [event()]))
  await answer(store.append('long', 0, Array.from({ length: 450 }, event)))
  await answer(store.append('a', 4, [event()]))
  return store
}

test('a copy has the same leaves in the same order', async () => {
  const [from, to] = [await someHistory(), inMemoryEventStore()]
  const told: Array<number> = []
  const copied = await copyHistory({ from, to, onProgress: events => told.push(events) })()
  expect(copied).toEqual({ _tag: 'Right', right: { events: 463, before: 0 } })
  expect(told.at(-1)).toBe(463)
  expect(await leaves(to)).toEqual(await leaves(from))
})

test('a copy that was broken off goes on where it was, and one that is whole is left as it is', async () => {
  const [from, to] = [await someHistory(), inMemoryEventStore()]
  let left = 3
  const breaking: EventStore = {
    ...to,
    append: (...asked) =>
      left-- > 0
        ? to.append(...asked)
        : async () => ({ _tag: 'Left', left: { type: 'OutcomeUnknown', stream: asked[0] } })
  }
  expect(await copyHistory({ from, to: breaking })()).toMatchObject({ left: { type: 'OutcomeUnknown' } })
  expect(await copyHistory({ from, to })()).toMatchObject({ right: { events: 463, before: 3 } })
  expect(await copyHistory({ from, to })()).toMatchObject({ right: { events: 463, before: 463 } })
  expect(await leaves(to)).toEqual(await leaves(from))
})

test('to a store with something else nothing is copied, and where they part is told', async () => {
  const [from, to] = [await someHistory(), inMemoryEventStore()]
  await answer(to.append('a', 0, [event()]))
  expect(await copyHistory({ from, to })()).toEqual({
    _tag: 'Left',
    left: { type: 'HistoriesPart', position: '0000000000000001' }
  })
  const longer = await someHistory()
  expect(await copyHistory({ from: inMemoryEventStore(), to: longer })()).toMatchObject({
    left: { type: 'HistoriesPart', position: '0000000000000001' }
  })
})

test('large events go in appends of their own', async () => {
  const [from, to] = [inMemoryEventStore(), inMemoryEventStore()]
  const large = (): NewEvent => ({ ...event(), data: { text: 'x'.repeat(300_000) } })
  await answer(from.append('a', 0, [event(), large(), large()]))
  const told: Array<number> = []
  await answer(copyHistory({ from, to, onProgress: events => told.push(events) }))
  expect(told).toEqual([2, 3])
})

test('a history that cannot be read ends the copy', async () => {
  const from: Pick<EventStore, 'follow'> = {
    async *follow() {
      yield { type: 'Failed', failure: { type: 'StoreCorrupt', reason: 'damaged' } }
    }
  }
  expect(await copyHistory({ from, to: inMemoryEventStore() })()).toMatchObject({ left: { type: 'StoreCorrupt' } })
})
