/** What each event makes of the policy. */
import type { PolicyEvent } from './events.ts'
import type { Policy } from './state.ts'

export const evolve = (policy: Policy, { version, inForceFrom, book }: PolicyEvent): Policy => [
  ...policy,
  { version, inForceFrom, book }
]
