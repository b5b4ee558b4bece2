import { roles, type CommunityId, type PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { mayKnowAuthors, toldTo } from './authors-told.ts'
import type { History, HistoryEntry } from './history.ts'

const community = 'TC-0001' as CommunityId
const on = '2024-01-31' as PlainDate
const happened = { aggregate: 'membership', stream: 'membership-TC-0001', version: 1, on, id: 'one', state: null }
const entry: HistoryEntry = {
  ...happened,
  recordedAt: '2024-02-01T09:00:00.000Z',
  role: 'network-team',
  by: { role: 'network-team', subject: 'a-person', via: null },
  event: { type: 'EnquiryReceived', community, on }
}
const history: History = { community, asOf: null, entries: [entry] }

test('who recorded an event, and when, is told to the network team and to auditors', () => {
  expect(roles.filter(mayKnowAuthors)).toEqual(['network-team', 'auditor'])
  expect(toldTo('auditor')(history)).toEqual(history)
})

test('everyone else is told what happened and when it happened, and not by whom it was recorded', () => {
  for (const role of roles.filter(one => !mayKnowAuthors(one))) {
    const [told] = toldTo(role)(history).entries
    expect(told).toEqual({ ...happened, event: entry.event, recordedAt: null, role: null, by: null })
  }
})
