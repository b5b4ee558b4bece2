/** What was stored in an earlier shape is an event of today wherever the application reads it, and is left as stored. */
import { community, domain, membership, streamOf, type CommunityId, type PlainDate } from '@cofc/core'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { historyOf } from './history.ts'
import { eventId } from './identity.ts'
import { asToday, load, readAll, readToday } from './load.ts'
import { verifyHistory } from './verify.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const TC = 'TC-0001' as CommunityId
const stream = streamOf(membership, { community: TC })
const command = '5f0c4a0e-1b5c-4b6e-9a53-2f6f4d9d8b01'
const about = { community: TC, cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31', on: '2023-09-01' }
const stored: ReadonlyArray<JsonObject & { readonly type: string }> = [
  { type: 'CommunityAdmitted', membershipType: 'Full', ...about },
  { type: 'MembershipLapsed', community: TC, on: '2024-09-01' }
]
const today = { type: 'MembershipLapsed', v: 2, community: TC, cycle: null, on: '2024-09-01' as PlainDate }

let store = inMemoryEventStore()
beforeEach(async () => {
  store = inMemoryEventStore()
  const events = stored.map((data, place) => {
    const event = { type: data.type, data }
    return { id: eventId(command, place, event), ...event, metadata: { command, digest: 'x' } }
  })
  right(await store.append(stream, 0, events)())
})

test('a stream is loaded from whatever shapes it was stored in', async () => {
  const { state, version } = right(await load(store)(domain.membership.aggregate, stream)())
  expect(state).toMatchObject({ status: 'Ended', how: 'Lapsed', endedOn: '2024-09-01' })
  expect(version).toBe(2)
})

test('a history tells what was stored before as today', async () => {
  const { entries } = right(await historyOf({ events: store })(TC)())
  expect(entries.map(({ event }) => event)).toEqual([stored[0], today])
})

test('a stream is read as it says today, and what says so already is not copied', async () => {
  const [first, last] = right(await readToday(store)(stream)())
  expect(last?.data).toEqual(today)
  expect(first === undefined ? null : right(await asToday(first)())).toBe(first)
})

test('what is stored stays as it was, and is verified as that', async () => {
  expect(right(await verifyHistory(store)())).toEqual({ events: 2, streams: 1 })
  expect(right(await readAll(store, stream)()).map(({ data }) => data)).toEqual(stored)
})

test('an aggregate holds its own past', () => {
  expect([membership.upcasts?.MembershipLapsed?.shapes.length, community.upcasts]).toEqual([1, undefined])
})
