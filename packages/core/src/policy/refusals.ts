/** What can stand in the way of a new policy, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PolicyCommand } from './commands.ts'

export type PolicyRefusal =
  | { readonly type: 'PolicyVersionsOverlap'; readonly inForceFrom: PlainDate; readonly lastInForceFrom: PlainDate }
  | { readonly type: 'PolicyIsNotBackdated'; readonly inForceFrom: PlainDate; readonly on: PlainDate }

export const policyRefusals: Refusals<PolicyRefusal, PolicyCommand> = {
  PolicyVersionsOverlap: {
    about: 'inForceFrom',
    says: ({ inForceFrom, lastInForceFrom }) =>
      `A policy in force from ${inForceFrom} would overlap the one in force from ${lastInForceFrom}: choose a later day.`
  },
  PolicyIsNotBackdated: {
    about: 'inForceFrom',
    says: ({ inForceFrom, on }) =>
      `A policy adopted on ${on} cannot be in force from ${inForceFrom}: choose ${on} or a later day.`
  }
}
