import { inMemoryEventStore, type EventStore, type NewEvent } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { rememberingStore } from './remembering-store.ts'

const event = (n: number): NewEvent => ({
  id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
  type: 'Happened',
  data: { n },
  metadata: {}
})
const versions = async (store: EventStore, from?: number): Promise<ReadonlyArray<number>> => {
  const page = await store.read('a', from)()
  if (isLeft(page)) throw new Error('it failed')
  return page.right.events.map(({ version }) => version)
}

test('what was read or written is not asked for again', async () => {
  const memory = inMemoryEventStore()
  let reads = 0
  const counting: EventStore = { ...memory, read: (stream, from) => ((reads += 1), memory.read(stream, from)) }
  const { store } = rememberingStore(counting)
  expect(await versions(store)).toEqual([])
  await store.append('a', 0, [event(1), event(2)])()
  await store.append('a', 2, [event(3)])()
  expect(await versions(store)).toEqual([1, 2, 3])
  expect(await versions(store, 3)).toEqual([3])
  expect(await versions(store, 4)).toEqual([])
  expect(reads).toBe(1)
})

test('the end of a stream is enough to know what came after it', async () => {
  const memory = inMemoryEventStore()
  await memory.append('a', 0, [event(1), event(2)])()
  const { store } = rememberingStore(memory)
  expect(await versions(store, 3)).toEqual([])
  await store.append('a', 2, [event(3)])()
  expect(await versions(store, 3)).toEqual([3])
  expect(await versions(store)).toEqual([1, 2, 3])
})

test('what others wrote is seen after a refusal, and once all is forgotten', async () => {
  const memory = inMemoryEventStore()
  const { store, forget } = rememberingStore(memory)
  expect(await versions(store)).toEqual([])
  await memory.append('a', 0, [event(1)])()
  expect(await store.append('a', 0, [event(2)])()).toMatchObject({ left: { type: 'VersionConflict', actual: 1 } })
  expect(await versions(store)).toEqual([1])
  await memory.append('a', 1, [event(2)])()
  expect(await versions(store)).toEqual([1])
  forget()
  expect(await versions(store)).toEqual([1, 2])
})
