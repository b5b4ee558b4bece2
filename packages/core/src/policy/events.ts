/**
 * What has happened to the network's policy.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PolicyBook } from './book.ts'

export interface PolicyAdopted {
  readonly type: 'PolicyAdopted'
  /** 1 for the first that the network adopts. */
  readonly version: Count
  readonly inForceFrom: PlainDate
  readonly book: PolicyBook
  readonly on: PlainDate
}
export type PolicyEvent = PolicyAdopted
