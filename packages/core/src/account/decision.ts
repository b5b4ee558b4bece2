/** What a rule of accounts answers. */
import type { Decision } from '../aggregate.ts'
import type { AccountEvent } from './events.ts'
import type { AccountRefusal } from './refusals.ts'

export type AccountDecision = Decision<AccountEvent, AccountRefusal>
