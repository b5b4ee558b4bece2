/**
 * What has happened to the access of one community's people.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { OfAPerson, ToAService } from './commands.ts'

export interface AccessAskedFor extends ToAService {
  readonly type: 'AccessAskedFor'
}
export interface AccessDeclined extends ToAService {
  readonly type: 'AccessDeclined'
}
export interface AccessGiven extends ToAService {
  readonly type: 'AccessGiven'
}
export interface AccessWithdrawn extends ToAService {
  readonly type: 'AccessWithdrawn'
}
/** Their access is due to be withdrawn from that day on. */
export interface PersonLeft extends OfAPerson {
  readonly type: 'PersonLeft'
}
export type ServiceAccessEvent = AccessAskedFor | AccessDeclined | AccessGiven | AccessWithdrawn | PersonLeft
