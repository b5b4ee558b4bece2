/** The policy: what each command is answered by. */
import { knowing, type Aggregate, type NoFacts } from '../aggregate.ts'
import { policyCommands, policyEvents } from './codec.ts'
import type { PolicyCommand } from './commands.ts'
import type { PolicyEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { policySays, type PolicyRefusal } from './refusals.ts'
import { adoptPolicy } from './rules/adopt-policy.ts'
import type { Policy } from './state.ts'
import { policyStream } from './stream.ts'

const know = knowing<NoFacts>()

export const policy: Aggregate<PolicyCommand, Policy, PolicyEvent, PolicyRefusal, NoFacts> = {
  name: 'policy',
  initialState: [],
  evolve,
  answers: { AdoptPolicy: know()(adoptPolicy) },
  says: policySays,
  streamOf: policyStream,
  commands: policyCommands,
  events: policyEvents
}
