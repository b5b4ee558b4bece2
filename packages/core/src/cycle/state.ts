/** Where a cycle stands. */
import type { Count } from '../values/count.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { CycleWindows } from './windows.ts'

interface Planned {
  readonly edition: EditionId
  readonly windows: CycleWindows
}
interface Published {
  /** The last of the national report, 0 for none. */
  readonly revision: Count
  /** The issues of which no report is kept. */
  readonly notKept: ReadonlyArray<Count>
}
/** What a cycle is from its planning on. */
export type ReviewCycle =
  | { readonly status: 'NotPlanned' }
  | ({ readonly status: 'Planned' } & Planned)
  | ({ readonly status: 'Open' } & Planned & Published)
  | ({ readonly status: 'Closed' } & Planned & Published)
