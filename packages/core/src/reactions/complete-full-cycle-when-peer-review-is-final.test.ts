import { expect, test } from 'vitest'
import type { LocalReportIssued, Review } from '../review/index.ts'
import { completeFullCycleWhenPeerReviewIsFinal as reaction } from './complete-full-cycle-when-peer-review-is-final.ts'

const issued = (kind: LocalReportIssued['kind'], membershipType: LocalReportIssued['membershipType']) =>
  ({
    type: 'LocalReportIssued',
    community: 'TC-0001',
    cycle: '2023-2024',
    kind,
    membershipType,
    on: '2024-02-26'
  }) as never
const unread: Review = { status: 'NotOpened' }

test('the final report of a peer-review completes the cycle of a Full member on the same day', () => {
  expect(reaction.on).toEqual(['LocalReportIssued'])
  expect(reaction.of).toBe('review')
  expect(reaction.commands(issued('peer-review', 'Full'), unread, {} as never)).toEqual([
    { type: 'CompleteFullCycle', community: 'TC-0001', cycle: '2023-2024', on: '2024-02-26' }
  ])
})

test('no other report completes a full cycle', () => {
  expect(reaction.commands(issued('peer-review', 'Accreditation'), unread, {} as never)).toEqual([])
  expect(reaction.commands(issued('self-review', 'Full'), unread, {} as never)).toEqual([])
})

test('a cycle that was forfeited is not completed by a late report', () =>
  expect(reaction.settledBy).toContain('CycleForfeited'))
