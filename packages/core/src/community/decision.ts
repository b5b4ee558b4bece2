/** What a rule about a community answers. */
import type { Decision } from '../aggregate.ts'
import type { CommunityEvent } from './events.ts'
import type { CommunityRefusal } from './refusals.ts'

export type CommunityDecision = Decision<CommunityEvent, CommunityRefusal>
