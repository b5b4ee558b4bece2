/** A step with the row that may keep it out, and what to do when a cell was filled since it was recorded. */
import type { Step } from './step.ts'

export interface Planned {
  readonly row: { readonly refused: number | null }
  readonly step: Step
  /** The step that records cells which were empty when this one was recorded; without it they are differences. */
  readonly fill?: (columns: ReadonlyArray<string>) => Step
}
