import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { accreditationOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, registered, type EventText } from '../testing/history.ts'
import { committeeReport } from './report.ts'

const setting = [
  planned('2023-2024'),
  ...['TC-1', 'TC-2', 'TC-3'].flatMap(id => [registered(id), ...admitted(id, 'Accreditation')])
]
const [one, two] = [accreditationOf('TC-1'), accreditationOf('TC-2')]
const committeeOn = async (on: string, ...history: ReadonlyArray<EventText>) =>
  answered(await answerAfter([...setting, ...history])(committeeReport, { on: on as PlainDate }))
const presented = [one.applied('2023-10-01'), one.presented('2023-11-01', '2024-08-01')]

test('cases are before the committee from their pack to their decision, with the decisions that are open', async () => {
  const casesOn = async (on: string, ...more: ReadonlyArray<EventText>) =>
    (await committeeOn(on, ...presented, ...more)).cases
  expect(await casesOn('2023-10-31')).toEqual([])
  expect(await casesOn('2023-11-01')).toEqual([
    {
      ...{ community: 'TC-1', name: 'House TC-1', cycle: '2023-2024', status: 'Presented' },
      ...{ presentedOn: '2023-11-01', limit: null, proposed: 'accredited', open: ['accredited', 'not-accredited'] },
      panelAppointed: null
    }
  ])
  expect(await casesOn('2023-12-01', one.deferred('2023-12-01', '2024-08-01'))).toMatchObject([
    { status: 'Deferred', limit: '2024-08-01' }
  ])
  const appealed = [one.deferred('2023-12-01', '2024-08-01'), one.lodged('2024-01-05')]
  expect(await casesOn('2024-01-05', ...appealed)).toMatchObject([
    { status: 'UnderAppeal', panelAppointed: false, open: [], proposed: null }
  ])
  expect(await casesOn('2023-12-01', one.notAwarded('2023-12-01'))).toEqual([])
})
test('awards are before the committee while something referred is not settled, and while they are suspended', async () => {
  const awarded = two.awarded('2023-10-01', ['2023-10-01', '2026-09-30'])
  const referred = happened('AwardReferred', {
    ...{ community: 'TC-2', award: 1, on: '2024-01-10', cause: 'type-changed', cycle: '2023-2024', merged: null }
  })
  const awardsOn = async (on: string, ...more: ReadonlyArray<EventText>) =>
    (await committeeOn(on, awarded, ...more)).awards
  expect(await awardsOn('2024-01-09', referred)).toEqual([])
  expect(await awardsOn('2024-01-10', referred)).toEqual([
    {
      ...{ community: 'TC-2', name: 'House TC-2', certificate: 'TC-2-A1', standing: 'InForce', until: '2026-09-30' },
      ...{ referredFor: ['type-changed'], replyDue: null, replied: false }
    }
  ])
  expect(await awardsOn('2024-02-01', two.suspended('2024-02-01'))).toMatchObject([
    { standing: 'Suspended', replyDue: '2024-02-01', replied: false, referredFor: [] }
  ])
  expect(await awardsOn('2024-03-01', two.suspended('2024-02-01'), two.lifted('2024-03-01'))).toEqual([])
})
test('what was decided in the twelve months before is told with its letter, and no longer', async () => {
  const decidedOn = async (on: string) =>
    (await committeeOn(on, ...presented, one.notAwarded('2023-12-01'))).decided.map(
      ({ decision, on: day, letterOn }) => [...[decision, day, letterOn]]
    )
  expect(await decidedOn('2023-11-30')).toEqual([])
  expect(await decidedOn('2023-12-01')).toEqual([['not-accredited', '2023-12-01', null]])
  expect(await decidedOn('2024-11-30')).toHaveLength(1)
  expect(await decidedOn('2024-12-01')).toEqual([])
})
test('what is before the committee is for it and the network team, ordered by community, and is a table', async () => {
  expect(Object.keys(committeeReport.roles)).toEqual(['network-team', 'committee'])
  const both = await committeeOn(
    '2024-01-01',
    ...[two.applied('2023-10-02'), two.presented('2023-11-02', '2024-08-02')],
    ...presented
  )
  expect(both.cases.map(({ community }) => community)).toEqual(['TC-1', 'TC-2'])
  expect(committeeReport.csv(both).rows.map(({ part, community, open }) => [part, community, open])).toEqual([
    ['case', 'TC-1', 'accredited;not-accredited'],
    ['case', 'TC-2', 'accredited;not-accredited']
  ])
})
