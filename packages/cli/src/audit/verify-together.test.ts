/** Only when everybody found all well is it so: otherwise one looks again, from the beginning. */
import { inMemoryEventStore } from '@cofc/event-store'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { verifyTogether, type Check } from './verify-together.ts'

const store = inMemoryEventStore()
const well: Check = async ({ index }) => right({ events: 10 + index, streams: 2 })
const wrong: Check = async () => left('something')

test('what each found is added up', async () => {
  expect(await verifyTogether(store, [well, well, well], {})).toEqual(right({ events: 33, streams: 6 }))
})
test('whatever one of them found is looked at again by one', async () => {
  for (const checks of [[well, wrong], [wrong, well], [wrong, wrong], [well], []])
    expect(await verifyTogether(store, checks, {})).toEqual(right({ events: 0, streams: 0 }))
})
