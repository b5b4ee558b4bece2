import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { anyOfThe, branded, laws, plainDates, specify, type Plain } from '../testing/index.ts'
import type { CycleCommand } from './commands.ts'
import type { CycleEvent } from './events.ts'
import { cycle, type CycleFacts, type CycleWindows } from './index.ts'
import type { CycleRefusal } from './refusals.ts'

const facts: CycleFacts = { neighbours: [], edition: { status: 'Published' } }
const { given } = specify(cycle, facts)
const because = (refusal: Plain<CycleRefusal>) => branded<CycleRefusal>(refusal)
const windows = branded<CycleWindows>({
  opens: '2023-09-01',
  selfReviewDue: '2023-12-15',
  visitsFrom: '2023-11-01',
  visitsUntil: '2024-05-31',
  closes: '2024-07-31'
})
const of = { cycle: '2023-2024' }
const command = (plain: Plain<CycleCommand>) => branded<CycleCommand>(plain)
const event = (plain: Plain<CycleEvent>) => branded<CycleEvent>(plain)
const plan = (days: Partial<Plain<CycleWindows>> = {}) =>
  command({ type: 'PlanCycle', ...of, edition: 'E10', windows: { ...windows, ...days }, on: '2023-05-01' })
const open = (on = '2023-09-01', edition = 'E10') => command({ type: 'OpenCycle', ...of, edition, on })
const close = (on = '2024-07-31') => command({ type: 'CloseCycle', ...of, on })
const report = 'a'.repeat(64)
const publish = (revision: number, on = '2024-06-20') =>
  command({ type: 'PublishNationalReport', ...of, revision, report, on })
const restate = (revision: number, on = '2026-01-10') =>
  command({ type: 'RestateNationalReport', ...of, revision, report, on })
const planned = event({ type: 'CyclePlanned', ...of, edition: 'E10', windows, on: '2023-05-01' })
const opened = event({ type: 'CycleOpened', ...of, on: '2023-09-01' })
const closed = event({ type: 'CycleClosed', ...of, on: '2024-07-31' })
const published = (revision: number) =>
  event({ type: 'NationalReportPublished', v: 2, ...of, revision, report, on: '2024-06-20' })

const notKept = event({
  type: 'NationalReportPublished',
  v: 2,
  ...of,
  revision: 1,
  report: null,
  on: '2024-06-20'
})

test('a cycle is planned once', () => {
  given().when(plan()).thenEvents(planned)
  given(planned).when(plan()).thenAlreadySo()
  given(planned)
    .when(plan({ closes: '2024-08-01' }))
    .thenRefused(because({ type: 'CycleAlreadyPlanned', ...of }))
  given(planned)
    .when(command({ ...(plan() as Plain<CycleCommand>), edition: 'E11' } as Plain<CycleCommand>))
    .thenRefused(because({ type: 'CycleAlreadyPlanned', ...of }))
})

test('all but the end of a cycle may fall on its first day', () => {
  const days = { selfReviewDue: '2023-09-01', visitsFrom: '2023-09-01', visitsUntil: '2023-09-01' }
  given()
    .when(plan(days))
    .thenEvents(event({ ...(planned as Plain<typeof planned>), windows: { ...windows, ...days } } as Plain<CycleEvent>))
})

test('the days of a cycle are in order', () => {
  const outOfOrder = because({ type: 'CycleWindowsOutOfOrder', ...of })
  for (const days of [
    { opens: '2024-07-31', selfReviewDue: '2024-07-31', visitsFrom: '2024-07-31', visitsUntil: '2024-07-31' },
    { selfReviewDue: '2023-08-31' },
    { selfReviewDue: '2024-06-01' },
    { visitsFrom: '2023-08-31' },
    { visitsFrom: '2024-06-01' },
    { visitsUntil: '2024-08-01' }
  ])
    given().when(plan(days)).thenRefused(outOfOrder)
})

test('a self-review may be due while visits are under way', () => {
  const days = { selfReviewDue: '2024-05-31', visitsFrom: '2023-09-01', visitsUntil: '2024-07-31' }
  given()
    .when(plan(days))
    .thenEvents(event({ ...(planned as Plain<typeof planned>), windows: { ...windows, ...days } } as Plain<CycleEvent>))
})

test('cycles never overlap, and follow each other as their names do', () => {
  const before = { cycle: '2022-2023', windows: { ...windows, opens: '2022-09-01', closes: '2023-08-31' } }
  const after = { cycle: '2024-2025', windows: { ...windows, opens: '2024-08-01', closes: '2025-07-31' } }
  const beside = (...neighbours: ReadonlyArray<Plain<CycleFacts['neighbours'][number]>>) =>
    given().knowing({ neighbours: branded<CycleFacts['neighbours']>(neighbours) })
  beside(before, after).when(plan()).thenEvents(planned)
  const overlaps = (other: string, opens: string, closes: string) =>
    because({ type: 'CycleOverlaps', ...of, other, opens, closes })
  beside({ ...before, windows: { ...before.windows, closes: '2023-09-01' } })
    .when(plan())
    .thenRefused(overlaps('2022-2023', '2022-09-01', '2023-09-01'))
  beside({ ...after, windows: { ...after.windows, opens: '2024-07-31' } })
    .when(plan())
    .thenRefused(overlaps('2024-2025', '2024-07-31', '2025-07-31'))
  beside({ ...before, cycle: '2024-2025' })
    .when(plan())
    .thenRefused(overlaps('2024-2025', '2022-09-01', '2023-08-31'))
})

