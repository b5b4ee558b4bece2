/** What a rule about a reviewer answers. */
import type { Decision } from '../aggregate.ts'
import type { ReviewerEvent } from './events.ts'
import type { ReviewerRefusal } from './refusals.ts'

export type ReviewerDecision = Decision<ReviewerEvent, ReviewerRefusal>
