import type { PlainDate } from '@cofc/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accreditationOf } from '../testing/accreditations.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, registered, type EventText } from '../testing/history.ts'
import { medianOf } from './days-to-decision.ts'
import { accreditationPipeline } from './report.ts'

const setting = [
  planned('2023-2024'),
  ...['TC-1', 'TC-2', 'TC-3', 'TC-4'].flatMap(id => [registered(id), ...admitted(id, 'Accreditation')])
]
const pipelineOn = async (on: string, ...history: ReadonlyArray<EventText>) =>
  answered(await answerAfter([...setting, ...history])(accreditationPipeline, { on: on as PlainDate }))
const [one, two] = [accreditationOf('TC-1'), accreditationOf('TC-2')]
const [three, four] = [accreditationOf('TC-3'), accreditationOf('TC-4')]

test('the accreditation pipeline is for the network team alone, and is ordered by community', async () => {
  expect(accreditationPipeline.roles).toEqual({ 'network-team': 'any' })
  const { open } = await pipelineOn('2024-03-01', two.applied('2024-01-01'), one.applied('2024-02-01'))
  expect(open.map(({ community }) => community)).toEqual(['TC-1', 'TC-2'])
})

test('a case under way is told with its days since the application, and with its limit while it is deferred', async () => {
  const presented = [one.applied('2024-01-15'), one.presented('2024-02-01', '2024-10-31')]
  const deferred = [...presented, one.deferred('2024-03-01', '2024-10-31')]
  const history = [...deferred, one.lodged('2024-04-01')]
  const openOn = async (on: string) => (await pipelineOn(on, ...history)).open
  expect(await openOn('2024-01-14')).toEqual([])
  expect(await openOn('2024-01-15')).toMatchObject([{ status: 'Applied', days: 0, limit: null }])
  expect(await openOn('2024-02-29')).toMatchObject([{ status: 'Presented', days: 45, limit: null }])
  expect(await openOn('2024-03-01')).toEqual([
    {
      ...{ community: 'TC-1', name: 'House TC-1', cycle: '2023-2024', status: 'Deferred' },
      ...{ appliedOn: '2024-01-15', days: 46, limit: '2024-10-31' }
    }
  ])
  expect(await openOn('2024-04-01')).toMatchObject([{ status: 'UnderAppeal', days: 77, limit: null }])
  expect((await pipelineOn('2024-05-01', ...deferred, one.withdrew('2024-05-01'))).open).toEqual([])
})

test('days to a decision count from the application until it is first decided whether to accredit', async () => {
  const asked = [one, two, three, four].map(told => told.applied('2024-01-01'))
  const presented = [one, two, three, four].map(told => told.presented('2024-01-02', '2024-10-01'))
  const decisions = [
    one.notAwarded('2024-01-11'),
    two.deferred('2024-01-05', '2024-10-01'),
    two.awarded('2024-01-21', ['2024-01-02', '2027-01-01']),
    three.withdrew('2024-01-10')
  ]
  const decidedOn = async (on: string) => (await pipelineOn(on, ...asked, ...presented, ...decisions)).decided
  expect(await decidedOn('2024-01-10')).toEqual({ cases: 0, medianDays: null })
  expect(await decidedOn('2024-01-11')).toEqual({ cases: 1, medianDays: 10 })
  expect(await decidedOn('2024-02-01')).toEqual({ cases: 2, medianDays: 15 })
  const onAppeal = { ...one.awarded('2024-06-01', ['2024-01-02', '2027-01-01']), onAppeal: 1 }
  const { decided } = await pipelineOn('2024-07-01', ...asked, ...presented, ...decisions, onAppeal)
  expect(decided).toEqual({ cases: 2, medianDays: 15 })
})

test('half of the numbers are no more than the median, and half no less', () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1]), medianOf([3, 100, 2])]).toEqual([null, 7, 5, 3])
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1 }), numbers => {
      const median = medianOf(numbers) ?? -1
      expect(numbers.filter(number => number <= median).length * 2).toBeGreaterThanOrEqual(numbers.length)
      expect(numbers.filter(number => number >= median).length * 2).toBeGreaterThanOrEqual(numbers.length)
    })
  )
})

test('an award is told to run out within the days that the policy of the day says, while it is held, unless another follows', async () => {
  const history = [one.awarded('2023-10-01', ['2023-09-01', '2024-08-28'])]
  const expiringOn = async (on: string, ...more: ReadonlyArray<EventText>) =>
    (await pipelineOn(on, ...history, ...more)).expiring
  expect(await expiringOn('2024-02-29')).toEqual([])
  expect(await expiringOn('2024-03-01')).toEqual([
    {
      ...{ community: 'TC-1', name: 'House TC-1', certificate: 'TC-1-A1', standing: 'InForce' },
      ...{ until: '2024-08-28', caseUnderWay: false }
    }
  ])
  expect(await expiringOn('2024-08-28')).toHaveLength(1)
  expect(await expiringOn('2024-08-29')).toEqual([])
  expect(await expiringOn('2024-03-01', one.suspended('2024-03-01'))).toMatchObject([{ standing: 'Suspended' }])
  expect(await expiringOn('2024-03-01', one.applied('2024-03-01', 2))).toMatchObject([{ caseUnderWay: true }])
  expect(await expiringOn('2024-03-01', one.takenAway('2024-03-01'))).toEqual([])
  expect(await expiringOn('2024-06-01', one.extended('2024-05-01', '2025-02-28'))).toEqual([])
  const next = one.awarded('2024-07-01', ['2024-08-29', '2027-08-28'], 2)
  expect(await expiringOn('2024-06-30', next)).toHaveLength(1)
  expect(await expiringOn('2024-07-01', next)).toEqual([])
  const ninety = happened('PolicyAdopted', {
    ...{ v: 2, version: 1, inForceFrom: '2024-04-01', numbers: [{ number: 'awardExpiryDays', is: 90 }] },
    on: '2024-01-01'
  })
  expect(await expiringOn('2024-03-31', ninety)).toHaveLength(1)
  expect(await expiringOn('2024-04-01', ninety)).toEqual([])
  expect(await expiringOn('2024-05-30', ninety)).toHaveLength(1)
  expect((await pipelineOn('2024-03-31', ninety)).daysAhead).toBe(180)
  expect((await pipelineOn('2024-04-01', ninety)).daysAhead).toBe(90)
})

test('what runs out with nothing to lose is not told: without membership no award is held', async () => {
  const late = one.awarded('2024-01-01', ['2024-01-01', '2024-12-31'])
  expect((await pipelineOn('2024-08-31', late)).expiring).toHaveLength(1)
  expect((await pipelineOn('2024-09-01', late, planned('2024-2025'))).expiring).toEqual([])
})

test('the table has a line for each case under way, for those decided, and for each award that runs out', async () => {
  const history = [one.awarded('2023-10-01', ['2023-09-01', '2024-08-28']), two.applied('2024-01-15')]
  const { columns, rows } = accreditationPipeline.csv(await pipelineOn('2024-03-01', ...history))
  expect(rows.map(({ part, community, status }) => [part, community, status])).toEqual([
    ['open', 'TC-2', 'Applied'],
    ['decided', undefined, undefined],
    ['daysAhead', undefined, undefined],
    ['expiring', 'TC-1', 'InForce']
  ])
  expect(columns).toEqual(expect.arrayContaining(['limit', 'certificate', 'until']))
})
