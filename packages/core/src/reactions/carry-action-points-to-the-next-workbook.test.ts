import { expect, test } from 'vitest'
import type { Review } from '../review/index.ts'
import { carryActionPointsToTheNextWorkbook as reaction } from './carry-action-points-to-the-next-workbook.ts'

const event = (type: 'ReviewOpened' | 'LocalReportIssued', cycle: string) =>
  ({ type, community: 'TC-0001', cycle, kind: 'peer-review', on: '2024-09-10' }) as never
const unread: Review = { status: 'NotOpened' }
const knowing = (next: object | null) => ({ next }) as never
const carry = (cycle: string, kind: string) => ({
  ...{ type: 'CarryActionPoints', community: 'TC-0001', cycle, kind, on: '2024-09-10' }
})

test('open action points of a final report go on in the next workbook, whichever of the two comes first', () => {
  expect(reaction.on).toEqual(['ReviewOpened', 'LocalReportIssued'])
  expect(reaction.commands(event('ReviewOpened', '2024-2025'), unread, knowing(null))).toEqual([
    carry('2024-2025', 'peer-review')
  ])
  const next = { cycle: '2024-2025', membershipType: 'Full' }
  expect(reaction.commands(event('LocalReportIssued', '2023-2024'), unread, knowing(next))).toEqual([
    carry('2024-2025', 'self-review'),
    carry('2024-2025', 'peer-review')
  ])
})

test('where no next workbook is open nothing goes on', () => {
  expect(reaction.commands(event('LocalReportIssued', '2023-2024'), unread, knowing(null))).toEqual([])
  expect(reaction.settledBy).toEqual(['ReviewNotOpened'])
})
