/** Imports of networks in which a year has no cycle, and of renewals that came too late. */
import { changed, smallNetwork, without, type Cells, type Files } from '@cofc/verification'
import { expect, test } from 'vitest'
import { history, importFiles, importing } from './testing/importing.ts'
import { temporaryStores } from './testing/stores.ts'

const member = smallNetwork['memberships.csv']![0]!
const renewing = { applied_on: '', joining_form: '', finance_form: '', admitted_on: '' }
const cycleOf = (year: number): Cells => ({
  ...{ cycle: `${String(year)}-${String(year + 1)}`, edition: 'E1' },
  ...{ opens: `${String(year)}-09-01`, self_review_due: `${String(year + 1)}-01-31` },
  ...{ visits_from: `${String(year)}-11-01`, visits_until: `${String(year + 1)}-05-31` },
  closes: `${String(year + 1)}-08-31`
})
const first: Cells = { ...member, cycle: '2023-2024', applied_on: '2023-06-01', admitted_on: '2023-09-01' }
const second: Cells = { ...first, ...renewing, cycle: '2025-2026' }
const network = (cycles: ReadonlyArray<Cells>, ...memberships: ReadonlyArray<Cells>): Files => ({
  'editions.csv': smallNetwork['editions.csv']!,
  'standards.csv': smallNetwork['standards.csv']!,
  'communities.csv': smallNetwork['communities.csv']!,
  'cycles.csv': cycles,
  'memberships.csv': memberships
})
const aYearOff = [cycleOf(2023), cycleOf(2025)]
const told = async (files: Files, stores = temporaryStores()) => {
  await using into = await stores
  const { outcome, refusals } = await importFiles(into, files, { keepGoing: true })
  const events = (await history(into)).filter(({ stream }) => stream === 'membership-TC-0001')
  return { outcome, refusals, events: events.map(({ type, data }) => `${data['on'] as string} ${type}`) }
}
const began = ['0001-01-01 EarlierYearsAttested', '2023-06-01 MembershipAppliedFor', '2023-09-01 CommunityAdmitted']

test('a row of the next cycle on record renews, also when a year lies between that has none', async () => {
  expect(await told(network(aYearOff, first, { ...second, admitted_on: '2025-06-01' }))).toEqual({
    outcome: 'imported',
    refusals: [],
    events: [...began, '2025-06-01 MembershipRenewed']
  })
  expect(await told(network(aYearOff, first, second))).toMatchObject({
    events: [...began, '2025-09-01 MembershipRenewed']
  })
})

test('who is not renewed for the next cycle on record lapses on its opening, and never without one', async () => {
  expect(await told(network(aYearOff, first))).toMatchObject({ events: [...began, '2025-09-01 MembershipLapsed'] })
  expect(await told(network([cycleOf(2023)], first))).toMatchObject({ refusals: [], events: began })
})

test('a lapse that a row tells is that of the next cycle on record, and is refused while none is', async () => {
  const lapsed = { ...first, left_on: '2025-09-01', left_how: 'lapsed' }
  expect(await told(network(aYearOff, lapsed))).toMatchObject({ events: [...began, '2025-09-01 MembershipLapsed'] })
  expect(await told(network([cycleOf(2023)], { ...lapsed, left_on: '2024-09-01' }))).toMatchObject({
    refusals: [{ rule: 'NoSuchCycle', file: 'memberships.csv', line: 2 }],
    events: began
  })
})

test('the next cycle on record is also found where it was imported before', async () => {
  await using stores = await temporaryStores()
  await importFiles(stores, without(network(aYearOff), 'memberships.csv'))
  expect(await importFiles(stores, without(network([], first, second), 'cycles.csv'))).toMatchObject({
    outcome: 'imported',
    refusals: []
  })
  expect((await history(stores)).at(-1)).toMatchObject({ type: 'MembershipRenewed', data: { cycle: '2025-2026' } })
})

test.each([
  ['day of a cycle', { closes: 'soon' }],
  ['name of a cycle', { cycle: '2024/2025' }],
  ['order of its days, which a rule refuses', { visits_until: '2025-09-30' }]
])('a membership waits until a cycle is put right (%s), lest a year be passed over that has one', async (_, cells) => {
  const broken = [cycleOf(2023), { ...cycleOf(2024), ...cells }, cycleOf(2025)]
  const rows = [first, { ...second, cycle: '2024-2025' }, second]
  await using stores = await temporaryStores()
  const { refusals } = await importFiles(stores, network(broken, ...rows), { keepGoing: true })
  expect(refusals.map(({ file, line }) => `${file}:${String(line)}`)).toEqual(['cycles.csv:3'])
  expect(refusals[0]?.waiting.map(({ line }) => line)).toEqual(expect.arrayContaining([3, 4]))
  const mended = network([cycleOf(2023), cycleOf(2024), cycleOf(2025)], ...rows)
  expect(await importFiles(stores, mended)).toMatchObject({ outcome: 'imported', refusals: [] })
  const events = (await history(stores)).filter(({ stream }) => stream === 'membership-TC-0001')
  expect(events.slice(-2).map(({ data }) => data['cycle'])).toEqual(['2024-2025', '2025-2026'])
})

const late = (cells: Cells) => changed(smallNetwork, 'memberships.csv', 1, { ...renewing, ...cells })

test('a renewal that came after the lapse is told as that, at its day, with the day of the lapse', async () => {
  const { refusals } = await importing(late({ admitted_on: '2022-05-01' }))
  expect(refusals).toMatchObject([
    {
      ...{ file: 'memberships.csv', line: 3, column: 'admitted_on', value: '2022-05-01', rule: 'RenewalAfterLapse' },
      says: 'The membership lapsed on 2022-04-01, because it was not renewed by then, and the renewal of 2022-05-01 came after: a new application with both forms is needed.'
    }
  ])
})

test('so is one after a lapse that the row before tells, or that was imported before', async () => {
  const lapsed = { left_on: '2022-04-01', left_how: 'lapsed' }
  const explicit = changed(late({ admitted_on: '2022-05-01' }), 'memberships.csv', 0, lapsed)
  const wanted = [{ line: 3, column: 'admitted_on', rule: 'RenewalAfterLapse' }]
  expect((await importing(explicit)).refusals).toMatchObject(wanted)
  await using stores = await temporaryStores()
  const { 'memberships.csv': rows = [], ...others } = smallNetwork
  await importFiles(stores, { ...others, 'memberships.csv': [rows[0]!, rows[2]!] })
  expect((await importFiles(stores, late({ admitted_on: '2022-05-01' }))).refusals).toMatchObject(wanted)
})

test('one that passes over a cycle without a day of its own is told at its cycle, and nothing lapses until it is put right', async () => {
  const passed = [cycleOf(2023), cycleOf(2024), cycleOf(2025)]
  expect(await told(network(passed, first, second))).toMatchObject({
    refusals: [{ line: 3, column: 'cycle', value: '2025-2026', rule: 'RenewalAfterLapse' }],
    events: began
  })
})

test('a row that says anything of an application is one', async () => {
  expect((await importing(late({ admitted_on: '2022-05-01', joining_form: 'no' }))).refusals).toMatchObject([
    { line: 3, rule: 'ApplicationIncomplete' }
  ])
})
