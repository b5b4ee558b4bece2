/** Which bars the reports of the team and of members draw: the numbers of the table that stands beside each. */
import { waitSays } from '@cofc/core'
import type {
  AccreditationPipeline,
  ActionsOutstanding,
  Deadlines,
  FeedbackOfCycle,
  MembersOverTime,
  OutcomesAmongPeers,
  OutcomesBenchmark,
  ReviewerBalance,
  SelfAndPeerOfCycle,
  VisitCalendar,
  VisitListed
} from '@cofc/reports'
import { stretchInWords } from '../words/bands.ts'
import { percent } from '../words/figures.ts'
import { caseStatusName, measureName } from '../words/names.ts'
import { wholeGrid, type Bar } from './bars.ts'
import type { Grid } from './rows.ts'
import type { Spread } from './spread.ts'

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

/** From nought to 5, with a line at each answer that can be given. */
export const scoreGrid: Grid = { upTo: 5, ticks: [0, 1, 2, 3, 4, 5].map(at => ({ at, says: String(at) })) }
/** The mean of each question of one side that can be shown. */
export const feedbackBars = (
  { questions }: Pick<FeedbackOfCycle, 'questions'>,
  by: FeedbackOfCycle['questions'][number]['by']
): ReadonlyArray<Bar> =>
  questions.flatMap(one =>
    one.by === by && one.shown ? [{ text: one.question, parts: [one.mean], says: one.mean.toFixed(1) }] : []
  )

/** How many cases stand at each step, in the order in which a case takes them. */
export const caseBars = ({ open }: Pick<AccreditationPipeline, 'open'>): ReadonlyArray<Bar> =>
  (Object.keys(caseStatusName) as ReadonlyArray<keyof typeof caseStatusName>).flatMap(status => {
    const many = open.filter(one => one.status === status).length
    return many === 0 ? [] : [counted(caseStatusName[status], [many])]
  })

/** In tenths, as rates are told: most of them are below one. */
const rateGrid = (longest: number): Grid => {
  const { upTo, ticks } = wholeGrid(Math.round(10 * longest))
  return { upTo: upTo / 10, ticks: ticks.map(({ at }) => ({ at: at / 10, says: (at / 10).toFixed(1) })) }
}
/** Communities with a rate of each measure that anybody returned. */
export const rateSpreads = ({ measures }: Pick<OutcomesBenchmark, 'measures'>): ReadonlyArray<Spread> =>
  measures.flatMap(({ measure, n, quartiles, rates }) =>
    n === 0
      ? []
      : [
          {
            title: measureName[measure],
            note: quartiles === null ? `n ${String(n)}, too few for quartiles` : `n ${String(n)}`,
            grid: rateGrid(Math.max(...rates.map(({ perPlaceYear }) => perPlaceYear))),
            quartiles,
            dots: rates.map(({ code, perPlaceYear }) => ({ code, at: perPlaceYear }))
          }
        ]
  )

type Shown = Extract<OutcomesAmongPeers['measures'][number]['peers'], { readonly shown: true }>
/** The community itself, and the others in its band. */
export const bandBars = ({ bands, code }: Pick<Shown, 'bands' | 'code'>): ReadonlyArray<Bar> =>
  bands.map(({ codes, ...stretch }) => {
    const own = codes.includes(code) ? 1 : 0
    return counted(stretchInWords(stretch), [own, codes.length - own])
  })
