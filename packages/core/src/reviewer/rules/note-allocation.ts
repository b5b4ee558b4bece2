/** A registered reviewer's stream names every visit that they were ever put on, once. */
import { accept, refuse } from '../../aggregate.ts'
import type { NoteAllocation } from '../commands.ts'
import type { ReviewerDecision } from '../decision.ts'
import { same } from '../../values/same.ts'
import type { Reviewer } from '../state.ts'

export const noteAllocation = (command: NoteAllocation, state: Reviewer): ReviewerDecision => {
  const { reviewer, community, cycle, kind, visit, on } = command
  if (state.status === 'Unknown') return refuse({ type: 'ReviewerNotRegistered', reviewer })
  if (state.allocations.some(noted => same(noted, { community, cycle, kind, visit }))) return accept()
  return accept({ type: 'ReviewerAllocated', reviewer, community, cycle, kind, visit, on })
}
