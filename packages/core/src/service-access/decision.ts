/** What a rule of access answers. */
import type { Decision } from '../aggregate.ts'
import type { ServiceAccessEvent } from './events.ts'
import type { ServiceAccessRefusal } from './refusals.ts'

export type ServiceAccessDecision = Decision<ServiceAccessEvent, ServiceAccessRefusal>
