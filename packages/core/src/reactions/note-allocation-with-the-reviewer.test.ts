import { expect, test } from 'vitest'
import type { Review } from '../review/index.ts'
import { noteAllocationWithTheReviewer as reaction } from './note-allocation-with-the-reviewer.ts'

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'observer' }
]
const unread: Review = { status: 'NotOpened' }

test('a reviewer’s stream names every visit they were put on, whether they were allocated before or there on the day', () => {
  expect(reaction.on).toEqual(['TeamAllocated', 'VisitHeld'])
  for (const type of reaction.on)
    expect(reaction.commands({ type, ...key, visit: 2, team, on: '2024-01-16' } as never, unread, {} as never)).toEqual(
      ['R-001', 'R-014'].map(reviewer => ({
        ...{ type: 'NoteAllocation', reviewer, ...key, visit: 2, on: '2024-01-16' }
      }))
    )
  expect(reaction.settledBy).toEqual(['ReviewerNotRegistered'])
})
