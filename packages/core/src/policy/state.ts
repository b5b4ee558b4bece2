/** The policy versions adopted so far, oldest first; none means that the defaults are in force. */
import type { Count } from '../values/count.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { defaultBook, type PolicyBook } from './book.ts'

export interface PolicyVersion {
  readonly version: Count
  readonly inForceFrom: PlainDate
  /** The numbers that the network adopted with it. */
  readonly adopted: Partial<PolicyBook>
}
export type Policy = ReadonlyArray<PolicyVersion>

/** The book in force on a day: what was adopted by then, and for the rest the defaults. */
export const bookOn = (policy: Policy, date: PlainDate): PolicyBook => ({
  ...defaultBook,
  ...policy.findLast(version => version.inForceFrom <= date)?.adopted
})
