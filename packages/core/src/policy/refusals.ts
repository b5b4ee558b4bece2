/** What can stand in the way of a new policy, and how it is said. */
import type { Says } from '../aggregate.ts'
import type { PlainDate } from '../values/plain-date.ts'

export type PolicyRefusal =
  | { readonly type: 'PolicyVersionsOverlap'; readonly inForceFrom: PlainDate; readonly lastInForceFrom: PlainDate }
  | { readonly type: 'PolicyIsNotBackdated'; readonly inForceFrom: PlainDate; readonly on: PlainDate }

export const policySays: Says<PolicyRefusal> = {
  PolicyVersionsOverlap: ({ inForceFrom, lastInForceFrom }) =>
    `A policy in force from ${inForceFrom} would overlap the one in force from ${lastInForceFrom}: choose a later day.`,
  PolicyIsNotBackdated: ({ inForceFrom, on }) =>
    `A policy adopted on ${on} cannot be in force from ${inForceFrom}: choose ${on} or a later day.`
}
