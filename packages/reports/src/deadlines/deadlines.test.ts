import {
  accreditation,
  announcement,
  community,
  cycle,
  dueBy,
  gathering,
  hmpAudit,
  membership,
  account,
  policy,
  replay,
  review,
  serviceAccess,
  type PlainDate,
  type RecordsOfDues
} from '@cofc/core'
import { expect, test } from 'vitest'
import { accountOf, invoiced, quoted } from '../testing/accounts.ts'
import { accreditationOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { besideReviews } from '../testing/beside-reviews.ts'
import { happened, planned, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import { randomNetwork } from '../testing/random-network.ts'
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
      ...{ by: '2024-02-19', standing: 'due', workingDays: 10 }
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

type Fold = Parameters<typeof replay>[0]
const states = (of: unknown, events: ReadonlyArray<EventText>, types: object, keys: ReadonlyArray<string>) => {
  const its = events.filter(({ type }) => Object.hasOwn(types, type))
  const streams = Map.groupBy(its, event => keys.map(key => event[key]).join(' '))
  return new Map([...streams].map(([id, history]) => [id, replay(of as Fold)(history as never)] as const))
}
/** Every aggregate as its whole history makes it, asked by hand. */
const recordsAfter = (history: ReadonlyArray<EventText>): RecordsOfDues => {
  const all = (of: { readonly events: object; readonly address: ReadonlyArray<string> }) =>
    states(of, history, of.events, of.address) as never
  const reviews = all(review) as ReadonlyMap<string, never>
  return {
    ...{ communities: all(community), memberships: all(membership), cycles: all(cycle), audits: all(hmpAudit) },
    ...{ accreditations: all(accreditation), accounts: all(account), serviceAccess: all(serviceAccess) },
    gatherings: [...(all(gathering) as ReadonlyMap<string, never>).values()],
    announcements: [...(all(announcement) as ReadonlyMap<string, never>).values()],
    policy: [...(all(policy) as ReadonlyMap<string, RecordsOfDues['policy']>).values()].flat(),
    reviews: [...reviews].map(([id, its]) => {
      const [of, cycleOf, kind] = id.split(' ')
      return { key: { community: of, cycle: cycleOf, kind } as never, review: its }
    })
  }
}
const said = ({ kind, community: of, cycle: its, by }: Record<'kind' | 'community' | 'cycle' | 'by', unknown>) =>
  [by, kind, of, its].join(' ')

test('what is due agrees with what core answers of every record, over whole networks', async () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = [
      ...besideReviews(seed, randomNetwork({ seed, communities: 30, standards: 8 })),
      ...accountOf('TC-0001', ['OpenAccount', '2023-08-01'], quoted('2023-08-02', ['2023-2024'])),
      ...accountOf(
        'TC-0002',
        ['OpenAccount', '2023-08-01'],
        quoted('2023-08-02', ['2023-2024']),
        invoiced('2023-09-01', [1])
      ),
      accreditationOf('TC-0003').awarded('2023-11-01', ['2023-11-01', '2024-10-31'], 7),
      happened('NewsProposed', {
        announcement: 'A-1',
        community: 'TC-0004',
        title: ref('t'),
        words: ref('w'),
        link: null,
        on: '2024-01-02'
      })
    ]
    const on = '2026-01-05' as PlainDate
    const { until, deadlines } = await asked(history, { on })
    const expected = dueBy(until, recordsAfter(history))
    expect(new Set(expected.map(({ kind }) => kind)).size).toBeGreaterThan(5)
    expect(deadlines.map(said).toSorted()).toEqual(expected.map(said).toSorted())
    expect(deadlines.map(({ by }) => by)).toEqual(expected.map(({ by }) => by))
  }
})
