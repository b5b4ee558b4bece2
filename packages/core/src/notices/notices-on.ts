/** Everything that would be said to anybody on a day: a question, and nothing is sent. */
import type { DomainEvent } from '../domain.ts'
import type { RecordsOfDues } from '../due/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Holidays } from '../values/working-days.ts'
import { waitsIn } from '../waiting/index.ts'
import type { Notice } from './notice.ts'
import { noticesOfEvent } from './notices-of-events.ts'
import { isWorkingDay, noticesOfWaits } from './notices-of-waits.ts'

export interface RecordsOfNotices {
  /** As everything stood at the end of the day. */
  readonly records: RecordsOfDues
  /** What happened, on that day or any other. */
  readonly happened: ReadonlyArray<DomainEvent>
  readonly holidays: Holidays
}

/** What happened first, in the order in which it is told; then what waits, the longest due first. */
export const noticesOn = (day: PlainDate, { records, happened, holidays }: RecordsOfNotices): ReadonlyArray<Notice> => [
  ...happened.filter(({ on }) => on === day).flatMap(noticesOfEvent),
  ...(isWorkingDay(day, holidays) ? waitsIn(day, records).flatMap(noticesOfWaits(day, holidays)) : [])
]
