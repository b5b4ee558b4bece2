/**
 * What has happened to the network's policy.
 *
 * These names and fields are stored for good. To change one, give the event its next version
 * and teach upcasts.ts to read the old one: docs/how-to/change-a-stored-event.md.
 */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { AdoptedNumber } from './book.ts'

export interface PolicyAdopted {
  readonly type: 'PolicyAdopted'
  readonly v: 2
  /** 1 for the first that the network adopts. */
  readonly version: Count
  readonly inForceFrom: PlainDate
  /** What the network adopted; every other number is its default. */
  readonly numbers: ReadonlyArray<AdoptedNumber>
  readonly on: PlainDate
}
export type PolicyEvent = PolicyAdopted
