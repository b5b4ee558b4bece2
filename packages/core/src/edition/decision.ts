/** What a rule about an edition answers. */
import type { Decision } from '../aggregate.ts'
import type { EditionEvent } from './events.ts'
import type { EditionRefusal } from './refusals.ts'

export type EditionDecision = Decision<EditionEvent, EditionRefusal>
