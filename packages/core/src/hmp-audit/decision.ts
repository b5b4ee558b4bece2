/** What a rule of joint audits answers. */
import type { Decision } from '../aggregate.ts'
import type { HmpAuditEvent } from './events.ts'
import type { HmpAuditRefusal } from './refusals.ts'

export type HmpAuditDecision = Decision<HmpAuditEvent, HmpAuditRefusal>
