import { test } from 'vitest'
import { specify } from '../testing/index.ts'
import type { ReviewFacts } from './facts.ts'
import { review, type CarriedPoint } from './index.ts'
import { asked, because, branded, happened, known, ref, told } from './testing/fixtures.ts'

const { given } = specify(review, known)
const finding = 1
const point = happened('FindingRecorded', '2024-02-01', {
  finding,
  findingKind: 'action',
  standard: 'CS1',
  words: ref('w'),
  due: null
})
const good = happened('FindingRecorded', '2024-02-01', {
  finding: 2,
  findingKind: 'achievement',
  standard: null,
  words: ref('v'),
  due: null
})
const [drafted, issued] = told.final.slice(-2)
const final = [...told.visited, point, good, drafted!, issued!]
const settled = [...final, happened('ActionPointSettled', '2024-09-30', { finding, outcome: 'done' })]
const assigning = asked('AssignActionPoint', '2024-03-04', { finding, owner: 'staff-team', due: '2024-09-30' })
const assigned = happened('ActionPointAssigned', '2024-03-04', { finding, owner: 'staff-team', due: '2024-09-30' })
const reporting = asked('ReportProgress', '2024-06-03', { finding, words: ref('p') })
const progressed = happened('ActionPointProgressed', '2024-06-03', { finding, words: ref('p') })

test('an action point is owned by a role, not a person', () => {
  given(...final)
    .when(assigning)
    .thenEvents(assigned)
  given(...final, assigned)
    .when(assigning)
    .thenAlreadySo()
  const other = { finding, owner: 'provider', due: '2024-12-31' } as const
  given(...final, assigned)
    .when(asked('AssignActionPoint', '2024-04-02', other))
    .thenEvents(happened('ActionPointAssigned', '2024-04-02', other))
})

test('the community reports on an open action point as often as it wants, and the same words once', () => {
  given(...final)
    .when(reporting)
    .thenEvents(progressed)
  given(...final, progressed)
    .when(reporting)
    .thenAlreadySo()
  given(...final, progressed)
    .when(asked('ReportProgress', '2024-07-01', { finding, words: ref('q') }))
    .thenEvents(happened('ActionPointProgressed', '2024-07-01', { finding, words: ref('q') }))
})

test('only an open action point of a final report is owned or reported on', () => {
  for (const asking of [assigning, reporting]) {
    given(...told.drafted)
      .when(asking)
      .thenRefused({ type: 'ReportNotFinal' })
    given(...settled)
      .when({ ...asking, on: '2024-10-01' as never })
      .thenRefused(because('ActionPointAlreadySettled', { finding, outcome: 'done' }))
    given(...final)
      .when({ ...asking, finding: 2 as never })
      .thenRefused(because('NotAnActionPoint', { finding: 2, findingKind: 'achievement' }))
    given(...final)
      .when({ ...asking, finding: 3 as never })
      .thenRefused(because('NoSuchFinding', { finding: 3 }))
    given(...final)
      .when({ ...asking, on: '2024-02-20' as never })
      .thenRefused(because('DayBeforeThat', { on: '2024-02-20', notBefore: '2024-02-26' }))
  }
})

const pointOf = (number: number, standard: string | null) =>
  branded<CarriedPoint>({ finding: number, standard, words: ref('w'), due: '2023-12-31' })
const open = (number: number, standard: string | null, settledOn: string | null = null) => ({
  ...pointOf(number, standard),
  settledOn
})
const report = (edition: string, issuedOn: string, points: ReadonlyArray<object>, kind = 'peer-review') => ({
  ...{ cycle: '2022-2023', kind, edition, issuedOn, points }
})
const knowing = (...finalReports: ReadonlyArray<object>): ReviewFacts =>
  branded<ReviewFacts>({
    ...known,
    finalReports,
    mappings: [
      {
        from: 'E9',
        lines: [
          { from: 'CS1', to: 'X7', change: 'split' },
          { from: 'CS1', to: 'CS2', change: 'split' },
          { from: 'S9', to: null, change: 'dropped' }
        ]
      }
    ]
  } as never)
const carried = (on: string, from: string, ...points: ReadonlyArray<CarriedPoint>) =>
  happened('ActionPointsCarried', on, { from, fromKind: 'peer-review', points })
