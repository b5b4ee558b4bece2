/** What is given back for a place that is cancelled. */
import type { PolicyBook } from '../policy/index.ts'
import { count, type Count } from '../values/count.ts'
import { plusMonths } from '../values/months.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import { firstDayOf } from './days.ts'
import type { Booking, GatheringToCome } from './state.ts'

type RefundNumbers = Pick<
  PolicyBook,
  'refundEarlyPercent' | 'refundEarlyMonths' | 'refundLatePercent' | 'refundLateDays'
>
interface Cancelling {
  readonly on: PlainDate
  readonly before: Booking
  readonly state: GatheringToCome
}
const everything = count(100)
const nothing = count(0)

/** In a hundred of what was charged: by how long before the first day it is cancelled. */
export const refundPercent = ({ on, before, state }: Cancelling, policy: RefundNumbers): Count => {
  const first = firstDayOf(state)
  if (before.moved) return everything
  if (on <= plusMonths(first, 0 - policy.refundEarlyMonths)) return policy.refundEarlyPercent
  return on <= plusDays(first, 0 - policy.refundLateDays) ? policy.refundLatePercent : nothing
}
