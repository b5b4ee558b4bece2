/** What can be asked of the network's policy. */
import type { PlainDate } from '../values/plain-date.ts'
import type { PolicyBook } from './book.ts'

export interface AdoptPolicy {
  readonly type: 'AdoptPolicy'
  readonly inForceFrom: PlainDate
  /** The numbers adopted, or all; every other is its default from that day on. */
  readonly book: Partial<PolicyBook>
  readonly on: PlainDate
}
export type PolicyCommand = AdoptPolicy