const carrying = asked('CarryActionPoints', '2023-09-01')

test('open action points of the final reports of the cycle before go on in a review until it ends, each once, under the standard they are mapped to', () => {
  const points = [open(2, 'CS1'), open(3, 'S9'), open(5, null)]
  const last = (edition: string) => specify(review, knowing(report(edition, '2023-02-01', points)))
  const on = '2023-09-01'
  last('E10')
    .given(...told.opened)
    .when(carrying)
    .thenEvents(carried(on, '2022-2023', pointOf(2, 'CS1'), pointOf(3, null), pointOf(5, null)))
  last('E9')
    .given(...told.opened)
    .when(carrying)
    .thenEvents(carried(on, '2022-2023', pointOf(2, 'CS2'), pointOf(3, null), pointOf(5, null)))
  last('E10')
    .given(...told.opened, carried(on, '2022-2023', pointOf(2, 'CS1')))
    .when(carrying)
    .thenEvents(carried(on, '2022-2023', pointOf(3, null), pointOf(5, null)))
  last('E10')
    .given(...told.opened, carried(on, '2022-2023', pointOf(2, 'CS1'), pointOf(3, null), pointOf(5, null)))
    .when(carrying)
    .thenAlreadySo()
  given(...told.opened)
    .when(carrying)
    .thenAlreadySo()
  last('E10')
    .given()
    .when(carrying)
    .thenRefused(because('ReviewNotOpened', { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }))
})

test('what goes on is told by the days, and not by when it was recorded', () => {
  const points = [open(2, 'CS1', '2023-09-01'), open(3, 'CS1', '2023-09-02'), open(4, 'CS1', '2023-10-05')]
  const issuedOn = (day: string) => specify(review, knowing(report('E10', day, points)))
  for (const history of [told.opened, told.final])
    for (const on of ['2023-01-20', '2023-09-01', '2024-03-01'])
      issuedOn('2023-02-01')
        .given(...history)
        .when({ ...carrying, on: on as never })
        .thenEvents(carried('2023-09-01', '2022-2023', pointOf(3, 'CS1'), pointOf(4, 'CS1')))
  issuedOn('2023-10-01')
    .given(...told.opened)
    .when(carrying)
    .thenEvents(carried('2023-10-01', '2022-2023', pointOf(4, 'CS1')))
  const late = specify(review, knowing(report('E10', '2024-02-27', [open(2, 'CS1')])))
  late
    .given(...told.final)
    .when(carrying)
    .thenAlreadySo()
  const abandoned = happened('ReviewAbandoned', '2024-02-26')
  late
    .given(...told.opened, abandoned)
    .when(carrying)
    .thenAlreadySo()
  issuedOn('2023-02-01')
    .given(...told.opened, abandoned)
    .when(carrying)
    .thenEvents(carried('2023-09-01', '2022-2023', pointOf(3, 'CS1'), pointOf(4, 'CS1')))
})

test('a point is the same only of the same report: number, cycle and kind', () => {
  const both = specify(
    review,
    knowing(report('E10', '2023-02-01', [open(2, 'CS1')]), report('E10', '2023-02-01', [open(2, 'CS1')], 'self-review'))
  )
  const ofSelf = happened('ActionPointsCarried', '2023-09-01', {
    ...{ from: '2022-2023', fromKind: 'self-review' },
    points: [pointOf(2, 'CS1')]
  })
  both
    .given(...told.opened, carried('2023-09-01', '2022-2023', pointOf(2, 'CS1')))
    .when(carrying)
    .thenEvents(ofSelf)
  both
    .given(...told.opened, carried('2023-09-01', '2021-2022', pointOf(2, 'CS1')))
    .when(carrying)
    .thenEvents(carried('2023-09-01', '2022-2023', pointOf(2, 'CS1')), ofSelf)
})

test('a report of the day on which a review ends still goes on in it', () => {
  const issued = specify(review, knowing(report('E10', '2024-02-26', [open(2, 'CS1')])))
  for (const history of [told.final, [...told.opened, happened('ReviewAbandoned', '2024-02-26')]])
    issued
      .given(...history)
      .when(carrying)
      .thenEvents(carried('2024-02-26', '2022-2023', pointOf(2, 'CS1')))
})
