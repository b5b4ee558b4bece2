/** What can stand in the way of a new policy, and how it is said. */
import type { PlainDate } from '../values/plain-date.ts'

export type PolicyRefusal =
  | { readonly type: 'PolicyVersionsOverlap'; readonly inForceFrom: PlainDate; readonly lastInForceFrom: PlainDate }
  | { readonly type: 'PolicyIsNotBackdated'; readonly inForceFrom: PlainDate; readonly on: PlainDate }
