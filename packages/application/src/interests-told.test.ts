import { replay, review, roles, sentenceOf, waivableRules, type CommunityId, type WaivableRule } from '@cofc/core'
import { expect, test } from 'vitest'
import { mayKnowAuthors, toldTo } from './authors-told.ts'
import type { History, HistoryEntry } from './history.ts'
import { toJson } from './to-json.ts'

const community = 'TC-0001' as CommunityId
const key = { community, cycle: '2023-2024', kind: 'peer-review' }
const reason = { commitment: 'r'.repeat(43), length: 9 }
const opened = {
  type: 'ReviewOpened',
  ...key,
  on: '2023-09-01',
  edition: 'E10',
  sector: 'ADTC',
  membershipType: 'Full'
}
const waived = (rule: WaivableRule) => ({
  ...{ type: 'ReviewRuleWaived', ...key, on: '2024-01-10', visit: 1, rule, reason, approvedBy: 'network-team' }
})
/** The entry of a rule that was waived, with the state of its review after it. */
const historyWith = (rule: WaivableRule): History => {
  const event = waived(rule)
  const state = toJson(replay(review)([{ ...opened, scope: [] }, event] as never))
  const entry = { aggregate: 'review', stream: 'review-TC-0001', version: 2, on: event.on, id: 'one', event, state }
  return { community, asOf: null, entries: [{ ...entry, recordedAt: null, role: null, by: null } as never] }
}
const interests = [
  ...['ReviewerSharesTheParent', 'ReviewerFromTheArea', 'ReviewerVisitedInReturn', 'ReviewerHomeNotAMember']
]

test('which interest of a reviewer was waived is told to the network team and to auditors alone, whatever else was', () => {
  for (const rule of Object.keys(waivableRules) as ReadonlyArray<WaivableRule>) {
    const history = historyWith(rule)
    expect(JSON.stringify(history).match(new RegExp(rule, 'g'))).toHaveLength(2)
    for (const role of roles) {
      const told = toldTo(role)(history)
      const isTold = mayKnowAuthors(role) || !interests.includes(rule)
      expect(JSON.stringify(told).includes(rule), `${rule} told to ${role}`).toBe(isTold)
      expect(told.entries.map(({ event }) => sentenceOf(event))).toEqual(
        history.entries.map(({ event }: HistoryEntry) => sentenceOf(event))
      )
    }
  }
})
