/** What a rule of gatherings answers. */
import type { Decision } from '../aggregate.ts'
import type { GatheringEvent } from './events.ts'
import type { GatheringRefusal } from './refusals.ts'

export type GatheringDecision = Decision<GatheringEvent, GatheringRefusal>
