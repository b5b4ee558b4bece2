/** A reviewer's stream names every visit they were put on, whether they were allocated before or there on the day. */
import { review, type TeamAllocated, type VisitHeld } from '../review/index.ts'
import type { NoteAllocation, ReviewerRefusal } from '../reviewer/index.ts'
import { reaction } from './reaction.ts'

const notes = ({ community, cycle, kind, visit, team, on }: TeamAllocated | VisitHeld): ReadonlyArray<NoteAllocation> =>
  team.map(({ reviewer }) => ({ type: 'NoteAllocation', reviewer, community, cycle, kind, visit, on }) as const)

export const noteAllocationWithTheReviewer = reaction(review)({
  name: 'note-allocation-with-the-reviewer',
  on: ['TeamAllocated', 'VisitHeld'],
  commands: notes,
  settledBy: ['ReviewerNotRegistered'] satisfies ReadonlyArray<ReviewerRefusal['type']>
})
