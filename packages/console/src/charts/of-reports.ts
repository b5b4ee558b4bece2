/** Which bars the reports of the team and of members draw: the numbers of the table that stands beside each. */
import { waitSays } from '@cofc/core'
import type {
  ActionsOutstanding,
  Deadlines,
  MembersOverTime,
  ReviewerBalance,
  SelfAndPeerOfCycle,
  VisitCalendar,
  VisitListed
} from '@cofc/reports'
import { percent } from '../words/figures.ts'
import type { Bar } from './bars.ts'

const sum = (parts: ReadonlyArray<number>): number => parts.reduce((all, part) => all + part, 0)
const counted = (text: string, parts: ReadonlyArray<number>): Bar => ({ text, parts, says: String(sum(parts)) })

/** Those that were here before, and those that joined. */
export const memberBars = ({ cycles }: MembersOverTime): ReadonlyArray<Bar> =>
  cycles.map(({ cycle, members: { all, joined } }) => counted(cycle, [all - (joined ?? 0), joined ?? 0]))

/** Done, dropped, outstanding. */
export const actionBars = ({ cycles }: ActionsOutstanding): ReadonlyArray<Bar> =>
  cycles.map(({ cycle, done, dropped, outstanding }) => counted(cycle, [done, dropped, outstanding]))

/** Overdue, and due soon: of each kind. */
export const deadlineBars = ({ deadlines }: Deadlines): ReadonlyArray<Bar> =>
  [...Map.groupBy(deadlines, ({ kind }) => kind)].map(([kind, its]) => {
    const overdue = its.filter(({ standing }) => standing === 'overdue').length
    return counted(waitSays[kind], [overdue, its.length - overdue])
  })

/** On a team in the cycle, and not. */
export const trainingBars = (
  { training }: ReviewerBalance,
  nameOf: (training: ReviewerBalance['training'][number]['training']) => string
): ReadonlyArray<Bar> =>
  training.map(({ training: as, trained, active }) => counted(nameOf(as), [active, trained - active]))

export const agreementBars = ({ sections }: SelfAndPeerOfCycle): ReadonlyArray<Bar> =>
  sections.map(({ section, agreement: { agreement } }) => ({
    ...{ text: section, parts: [agreement], says: percent(agreement) }
  }))

const monthInWords = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthOf = ({ days: [first] }: VisitListed): string | null => first?.slice(0, 7) ?? null
const following = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return of === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(of + 1).padStart(2, '0')}`
}
const monthsFrom = (first: string, last: string): ReadonlyArray<string> =>
  first > last ? [] : [first, ...monthsFrom(following(first), last)]

/** Held, agreed, offered: by the month of the first day, with every month in between. */
export const visitBars = ({ visits }: VisitCalendar): ReadonlyArray<Bar> => {
  const dated = visits.flatMap(visit => {
    const month = monthOf(visit)
    return month === null ? [] : [{ month, status: visit.status }]
  })
  const months = dated.map(({ month }) => month).toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  return monthsFrom(first, last).map(month => {
    const many = (of: VisitListed['status']) => dated.filter(one => one.month === month && one.status === of).length
    return counted(monthInWords(month), [many('held'), many('agreed'), many('offered')])
  })
}
