/** What is said of what waits: ten and three working days before its day, on its last working day, and five working days after it. */
import { plusDays, type PlainDate } from '../values/plain-date.ts'
import { plusWorkingDays, type Holidays } from '../values/working-days.ts'
import { waitSays, workingDaysLeft, type Wait } from '../waiting/index.ts'
import { dayInWords } from '../wording/index.ts'
import { noticeOf, type Notice } from './notice.ts'
import type { NoticeName } from './templates.ts'

const before = [10, 3]
const after = 5

const templateFor = (on: PlainDate, by: PlainDate, left: number): NoticeName | null => {
  if (by < on) return left === 0 - after ? 'due-late' : null
  if (left === 0) return 'due-today'
  return before.includes(left) ? 'due-soon' : null
}
const aboutOf = ({ community, cycle }: Wait): string => {
  const whose: string = community ?? 'the network'
  return cycle === null ? whose : `${whose}, ${cycle}`
}

/** Nothing is said on a day on which nobody works: it would be said twice. */
export const isWorkingDay = (on: PlainDate, holidays: Holidays): boolean =>
  plusWorkingDays(plusDays(on, -1), 1, holidays) === on

export const noticesOfWaits =
  (on: PlainDate, holidays: Holidays) =>
  (wait: Wait): ReadonlyArray<Notice> => {
    const { by, who, kind, community } = wait
    if (by === null) return []
    const left = workingDaysLeft(on, by, holidays)
    const template = templateFor(on, by, left)
    if (template === null) return []
    const values = { what: waitSays[kind], about: aboutOf(wait), by: dayInWords(by) }
    const counted = template === 'due-soon' ? { daysLeft: String(left) } : { daysLate: String(-left) }
    const to = { role: who, community }
    return [noticeOf(template, { on, to, values: template === 'due-today' ? values : { ...values, ...counted } })]
  }
