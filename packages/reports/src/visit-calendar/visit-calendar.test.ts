import type { CommunityId, Cycle } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { planned, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import { visitCalendarReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const of = (community: string, kind = 'peer-review') => reviewOf({ community, kind })
const offered = (community: string, visit: number, ...dates: ReadonlyArray<string>) =>
  of(community).tell('VisitDatesOffered', { visit, dates })
const agreed = (community: string, visit: number, date: string) =>
  of(community).tell('VisitAgreed', { visit, date, mode: 'hybrid' })
const team = [
  { reviewer: 'R-1', role: 'lead' },
  { reviewer: 'R-2', role: 'member' },
  { reviewer: 'R-3', role: 'observer' }
]
const allocated = (community: string, visit: number) => of(community).tell('TeamAllocated', { visit, team })
const held = (community: string, visit: number, ...days: ReadonlyArray<string>) =>
  of(community).tell('VisitHeld', {
    ...{ v: 2, on: days.at(-1), visit, days, mode: 'in-person', team, stakeholders: 0 },
    ...{ clientMemberRule: 'met', clientMembers: ref('m') }
  })
const setting = [
  ...[planned('2022-2023'), planned(), registered('TC-1'), registered('TC-2'), registered('TC-3')],
  ...['TC-1', 'TC-2', 'TC-3'].flatMap(community => [
    of(community).opened(['CS1']),
    of(community).tell('SelfReviewSubmitted')
  ])
]
const asked = async (history: ReadonlyArray<EventText>, more: { readonly community?: CommunityId } = {}) =>
  answerAfter([...setting, ...history])(visitCalendarReport, { cycle, ...more })
const visits = async (...history: ReadonlyArray<EventText>) => answered(await asked(history)).visits

test('visits stand by their days, those without a day last, for the network team alone', async () => {
  expect(visitCalendarReport.roles).toEqual({ 'network-team': 'any' })
  const told = await visits(
    ...[
      offered('TC-3', 1, '2024-02-01', '2024-01-20'),
      offered('TC-2', 1, '2024-01-09'),
      agreed('TC-2', 1, '2024-01-09')
    ],
    ...[offered('TC-1', 1, '2024-01-08'), of('TC-1').tell('VisitCancelled', { visit: 1 })],
    ...[offered('TC-1', 2, '2024-01-09'), agreed('TC-1', 2, '2024-01-09'), held('TC-1', 2, '2024-01-09', '2024-01-10')]
  )
  expect(told.map(({ community, name, visit, status, days }) => [community, name, visit, status, days])).toEqual([
    ['TC-1', 'House TC-1', 2, 'held', ['2024-01-09', '2024-01-10']],
    ['TC-2', 'House TC-2', 1, 'agreed', ['2024-01-09']],
    ['TC-3', 'House TC-3', 1, 'offered', ['2024-01-20', '2024-02-01']],
    ['TC-1', 'House TC-1', 1, 'cancelled', []]
  ])
})
test('a visit stands on the day to which it was moved, with the team that was allocated or was there', async () => {
  const history = [offered('TC-1', 1, '2024-01-08'), agreed('TC-1', 1, '2024-01-08'), allocated('TC-1', 1)]
  const moved = of('TC-1').tell('VisitMoved', { visit: 1, date: '2024-03-08' })
  expect(await visits(...history, moved)).toMatchObject([
    { status: 'agreed', days: ['2024-03-08'], mode: 'hybrid', team }
  ])
  const fewer = { ...held('TC-1', 1, '2024-01-08'), team: team.slice(1) }
  expect(await visits(...history, fewer)).toMatchObject([{ status: 'held', mode: 'in-person', team: team.slice(1) }])
})
test('visits of another cycle stand in its own calendar, and those to one community where they are asked for', async () => {
  const history = [
    ...[offered('TC-1', 1, '2024-01-08'), offered('TC-2', 1, '2024-01-08')],
    reviewOf({ community: 'TC-1', cycle: '2022-2023' }).opened(['CS1']),
    reviewOf({ community: 'TC-1', cycle: '2022-2023' }).tell('VisitDatesOffered', { visit: 1, dates: ['2023-01-08'] })
  ]
  expect((await visits(...history)).map(({ community }) => community)).toEqual(['TC-1', 'TC-2'])
  const own = answered(await asked(history, { community: 'TC-2' as CommunityId }))
  expect(own.visits).toHaveLength(1)
  expect(await answerAfter([])(visitCalendarReport, { cycle })).toEqual(left({ type: 'NoSuchCycle', cycle }))
})
test('the table has a line for each visit, with the places of its team counted', async () => {
  const told = answered(await asked([offered('TC-1', 1, '2024-01-08', '2024-02-08'), allocated('TC-1', 1)]))
  const { columns, rows } = visitCalendarReport.csv(told)
  expect(rows).toMatchObject([
    {
      ...{
        community: 'TC-1',
        status: 'offered',
        from: '2024-01-08',
        until: '2024-02-08',
        days: '2024-01-08;2024-02-08'
      },
      ...{ lead: 1, member: 1, 'tc-specialist': 0, observer: 1 }
    }
  ])
  expect(columns).not.toContain('team')
})
