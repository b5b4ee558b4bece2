/** The policy versions adopted so far, oldest first; none means that the defaults are in force. */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { defaultBook, type PolicyBook } from './book.ts'

export interface PolicyVersion {
  readonly version: Count
  readonly inForceFrom: PlainDate
  readonly book: PolicyBook
}
export type Policy = ReadonlyArray<PolicyVersion>

/** The book in force on a day. */
export const bookOn = (policy: Policy, date: PlainDate): PolicyBook =>
  policy.findLast(version => version.inForceFrom <= date)?.book ?? defaultBook
