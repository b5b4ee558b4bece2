/** Figures of every report that counts one by one: what each one gives alone comes to the figure, and its events to what it gives. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { reports } from '../reports.ts'
import { eachReport, type AnyReport, type NamedReport } from '../report.ts'
import { accountOf, invoiced, quoted } from '../testing/accounts.ts'
import { accreditationOf } from '../testing/accreditations.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { dueNetwork } from '../testing/due-network.ts'
import { fold, happened, published, ref, registered, reviewOf, seen, type EventText } from '../testing/history.ts'
import { historiesIn } from '../testing/histories-of.ts'
import { randomNetwork } from '../testing/random-network.ts'
import type { FigureExplained, FigureListed } from './explained.ts'
import { definingRules } from './defining-rules.ts'
import { figuresExplained, type FiguresExplained } from './figures-explained.ts'

const given = (community: string, by: string, score: number): EventText =>
  happened('FeedbackGiven', {
    ...{ community, cycle: '2023-2024', kind: 'peer-review', visit: 1, by, on: '2024-01-20', words: null },
    scores: [{ question: 'fair', score }]
  })
const reviewer = (id: string, ...trainedAs: ReadonlyArray<string>): EventText =>
  happened('ReviewerRegistered', {
    reviewer: id,
    trainedAs,
    seniorYears: null,
    privateFacts: ref('f'),
    on: '2020-01-01'
  })
/** A visit that was agreed, and a report with two action points, one of them settled. */
const last = reviewOf({ community: 'TC-0099', cycle: '2022-2023' })
const { tell } = last
const now = reviewOf({ community: 'TC-0099' })
const point = (finding: number): EventText =>
  tell('FindingRecorded', { finding, findingKind: 'action', standard: 'CS1', words: ref('w'), due: '2023-09-01' })
const reviewed: ReadonlyArray<EventText> = [
  ...[registered('TC-0099'), last.opened(['CS1']), tell('SelfReviewSubmitted')],
  ...[point(1), point(2)],
  tell('LocalReportDrafted', { on: '2023-02-01', commentsDue: '2023-02-15' }),
  tell('LocalReportIssued', { membershipType: 'Full', on: '2023-03-01' }),
  tell('ActionPointSettled', { finding: 1, outcome: 'done', on: '2023-10-01' }),
  ...[now.opened(['CS1']), now.tell('SelfReviewSubmitted')],
  now.tell('VisitDatesOffered', { visit: 1, dates: ['2024-01-09'] }),
  now.tell('VisitAgreed', { visit: 1, date: '2024-01-09', mode: 'hybrid' })
]
/** Small enough that every figure of it is explained in no time. */
const few = (seed: number): ReadonlyArray<EventText> => [
  ...besideReviews(seed, randomNetwork({ seed, communities: 7, standards: 4 })),
  ...accountOf(
    'TC-0002',
    ['OpenAccount', '2023-08-01'],
    quoted('2023-08-02', ['2023-2024']),
    invoiced('2023-09-01', [1])
  ),
  accreditationOf('TC-0003').awarded('2023-11-01', ['2023-11-01', '2024-10-31'], 7)
]
const network = (seed: number, history = few(seed)): ReadonlyArray<EventText> => [
  ...history,
  ...reviewed,
  ...[1, 2, 3, 4, 5, 6].map(place => given(`TC-000${String(place)}`, 'host', (place % 5) + 1)),
  given('TC-0001', 'team', 4),
  ...[reviewer('R-1', 'lead', 'reviewer'), reviewer('R-2', 'reviewer')],
  published(1)
]
/** Of all rows of a history, those that a report reads. */
const rowsOf = ({ tables }: Pick<AnyReport, 'tables'>, history: ReadonlyArray<EventText>) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, fold(table as never, new Map(), seen(history))])
  )

const asks: Readonly<Record<string, unknown>> = {
  ...{ cycle: '2023-2024', community: 'TC-0002', on: '2024-06-30', ahead: 20 }
}
/** The report is asked for whole: what may be left out of these is. */
const narrowing = ['cycle', 'community']
const askOf = ({ ask }: Pick<AnyReport, 'ask'>) => {
  const fields = Object.entries(ask).filter(
    ([name, field]) =>
      name in asks && !(narrowing.includes(name) && (field as { optional?: boolean }).optional === true)
  )
  return Object.fromEntries(fields.map(([name]) => [name, asks[name]]))
}
const asking = (history: ReadonlyArray<EventText>) => {
  const extras = {
    ...{ text: () => null, numbers: (count: unknown) => (typeof count === 'number' ? count : null) },
    ...{ codeKey: 'a secret', issues: new Map(), network: [], histories: historiesIn(history) }
  }
  return (report: AnyReport, more: object = {}): unknown => {
    const answer = report.answer(
      rowsOf(report, history) as never,
      { ...askOf(report), ...more } as never,
      extras as never
    )
    if (isLeft(answer)) throw new Error(JSON.stringify(answer.left))
    return answer.right
  }
}
const keys = Object.keys(figuresExplained) as ReadonlyArray<FiguresExplained>
const seeds = Array.from({ length: process.env['COFC_NIGHTLY'] === 'yes' ? 60 : 3 }, (_, place) => place + 1)

