/** The policy: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate, type NoFacts } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { PolicyCommand } from './commands.ts'
import { policyEvents } from './event-entries.ts'
import type { PolicyEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { policyRefusals, type PolicyRefusal } from './refusals.ts'
import { adoptPolicy } from './rules/adopt-policy.ts'
import type { Policy } from './state.ts'
import { policyUpcasts } from './upcasts.ts'

export const policy = aggregate<PolicyCommand, Policy, PolicyEvent, PolicyRefusal, NoFacts>()({
  name: 'policy',
  address: [],
  initialState: [],
  evolve,
  commands: {
    AdoptPolicy: { codec: codec.AdoptPolicy, title: 'Adopt a policy', roles: teamOnly, facts: [], rule: adoptPolicy }
  },
  events: policyEvents,
  refusals: policyRefusals,
  upcasts: policyUpcasts
})
