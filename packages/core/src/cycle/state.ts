/** Where a cycle stands. */
import type { EditionId } from '../values/edition-id.ts'
import type { CycleWindows } from './windows.ts'

interface Planned {
  readonly edition: EditionId
  readonly windows: CycleWindows
}
export type ReviewCycle =
  | { readonly status: 'NotPlanned' }
  | ({ readonly status: 'Planned' } & Planned)
  | ({ readonly status: 'Open'; readonly revision: number } & Planned)
  | ({ readonly status: 'Closed'; readonly revision: number } & Planned)
