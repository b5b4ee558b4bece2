import { dueBy, type PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { dueNetwork, recordsAfter } from '../testing/due-network.ts'
import { happened, planned, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import type { AskDeadlines } from './deadlines.ts'
import { deadlinesReport } from './report.ts'

const asked = async (history: ReadonlyArray<EventText>, ask: object) =>
  answered(await answerAfter(history)(deadlinesReport, { ahead: 20, ...ask } as AskDeadlines))

const { tell, opened, final } = reviewOf({ community: 'TC-1' })
const drafted = tell('LocalReportDrafted', { on: '2024-02-05', commentsDue: '2024-02-19' })
const point = (finding: number, due: string | null) =>
  tell('FindingRecorded', { finding, findingKind: 'action', standard: null, words: ref('w'), due, on: '2024-02-05' })
const setting = [planned(), registered('TC-1'), registered('TC-2')]
const underWay = [opened(['CS1']), tell('SelfReviewSubmitted', { on: '2023-09-01' })]
const holiday = happened('HolidaysDeclared', { year: 2024, days: ['2024-02-21', '2024-02-24'], on: '2024-01-01' })

test('what is overdue and what falls due soon is told to the network team alone', async () => {
  expect(deadlinesReport.roles).toEqual({ 'network-team': 'any' })
  const { until, overdue, due, deadlines } = await asked([...setting, ...underWay, drafted], { on: '2024-02-05' })
  expect([until, overdue, due]).toEqual(['2024-03-04', 0, 1])
  expect(deadlines).toEqual([
    {
      ...{ kind: 'comments', community: 'TC-1', name: 'House TC-1', cycle: '2023-2024' },
      ...{ by: '2024-02-19', standing: 'due', workingDays: 10, review: 'peer-review' }
    }
  ])
})
test('a deadline is overdue from the day after on, by working days', async () => {
  const history = [...setting, ...underWay, drafted, holiday]
  const told = async (on: string) => {
    const [one] = (await asked(history, { on })).deadlines
    return [one?.standing, one?.workingDays]
  }
  expect(await told('2024-02-16')).toEqual(['due', 1])
  expect(await told('2024-02-19')).toEqual(['due', 0])
  expect(await told('2024-02-20')).toEqual(['overdue', 1])
  // The 21st is a holiday; that of the 24th is a Saturday, and counts for nothing.
  expect(await told('2024-02-22')).toEqual(['overdue', 2])
  expect(await told('2024-02-25')).toEqual(['overdue', 3])
  expect(await told('2024-02-26')).toEqual(['overdue', 4])
})
test('deadlines stand as of the day: what is dated later is not known yet', async () => {
  const history = [...setting, ...underWay, drafted, tell('HostCommented', { comments: null, on: '2024-02-21' })]
  expect((await asked(history, { on: '2024-02-04' })).deadlines).toEqual([])
  expect((await asked(history, { on: '2024-02-20' })).overdue).toBe(1)
  expect((await asked(history, { on: '2024-02-21' })).deadlines).toEqual([])
})
test('nothing is told that is due later than was asked, and of one community only what is its own', async () => {
  const issued = [...underWay, point(1, '2024-03-29'), point(2, null), drafted, final()].map(event =>
    event.type === 'LocalReportIssued' ? { ...event, on: '2024-02-26' } : event
  )
  const history = [...setting, ...issued]
  const kinds = async (ask: object) =>
    (await asked(history, { on: '2024-03-01', ...ask })).deadlines.map(({ kind, by }) => [kind, by])
  expect(await kinds({})).toEqual([['action-point', '2024-03-29']])
  expect(await kinds({ ahead: 19 })).toEqual([])
  expect(await kinds({ community: 'TC-2' })).toEqual([])
  expect(await kinds({ community: 'TC-1' })).toHaveLength(1)
})
test('the table has a line for each deadline', async () => {
  const { columns, rows } = deadlinesReport.csv(await asked([...setting, ...underWay, drafted], { on: '2024-02-20' }))
  expect(columns).toContain('workingDays')
  expect(rows).toMatchObject([{ on: '2024-02-20', standing: 'overdue', kind: 'comments', workingDays: 1 }])
})

const said = ({ kind, community: of, cycle: its, by }: Record<'kind' | 'community' | 'cycle' | 'by', unknown>) =>
  [by, kind, of, its].join(' ')

test('what is due agrees with what core answers of every record, over whole networks', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = dueNetwork(seed)
    const on = '2026-01-05' as PlainDate
    const { until, deadlines } = await asked(history, { on })
    const expected = dueBy(until, recordsAfter(history))
    expect(new Set(expected.map(({ kind }) => kind)).size).toBeGreaterThan(5)
    expect(deadlines.map(said).toSorted()).toEqual(expected.map(said).toSorted())
    expect(deadlines.map(({ by }) => by)).toEqual(expected.map(({ by }) => by))
  }
})
