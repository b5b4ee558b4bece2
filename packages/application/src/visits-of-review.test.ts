import type { Review, ReviewKey, Visit } from '@cofc/core'
import { expect, test } from 'vitest'
import { visitsOf } from './visits-of-review.ts'

const key = { community: 'TC-1', cycle: '2023-2024', kind: 'peer-review' } as ReviewKey
const team = [{ reviewer: 'R-01', role: 'lead' }]
const [dates, date] = [['2024-02-05', '2024-02-06', '2024-02-13'], '2024-02-05']
const visits = [
  { status: 'Offered', dates, team: [] },
  { status: 'Offered', dates, team },
  { status: 'Agreed', dates, date, mode: 'in-person', team: [] },
  { status: 'Agreed', dates, date, mode: 'in-person', team },
  { status: 'Held', days: ['2024-01-08', '2024-01-09'], mode: 'in-person', team, stakeholders: null },
  { status: 'Cancelled' }
] as unknown as ReadonlyArray<Visit>
const noObjections: ReadonlyMap<string, object> = new Map()
const nothingWaived: ReadonlyMap<number, ReadonlyArray<string>> = new Map()
const review = (status: Review['status'], objections = noObjections, waived = nothingWaived) =>
  ({
    status,
    visits: new Map(visits.map((visit, place) => [place + 1, visit])),
    objections,
    waived
  }) as unknown as Review
const held = { ...key, visit: 5, days: ['2024-01-08', '2024-01-09'], team }

test('a visit has a team, or lacks one, or lacks its day', () =>
  expect(visitsOf(key, review('WorkbookLocked'))).toEqual({
    visits: [{ ...key, visit: 3, day: date }],
    history: [{ ...key, visit: 2, days: [], team }, { ...key, visit: 4, days: [date], team }, held],
    withoutDay: [{ ...key, visit: 1 }]
  }))

test('whom a host does not want is told with its visits', () => {
  const objections = new Map([
    ['R-01', { visit: 2, answer: 'awaited' }],
    ['R-02', { visit: 2, answer: 'upheld' }],
    ['R-03', { visit: 2, answer: 'not-upheld' }]
  ])
  expect(visitsOf(key, review('WorkbookLocked', objections)).visits).toEqual([
    { ...key, visit: 3, day: date, unwanted: ['R-01', 'R-02'] }
  ])
})

test('which rules do not count for a visit is told with it', () => {
  const waived = new Map([
    [1, ['TooFewLeadReviewers']],
    [3, ['ReviewerFromTheArea', 'TooFewClientMembers']]
  ])
  expect(visitsOf(key, review('WorkbookLocked', noObjections, waived)).visits).toEqual([
    { ...key, visit: 3, day: date, waived: ['ReviewerFromTheArea', 'TooFewClientMembers'] }
  ])
})

test.each(['Abandoned', 'Final'] as const)('of a review that is %s only the visits held count', status =>
  expect(visitsOf(key, review(status))).toEqual({ visits: [], history: [held], withoutDay: [] })
)

test('a review that was never opened has none', () =>
  expect(visitsOf(key, { status: 'NotOpened' })).toEqual({ visits: [], history: [], withoutDay: [] }))
