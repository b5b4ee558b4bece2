/** A step with the row that may keep it out, and what to do when a cell was filled since it was recorded. */
import type { RecordedEvent } from '@cofc/event-store'
import type { Step } from '../mappings/step.ts'
import type { FoundDifference } from './differences.ts'

export interface Planned {
  readonly row: { readonly refused: number | null }
  readonly step: Step
  /** The step that records cells which were empty when this one was recorded; without it they are differences. */
  readonly fill?: (columns: ReadonlyArray<string>) => Step
}
/** What the rows of one subject come to. */
export interface SubjectPlan {
  readonly planned: ReadonlyArray<Planned>
  readonly recorded: ReadonlyArray<RecordedEvent>
  readonly differences?: ReadonlyArray<FoundDifference>
}
/** All the steps of a row. */
export const ofRow = (row: Planned['row'], steps: ReadonlyArray<Step>): ReadonlyArray<Planned> =>
  steps.map(step => ({ row, step }))
