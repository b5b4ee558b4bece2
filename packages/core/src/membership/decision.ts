/** What a rule of membership answers, and what it is told. */
import type { Decision } from '../aggregate.ts'
import type { MembershipEvent } from './events.ts'
import type { MembershipFacts } from './facts.ts'
import type { MembershipRefusal } from './refusals.ts'

export type MembershipDecision = Decision<MembershipEvent, MembershipRefusal>
export type Knowing<Name extends keyof MembershipFacts> = Pick<MembershipFacts, Name>
