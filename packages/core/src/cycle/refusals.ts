/** What can stand in the way of a cycle, and how it is said. */
import type { Cycle } from '../values/cycle.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { PlainDate } from '../values/plain-date.ts'

export type CycleRefusal =
  | { readonly type: 'CycleWindowsOutOfOrder'; readonly cycle: Cycle }
  | { readonly type: 'CycleOverlaps'; readonly cycle: Cycle; readonly other: Cycle; readonly opens: PlainDate; readonly closes: PlainDate }
  | { readonly type: 'CycleAlreadyPlanned'; readonly cycle: Cycle }
  | { readonly type: 'CycleNotPlanned'; readonly cycle: Cycle }
  | { readonly type: 'CycleNotOpen'; readonly cycle: Cycle }
  | { readonly type: 'CycleOpensLater'; readonly cycle: Cycle; readonly opens: PlainDate }
  | { readonly type: 'CycleClosesLater'; readonly cycle: Cycle; readonly closes: PlainDate }
  | { readonly type: 'EditionOfCycleUnknown'; readonly edition: EditionId }
  | { readonly type: 'EditionOfCycleNotPublished'; readonly edition: EditionId }
