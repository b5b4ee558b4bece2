/** What can be asked of the network's policy. */
import type { PlainDate } from '../values/plain-date.ts'
import type { PolicyBook } from './book.ts'

export interface AdoptPolicy {
  readonly type: 'AdoptPolicy'
  readonly inForceFrom: PlainDate
  readonly book: PolicyBook
  readonly on: PlainDate
}
export type PolicyCommand = AdoptPolicy
