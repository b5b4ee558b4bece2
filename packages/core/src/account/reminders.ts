/** When reminders of an invoice are due. */
import type { PolicyBook } from '../policy/index.ts'
import { oneMore, type Count, countOf } from '../values/count.ts'
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import type { Invoice } from './state.ts'

/** Days after the invoice of its reminders, the first first. */
const daysOf = ({ firstReminderDays, secondReminderDays, thirdReminderDays }: PolicyBook): ReadonlyArray<Count> => [
  firstReminderDays,
  secondReminderDays,
  thirdReminderDays
]

export interface NextReminder {
  /** 1 for the first. */
  readonly level: Count
  readonly dueOn: PlainDate
}

/** The next reminder of an invoice; `null` once every one was sent. Whether it is still owed is not asked here. */
export const nextReminder = (
  { on, reminded }: Pick<Invoice, 'on' | 'reminded'>,
  policy: PolicyBook
): NextReminder | null => {
  const sent = countOf(reminded)
  const days = daysOf(policy)[sent]
  return days === undefined ? null : { level: oneMore(sent), dueOn: plusDays(on, days) }
}
