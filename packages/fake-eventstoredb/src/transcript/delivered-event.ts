import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client'

/** An event as a read or a subscription gives it. */
export type DeliveredEvent = ResolvedEvent | AllStreamResolvedEvent
