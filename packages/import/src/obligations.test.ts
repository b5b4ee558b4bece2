import { changed, smallNetwork, without, type Cells } from '@cofc/verification'
import { expect, test } from 'vitest'
import { memoryStores } from './testing/memory-stores.ts'
import type { Contents } from './testing/asked-of-import.ts'

const row = (cells: Cells = {}): Cells => ({
  ...{ community: 'TC-0001', cycle: '2021-2022', obligation: 'clients-sent', on: '2021-12-01' },
  ...cells
})
const withRows = (...rows: ReadonlyArray<Cells>): Contents => ({ ...smallNetwork, 'obligations.csv': rows })
const renewedEarly = (...rows: ReadonlyArray<Cells>): Contents => ({
  ...changed(smallNetwork, 'memberships.csv', 1, { admitted_on: '2022-02-01' }),
  'obligations.csv': rows
})
const confirmed = async (stores: ReturnType<typeof memoryStores>) =>
  (await stores.history()).filter(({ type }) => type === 'ObligationConfirmed')

test('what communities confirmed is recorded on its day, and the same folder again adds nothing', async () => {
  const stores = memoryStores()
  const rows = withRows(
    row({ obligation: 'members-informed', on: '2022-01-10' }),
    row(),
    row({ community: 'TC-0002', obligation: 'members-informed' })
  )
  expect(await stores.import(rows)).toMatchObject({ outcome: 'imported', refusals: [] })
  const events = await confirmed(stores)
  expect(events.map(({ data }) => [data['community'], data['cycle'], data['obligation'], data['on']])).toEqual([
    ['TC-0001', '2021-2022', 'clients-sent', '2021-12-01'],
    ['TC-0002', '2021-2022', 'members-informed', '2021-12-01'],
    ['TC-0001', '2021-2022', 'members-informed', '2022-01-10']
  ])
  expect(events[0]?.metadata['by']).toMatchObject({ role: 'network-team', via: 'import' })
  expect(await stores.import(rows)).toMatchObject({ outcome: 'nothing-new', differing: 0 })
  // Another day is a difference, and is not written over.
  expect(await stores.import(withRows(row({ on: '2021-12-24' })))).toMatchObject({
    outcome: 'nothing-new',
    differences: [{ file: 'obligations.csv', line: 2, column: 'on', was: '2021-12-01', is: '2021-12-24' }]
  })
  expect(await confirmed(stores)).toHaveLength(3)
})

test('rows that a rule refuses are told each at its cell, and the others stand', async () => {
  const stores = memoryStores()
  const wrong = [
    row({ obligation: 'tea-served' }),
    row({ obligation: 'specialist-provided' }),
    row({ cycle: '2022-2023', obligation: 'travel-authorised', on: '2022-03-15' }),
    row({ community: 'TC-0002', cycle: '2022-2023', obligation: 'members-informed' }),
    row({ community: 'TC-0009', obligation: 'members-informed' }),
    row({ obligation: 'correspondence-answered', on: 'in May' })
  ]
  const summary = await stores.import(renewedEarly(row(), ...wrong), { keepGoing: true })
  expect(summary.refusals.map(({ line, column, rule }) => [line, column, rule])).toEqual(
    expect.arrayContaining([
      [3, 'obligation', expect.any(String)],
      [4, 'obligation', 'NotAnObligation'],
      [5, 'on', 'CycleNotBegun'],
      [6, 'cycle', 'CycleNotHeld'],
      [7, 'cycle', 'CycleNotHeld'],
      [8, 'on', expect.any(String)]
    ])
  )
  expect(summary.refusals).toHaveLength(wrong.length)
  expect(summary.refusals.find(({ rule }) => rule === 'NotAnObligation')?.says).toContain('choose one of its own')
  expect((await confirmed(stores)).map(({ data }) => data['obligation'])).toEqual(['clients-sent'])
})

test('what is confirmed of a membership that was refused falls with it, and holds nothing up', async () => {
  const refused = changed(smallNetwork, 'memberships.csv', 2, { finance_form: 'no' })
  const rows = { ...refused, 'obligations.csv': [row({ community: 'TC-0002', obligation: 'members-informed' }), row()] }
  const stores = memoryStores()
  const { refusals } = await stores.import(rows, { keepGoing: true })
  expect(refusals).toMatchObject([{ file: 'memberships.csv', rule: 'ApplicationIncomplete' }])
  expect(refusals[0]?.waiting.map(({ file }) => file)).toContain('obligations.csv')
  expect((await confirmed(stores)).map(({ data }) => data['community'])).toEqual(['TC-0001'])
  const mended = { ...smallNetwork, 'obligations.csv': rows['obligations.csv'] }
  expect(await stores.import(mended)).toMatchObject({ refusals: [] })
  expect(await confirmed(stores)).toHaveLength(2)
  // A slip in a confirmation keeps nothing else out.
  const alone = memoryStores()
  const slip = { ...without(smallNetwork, 'evidence.csv'), 'obligations.csv': [row({ on: 'in May' })] }
  expect((await alone.import(slip, { keepGoing: true })).refusals).toMatchObject([{ waiting: [] }])
})
