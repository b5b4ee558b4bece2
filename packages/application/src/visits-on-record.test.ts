import type { Cycle } from '@cofc/core'
import { inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import { visitsOnRecord } from './visits-on-record.ts'

const namespace = '2ed6657d-e927-568b-95e1-2665a8aea6a2'
const record = async (store: EventStore, stream: string, events: ReadonlyArray<JsonObject & { type: string }>) => {
  const stored = events.map((data, place) => ({
    ...{ id: uuidOf(namespace, `${stream} ${place}`), type: data.type, data },
    metadata: {}
  }))
  expect(await store.append(stream, 0, stored)()).toMatchObject({ _tag: 'Right' })
}
const scope = [{ standard: 'CS1', section: 'Core', standardType: 1, core: true }]
const team = [{ reviewer: 'R-01', role: 'lead' }]

interface Told {
  readonly community: string
  readonly cycle: string
  readonly day: string
  readonly hasTeam: boolean
}
/** A peer-review with one agreed visit. */
const agreed = (store: EventStore, { community, cycle, day, hasTeam }: Told) => {
  const about = { community, cycle, kind: 'peer-review', on: '2023-09-01' }
  return record(store, `review-${community}/${cycle}/peer-review`, [
    { type: 'ReviewOpened', ...about, edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope },
    { type: 'SelfReviewSubmitted', ...about },
    { type: 'VisitDatesOffered', ...about, visit: 1, dates: [day] },
    { type: 'VisitAgreed', ...about, visit: 1, date: day, mode: 'in-person' },
    ...(hasTeam ? [{ type: 'TeamAllocated', ...about, visit: 1, team }] : [])
  ])
}
const asked = '2023-2024' as Cycle

test('visits of other cycles are known only where they are on the same days', async () => {
  const store = inMemoryEventStore()
  const privateFacts = { commitment: 'a'.repeat(43), length: 512 }
  const described = { trainedAs: ['reviewer'], seniorYears: null, privateFacts }
  await record(store, 'reviewer-R-01', [
    { type: 'ReviewerRegistered', reviewer: 'R-01', ...described, on: '2023-05-01' }
  ])
  await agreed(store, { community: 'TC-1', cycle: '2023-2024', day: '2024-09-05', hasTeam: false })
  await agreed(store, { community: 'TC-2', cycle: '2023-2024', day: '2024-02-05', hasTeam: true })
  await agreed(store, { community: 'TC-3', cycle: '2024-2025', day: '2024-09-05', hasTeam: true })
  await agreed(store, { community: 'TC-4', cycle: '2024-2025', day: '2024-09-06', hasTeam: true })
  const visit = (community: string, cycle: string) => ({ community, cycle, kind: 'peer-review', visit: 1 })
  expect(await visitsOnRecord(store)(asked)()).toEqual(
    right({
      visits: [{ ...visit('TC-1', '2023-2024'), day: '2024-09-05' }],
      history: [
        { ...visit('TC-2', '2023-2024'), days: ['2024-02-05'], team },
        { ...visit('TC-3', '2024-2025'), days: ['2024-09-05'], team }
      ],
      withoutDay: [],
      reviewers: ['R-01']
    })
  )
})

test('an event that cannot be read is told, and nothing is proposed without it', async () => {
  const store = inMemoryEventStore()
  await record(store, 'review-TC-1/2023-2024/peer-review', [{ type: 'ReviewOpened', community: 'TC-1' }])
  expect(await visitsOnRecord(store)(asked)()).toMatchObject({ left: { type: 'EventUnreadable', version: 1 } })
})