test('a cycle is planned with an edition that is drafted or published', () => {
  const on = (status: CycleFacts['edition']['status']) => given().knowing({ edition: { status } }).when(plan())
  on('Unknown').thenRefused(because({ type: 'EditionOfCycleUnknown', edition: 'E10' }))
  on('Retired').thenRefused(because({ type: 'EditionOfCycleNotPublished', edition: 'E10' }))
  on('Draft').thenEvents(planned)
  on('InConsultation').thenEvents(planned)
})

test('a cycle opens on its opening day or later', () => {
  given(planned).when(open()).thenEvents(opened)
  given(planned)
    .when(open('2023-08-31'))
    .thenRefused(because({ type: 'CycleOpensLater', ...of, opens: '2023-09-01' }))
  given(planned, opened).when(open()).thenAlreadySo()
  given(planned, opened, closed).when(open()).thenAlreadySo()
  given()
    .when(open())
    .thenRefused(because({ type: 'CycleNotPlanned', ...of }))
})

test('a cycle opens with the edition it was planned with, published by then', () => {
  given(planned)
    .knowing({ edition: { status: 'InConsultation' } })
    .when(open())
    .thenRefused(because({ type: 'EditionOfCycleNotPublished', edition: 'E10' }))
  given(planned)
    .when(open('2023-09-01', 'E9'))
    .thenRefused(because({ type: 'NotTheEditionPlanned', edition: 'E9', planned: 'E10' }))
})

test('an open cycle closes on its last day or later', () => {
  given(planned, opened).when(close()).thenEvents(closed)
  given(planned, opened)
    .when(close('2024-07-30'))
    .thenRefused(because({ type: 'CycleClosesLater', ...of, closes: '2024-07-31' }))
  given(planned, opened, closed).when(close()).thenAlreadySo()
  given(planned)
    .when(close())
    .thenRefused(because({ type: 'CycleNotOpen', ...of }))
  given()
    .when(close())
    .thenRefused(because({ type: 'CycleNotPlanned', ...of }))
})

test('the national report is published once its cycle has opened', () => {
  given(planned, opened).when(publish(1)).thenEvents(published(1))
  given(planned, opened, closed).when(publish(1)).thenEvents(published(1))
  given(planned)
    .when(publish(1))
    .thenRefused(because({ type: 'CycleNotOpen', ...of }))
  given()
    .when(publish(1))
    .thenRefused(because({ type: 'CycleNotPlanned', ...of }))
})

test('an issue of which no report was kept is restated once', () => {
  const restated = event({ type: 'NationalReportRestated', ...of, revision: 1, report, on: '2026-01-10' })
  const once = given(planned, opened, notKept)
  once.when(restate(1)).thenEvents(restated)
  once.when(restate(2)).thenRefused(because({ type: 'NoSuchIssue', ...of, revision: 2 }))
  once.when(restate(0)).thenRefused(because({ type: 'NoSuchIssue', ...of, revision: 0 }))
  given(planned, opened, notKept, restated).when(restate(1)).thenAlreadySo()
  given(planned, opened, notKept, published(2), restated).when(restate(2)).thenAlreadySo()
  given(planned)
    .when(restate(1))
    .thenRefused(because({ type: 'CycleNotOpen', ...of }))
  given()
    .when(restate(1))
    .thenRefused(because({ type: 'CycleNotPlanned', ...of }))
})

test('what comes after publication stands in the next numbered revision', () => {
  const once = given(planned, opened, published(1))
  once.when(publish(2)).thenEvents(published(2))
  once.when(publish(1)).thenAlreadySo()
  once.when(publish(3)).thenRefused(because({ type: 'NotTheNextRevision', revision: 3, next: 2 }))
  given(planned, opened)
    .when(publish(0))
    .thenRefused(because({ type: 'NotTheNextRevision', revision: 0, next: 1 }))
  expect(replay(cycle)([planned, opened, published(1), closed])).toMatchObject({ status: 'Closed', revision: 1 })
})

const days = fc.oneof(plainDates('2023-08-01', '2024-09-01'), fc.constantFrom(windows.opens, windows.closes))
const drawn = anyOfThe(cycle.commands)
const commands = fc.tuple(drawn, days, fc.nat({ max: 3 })).map(([one, on, revision]) => ({
  ...one,
  cycle: '2023-2024',
  on,
  ...('edition' in one ? { edition: 'E10' } : {}),
  ...('revision' in one ? { revision } : {})
}))
const asked = fc.record({
  command: fc.oneof(
    fc.constantFrom(plan(), open(), close(), publish(1), restate(1)),
    commands.map(one => one as CycleCommand)
  ),
  known: fc.record({
    neighbours: fc.constant([]),
    edition: fc.record({ status: fc.constantFrom('Draft', 'Published', 'Retired') })
  })
})
const examples = [
  [plan(), open(), publish(1), close(), publish(2), restate(1)].map(one => ({ command: one, known: facts }))
]

const former = { history: [planned, opened, notKept], script: [{ command: restate(1), known: facts }] }

for (const [law, holds] of laws(cycle, { attempts: asked, examples, former })) test(law, holds)
