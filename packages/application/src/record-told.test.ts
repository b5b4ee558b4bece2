import type { RecordedEvent } from '@cofc/event-store'
import { expect, test } from 'vitest'
import { eventsToldTo, stateToldTo } from './record-told.ts'

const interest = 'ReviewerFromTheArea'
const waived = {
  ...{ type: 'ReviewRuleWaived', community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', visit: 1 },
  ...{ rule: interest, reason: { commitment: 'r'.repeat(43), length: 9 }, approvedBy: 'network-team', on: '2024-01-10' }
}
const recorded = (data: object): RecordedEvent => ({
  ...{ id: 'e', type: 'ReviewRuleWaived', stream: 'review-TC-0001/2023-2024/peer-review', version: 1, position: '1' },
  ...{ data: data as never, metadata: { recordedAt: '2024-01-13T00:00:00.000Z' } }
})

test('who answers for the record is told events as they are stored', async () => {
  const events = [recorded(waived), recorded({ type: 'WasNeverAnEvent' })]
  for (const role of ['network-team', 'auditor'] as const)
    expect(await eventsToldTo(role)(events)()).toEqual({ _tag: 'Right', right: events })
})
test('others are told what happened, and neither who recorded it nor which interest was waived', async () => {
  expect(await eventsToldTo('committee')([recorded(waived)])()).toMatchObject({
    right: [{ data: { type: 'ReviewRuleWaived', visit: 1, rule: null }, metadata: null }]
  })
  const state = { waived: { '1': [interest, 'TooFewDatesOffered'] } }
  expect(stateToldTo('auditor')('review', state)).toEqual(state)
  expect(stateToldTo('link-person')('review', state)).toEqual({ waived: { '1': [null, 'TooFewDatesOffered'] } })
})
test('others are told of no event that cannot be read', async () => {
  expect(await eventsToldTo('committee')([recorded({ type: 'WasNeverAnEvent' })])()).toMatchObject({
    left: { type: 'EventUnreadable', version: 1 }
  })
})
