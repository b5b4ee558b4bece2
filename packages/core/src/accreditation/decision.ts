/** What a rule of accreditation answers, and what it is told. */
import type { Decision } from '../aggregate.ts'
import type { AccreditationEvent } from './events.ts'
import type { AccreditationFacts } from './facts.ts'
import type { AccreditationRefusal } from './refusals.ts'

export type AccreditationDecision = Decision<AccreditationEvent, AccreditationRefusal>
export type Knowing<Name extends keyof AccreditationFacts> = Pick<AccreditationFacts, Name>
