import { domain } from '@cofc/core'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import { stateOf } from './state-of.ts'

const stream = 'membership-TC-0001'
const enquired = { type: 'EnquiryReceived', community: 'TC-0001', on: '2023-01-11' }
const applied = {
  ...{
    type: 'MembershipAppliedFor',
    community: 'TC-0001',
    membershipType: 'Full',
    forms: ['joining'],
    on: '2023-05-02'
  }
}
const recorded = async (...events: ReadonlyArray<JsonObject & { readonly type: string }>) => {
  const store = inMemoryEventStore()
  const named = events.map((data, place) => ({
    ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', String(place)), type: data.type, data, metadata: {} }
  }))
  await store.append(stream, 0, named)()
  return stateOf({ events: store })
}
const { aggregate } = domain.membership
const membership = aggregate as unknown as Parameters<ReturnType<typeof stateOf>>[0]['aggregate']
const asked = (asOf: string | null) => ({ aggregate: membership, stream, asOf: asOf as never })

test('a state is that of all events, or of those that had happened by a day', async () => {
  const ask = await recorded(enquired, applied)
  expect(await ask(asked(null))()).toMatchObject({ right: { version: 2, latest: 2, state: { status: 'Applied' } } })
  expect(await ask(asked('2023-04-30'))()).toMatchObject({
    right: { version: 1, latest: 2, state: { status: 'Enquired' } }
  })
  expect(await ask(asked('2023-01-10'))()).toMatchObject({ right: { version: 0, latest: 2 } })
})
test('what was recorded late takes the place that it has in the world', async () => {
  const ask = await recorded(applied, enquired)
  expect(await ask(asked('2023-05-02'))()).toMatchObject({ right: { version: 2, state: { status: 'Applied' } } })
})
test('of a stream without events nothing is recorded, on any day', async () => {
  const ask = await recorded()
  for (const day of [null, '2023-05-02']) expect(await ask(asked(day))()).toMatchObject({ right: { latest: 0 } })
})