/** Whether rows are told that come to the figure, which is as the report tells it; told as a sum, they must. */
const isSumOfRows = (key: string, explained: FigureExplained, told: number | null | undefined): boolean => {
  expect([key, explained.address, explained.figure]).toEqual([key, explained.address, told])
  if (!('sum' in explained)) return false
  expect([key, explained.address, explained.sum]).toEqual([key, explained.address, explained.figure])
  return explained.rows.length > 0
}

test('every figure of a report is the sum of what each community or reviewer gives alone', () => {
  const summed = new Set<string>()
  for (const seed of seeds) {
    const ask = asking(network(seed))
    for (const key of keys) {
      const { list, figure, figuresIn } = figuresExplained[key]
      const told = figuresIn(ask(reports[key]) as never)
      const listed = ask(list) as ReadonlyArray<FigureListed>
      expect([key, listed.map(({ address }) => address)]).toEqual([key, Object.keys(told)])
      const sums = listed.filter(({ address, shown }) =>
        isSumOfRows(key, ask(figure, { figure: address }) as FigureExplained, shown ? told[address] : null)
      )
      if (sums.length > 0) summed.add(key)
    }
  }
  const elsewhere = ['core-standards-met', 'core-values']
  expect([...summed].toSorted()).toEqual(keys.filter(key => !elsewhere.includes(key)).toSorted())
})

test('a row of any report is told with the fewest events of its streams that make it so', () => {
  const history = network(1)
  const ask = asking(history)
  for (const key of keys) {
    const { list, figure } = figuresExplained[key]
    for (const { address } of (ask(list) as ReadonlyArray<FigureListed>).slice(0, 12)) {
      const told = ask(figure, { figure: address, events: 'yes' }) as FigureExplained
      const [row] = 'rows' in told ? told.rows : []
      if (row === undefined) continue
      const streams = [row.stream, ...(row.also ?? [])]
      expect([key, address, row.key, (row.events ?? []).length > 0]).toEqual([key, address, row.key, true])
      expect(row.events?.every(({ stream }) => streams.includes(stream))).toBe(true)
    }
  }
})

test('a figure that the national report tells too is explained there, and of a hidden one only the rule is told', () => {
  const ask = asking(network(2, dueNetwork(2)))
  const { figure } = figuresExplained['core-standards-met']
  const all = ask(figuresExplained['core-standards-met'].list) as ReadonlyArray<FigureListed>
  const [shown, hidden] = [true, false].map(is => all.find(one => one.shown === is)?.address ?? '')
  expect(ask(figure, { figure: shown })).toMatchObject({
    unit: 'of-national-report',
    of: [`${String(shown)}/percentMet`]
  })
  expect(ask(figure, { figure: hidden, events: 'yes' })).toEqual({
    ...{ address: hidden, figure: null, rows: [], excluded: [] },
    hiddenBecause: { rule: 'D3020', says: definingRules.D3020 }
  })
  expect(ask(figuresExplained.feedback.figure, { figure: 'mean/team/fair', events: 'yes' })).toMatchObject({
    ...{ figure: null, rows: [], hiddenBecause: { rule: 'D2502' } }
  })
})

test('what is explained of any report is told to the network team alone, and of fees due to finance, which keeps the accounts', () => {
  for (const [key, { list, figure }] of Object.entries(figuresExplained))
    for (const { roles, rolesFor } of [list, figure])
      expect([key, roles, rolesFor]).toEqual([
        key,
        key === 'fees-due' ? { 'network-team': 'any', finance: 'any' } : { 'network-team': 'any' },
        undefined
      ])
  const named: ReadonlyArray<NamedReport> = eachReport(reports)
  expect(keys.every(key => named.some(one => one.key === key))).toBe(true)
  const plain = randomNetwork({ seed: 1, communities: 3, standards: 3 })
  expect(asking(plain)(figuresExplained.deadlines.list)).toEqual([
    { address: 'overdue', shown: true },
    { address: 'due', shown: true }
  ])
})
