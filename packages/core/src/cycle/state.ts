/** Where a cycle stands. */
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { CycleWindows } from './windows.ts'

interface Planned {
  readonly edition: EditionId
  readonly windows: CycleWindows
}
/** `revision` is the last published of the national report, 0 for none. */
export type ReviewCycle =
  | { readonly status: 'NotPlanned' }
  | ({ readonly status: 'Planned' } & Planned)
  | ({ readonly status: 'Open'; readonly revision: Count } & Planned)
  | ({ readonly status: 'Closed'; readonly revision: Count } & Planned)
