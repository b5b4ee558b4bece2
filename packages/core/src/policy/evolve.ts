/** What each event makes of the policy. */
import { bookFrom } from './book.ts'
import type { PolicyEvent } from './events.ts'
import type { Policy } from './state.ts'

export const evolve = (policy: Policy, { version, inForceFrom, numbers }: PolicyEvent): Policy => [
  ...policy,
  { version, inForceFrom, adopted: bookFrom(numbers) }
]
