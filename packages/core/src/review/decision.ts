/** What a rule of a review answers. */
import type { Decision } from '../aggregate.ts'
import type { ReviewEvent } from './events.ts'
import type { ReviewRefusal } from './refusals.ts'

export type ReviewDecision = Decision<ReviewEvent, ReviewRefusal>
