/** What the rules of a cycle must know from elsewhere. */
import type { Cycle } from '../values/cycle.ts'
import type { CycleWindows } from './windows.ts'

export interface PlannedCycle {
  readonly cycle: Cycle
  readonly windows: CycleWindows
}
export interface CycleFacts {
  /** The cycles planned within two years on either side, oldest first. */
  readonly neighbours: ReadonlyArray<PlannedCycle>
  /** Where the edition that the command names stands. */
  readonly edition: { readonly status: 'Unknown' | 'Draft' | 'InConsultation' | 'Published' | 'Retired' }
}
