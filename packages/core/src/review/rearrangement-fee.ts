/**
 * What a host owes that has an agreed visit moved or cancelled at short notice: the fee of the policy of that day,
 * emergencies excepted. Where nobody says who asked, nothing is owed.
 */
import type { PolicyBook } from '../policy/index.ts'
import { atLeastNone, type Count } from '../values/count.ts'
import { daysBetween, type PlainDate } from '../values/plain-date.ts'
import type { CancelVisit, MoveVisit } from './commands.ts'
import { eventFrom } from './event-from.ts'
import type { ReviewEvent } from './events.ts'
import type { Visit } from './state.ts'

type Policy = Pick<PolicyBook, 'rearrangementFee' | 'rearrangementNoticeDays'>

export const feeForRearranging = (
  command: CancelVisit | MoveVisit,
  before: Visit,
  { rearrangementFee: net, rearrangementNoticeDays }: Policy
): ReadonlyArray<ReviewEvent> => {
  if (before.status !== 'Agreed' || command.askedBy !== 'host' || command.emergency === true || net === 0) return []
  const noticeDays = noticeOf(command.on, before.date)
  if (noticeDays >= rearrangementNoticeDays) return []
  return [{ ...eventFrom('RearrangementFeeFellDue', command), visit: command.visit, noticeDays, net }]
}

/** None once the day agreed has come. */
const noticeOf = (on: PlainDate, agreed: PlainDate): Count => atLeastNone(daysBetween(on, agreed))
