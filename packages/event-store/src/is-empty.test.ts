import { left, right } from 'fp-ts/lib/Either.js'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { EventStore, Followed } from './event-store.ts'
import { inMemoryEventStore } from './in-memory.ts'
import { isEmpty } from './is-empty.ts'

const telling = (...all: ReadonlyArray<Followed>): Pick<EventStore, 'follow'> => ({
  async *follow() {
    yield* all
  }
})
const passed: Followed = { type: 'Page', page: { events: [], position: '1', caughtUp: false } }

test('a history is empty until something is appended', async () => {
  const store = inMemoryEventStore()
  expect(await isEmpty(store)()).toEqual(right(true))
  await store.append('some', 0, [{ id: randomUUID(), type: 'Noted', data: {}, metadata: {} }])()
  expect(await isEmpty(store)()).toEqual(right(false))
})

test('a page that only moves on does not make a history empty, and a failure is told', async () => {
  const store = inMemoryEventStore()
  await store.append('some', 0, [{ id: randomUUID(), type: 'Noted', data: {}, metadata: {} }])()
  const pages: Array<Followed> = []
  for await (const page of store.follow('', {}, { until: 'end' })) pages.push(page)
  expect(await isEmpty(telling(passed, passed, ...pages))()).toEqual(right(false))
  const failure = { type: 'StoreUnavailable', reason: 'away' } as const
  expect(await isEmpty(telling(passed, { type: 'Failed', failure }))()).toEqual(left(failure))
})

test('an event that is damaged is an event: there is a history', async () => {
  const failure = { type: 'StoreCorrupt', reason: 'no JSON' } as const
  expect(await isEmpty(telling({ type: 'Failed', failure }))()).toEqual(right(false))
})
