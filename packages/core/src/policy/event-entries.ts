/** How the events of the policy are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { dayInWords } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { PolicyEvent } from './events.ts'

export const policyEvents: Events<PolicyEvent> = {
  PolicyAdopted: {
    codec: codec.PolicyAdopted,
    says: ({ version, inForceFrom }) =>
      `Version ${String(version)} of the policy was adopted, in force from ${dayInWords(inForceFrom)}.`
  }
}
