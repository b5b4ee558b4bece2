/** What a rule about a cycle answers. */
import type { Decision } from '../aggregate.ts'
import type { CycleEvent } from './events.ts'
import type { CycleRefusal } from './refusals.ts'

export type CycleDecision = Decision<CycleEvent, CycleRefusal>
