import type { CommunityId, PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { statementReport } from '../statement/report.ts'
import { accountOf, credited, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { registered, type EventText } from '../testing/history.ts'
import { feesDueReport } from './report.ts'

const opened: Step = ['OpenAccount', '2024-04-01']
const threeYears = [opened, quoted('2024-04-03', ['2024-2025', '2025-2026', '2026-2027']), invoiced('2024-04-10', [1])]
const oneYear = [opened, quoted('2024-04-03', ['2024-2025']), invoiced('2024-04-10', [1])]
const [prepaid, yearly] = ['TC-2/2024-25/1', 'TC-1/2024-25/1']
const feesOn = async (day: string, history: ReadonlyArray<EventText>) =>
  answered(
    await answerAfter([registered('TC-1'), registered('TC-2'), ...history])(feesDueReport, { on: day as PlainDate })
  )
const incomeOf = async (...script: ReadonlyArray<Step>) => {
  const { cycles } = await feesOn('2030-01-01', accountOf('TC-2', ...script))
  return cycles.map(({ cycle, invoiced: asked, credited: given, income }) => [cycle, asked, given, income])
}

test('fees due are told member by member, ordered by community, of whoever owes or is owed anything', async () => {
  const found = await feesOn('2024-06-01', [
    ...accountOf(
      'TC-2',
      ...threeYears,
      paid('2024-04-20', 'P-1', 100_000, [prepaid, 90_000]),
      ['RaiseDispute', '2024-04-21', { invoice: prepaid, words: reason }],
      ['NoteEndOfMembership', '2024-05-01', { lastBegun: '2024-2025' }]
    ),
    ...accountOf('TC-1', ...oneYear),
    ...accountOf('TC-3', opened)
  ])
  const nothing = { 'not-due': 0, 'up-to-60': 0, 'up-to-90': 0, 'over-90': 0 }
  expect(found.members).toEqual([
    {
      ...{ community: 'TC-1', name: 'House TC-1', disputed: 0, onAccount: 0, creditsDue: 0 },
      outstanding: { all: 295_200, ...nothing, 'up-to-30': 295_200 }
    },
    {
      ...{ community: 'TC-2', name: 'House TC-2', disputed: 751_200, onAccount: 10_000, creditsDue: 467_333 },
      outstanding: { all: 751_200, ...nothing, 'up-to-30': 751_200 }
    }
  ])
  expect(found.all).toEqual({
    outstanding: { all: 1_046_400, ...nothing, 'up-to-30': 1_046_400 },
    ...{ disputed: 751_200, onAccount: 10_000, creditsDue: 467_333, writtenOff: 0 }
  })
  expect(found.creditsDue).toEqual([
    {
      ...{ community: 'TC-2', name: 'House TC-2', invoice: prepaid, line: 1, cycles: ['2025-2026', '2026-2027'] },
      ...{ net: 467_333, since: '2024-05-01' }
    }
  ])
})

test('fees due are the sums of the statements of that day', async () => {
  const history = [
    ...accountOf('TC-1', ...oneYear, ['WriteOffInvoice', '2024-06-01', { invoice: yearly, reason }]),
    ...accountOf('TC-2', ...threeYears, paid('2024-04-20', 'P-1', 900_000, [prepaid, 841_200]))
  ]
  for (const day of ['2024-04-09', '2024-05-01', '2024-06-01']) {
    const { all } = await feesOn(day, history)
    const statements = await Promise.all(
      ['TC-1', 'TC-2'].map(async community =>
        answered(
          await answerAfter(history)(statementReport, { community: community as CommunityId, on: day as PlainDate })
        )
      )
    )
    const sum = (of: (one: (typeof statements)[number]) => number) => statements.reduce((was, one) => was + of(one), 0)
    expect(all.outstanding.all).toBe(sum(one => one.outstanding.all))
    expect(all.onAccount).toBe(sum(one => one.onAccount))
    expect(all.writtenOff).toBe(sum(one => one.invoices.reduce((was, { writtenOff }) => was + writtenOff, 0)))
  }
})

test('income without VAT is told by the financial year of each invoice and each credit note', async () => {
  const history = accountOf('TC-2', ...threeYears, credited('2025-04-01', 'C-1', prepaid, [{ line: 1, net: 10_000 }]))
  const year = { invoiced: 701_000, credited: 0, income: 701_000, vatInvoiced: 140_200, vatCredited: 0 }
  const before = [{ financialYear: '2024-25', ...year }]
  expect((await feesOn('2025-03-31', history)).years).toEqual(before)
  expect((await feesOn('2025-04-01', history)).years).toEqual([
    ...before,
    { financialYear: '2025-26', invoiced: 0, credited: 10_000, income: -10_000, vatInvoiced: 0, vatCredited: 2_000 }
  ])
})

test('what is paid in advance is income of the cycles that it covers, in whole pence that sum to it, and what belongs to no cycle stands last', async () => {
  const charged: ReadonlyArray<Step> = [
    ['AddCharge', '2024-04-12', { charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' }],
    invoiced('2024-04-13', [], ['B-1'])
  ]
  expect(await incomeOf(...threeYears, ...charged)).toEqual([
    ['2024-2025', 233_667, 0, 233_667],
    ['2025-2026', 233_666, 0, 233_666],
    ['2026-2027', 233_667, 0, 233_667],
    [null, 9_000, 0, 9_000]
  ])
})

test('a credit is taken first off the cycles that never begin, and then off the others in proportion to what they bear', async () => {
  const gives = (net: number): Step => credited('2025-10-02', 'C-1', prepaid, [{ line: 1, net }])
  const left: Step = ['NoteEndOfMembership', '2025-10-01', { lastBegun: '2025-2026' }]
  expect(await incomeOf(...threeYears, left, gives(233_667))).toEqual([
    ['2024-2025', 233_667, 0, 233_667],
    ['2025-2026', 233_666, 0, 233_666],
    ['2026-2027', 233_667, 233_667, 0]
  ])
  expect(await incomeOf(...threeYears, left, gives(233_668))).toEqual([
    ['2024-2025', 233_667, 1, 233_666],
    ['2025-2026', 233_666, 0, 233_666],
    ['2026-2027', 233_667, 233_667, 0]
  ])
  expect(await incomeOf(...threeYears, gives(100))).toEqual([
    ['2024-2025', 233_667, 33, 233_634],
    ['2025-2026', 233_666, 34, 233_632],
    ['2026-2027', 233_667, 33, 233_634]
  ])
  expect((await incomeOf(...threeYears, gives(701_000))).map(([, , , income]) => income)).toEqual([0, 0, 0])
})

test('what is due for credit is income until its note is issued', async () => {
  const left: Step = ['NoteEndOfMembership', '2025-10-01', { lastBegun: '2025-2026' }]
  expect((await incomeOf(...threeYears, left)).map(([, , , income]) => income)).toEqual([233_667, 233_666, 233_667])
})

test('money is told to finance, the network team and each member of its own alone', () => {
  expect(statementReport.roles).toEqual({ 'network-team': 'any', finance: 'any', 'link-person': 'own-community' })
  expect(feesDueReport.roles).toEqual({ 'network-team': 'any', finance: 'any' })
})

test('the table of fees has a line for each member, one for all, and one for each credit, year and cycle', async () => {
  const left: Step = ['NoteEndOfMembership', '2025-10-01', { lastBegun: '2025-2026' }]
  const { rows } = feesDueReport.csv(await feesOn('2025-12-01', accountOf('TC-2', ...threeYears, left)))
  expect(rows.map(row => [row['part'], row['outstanding'] ?? row['net'] ?? row['income']])).toEqual([
    ['member', 841_200],
    ['all', 841_200],
    ['credit-due', 233_667],
    ['year', 701_000],
    ['cycle', 233_667],
    ['cycle', 233_666],
    ['cycle', 233_667]
  ])
  expect(rows[0]).toMatchObject({ 'over-90': 841_200, community: 'TC-2' })
})
