import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { feesDueReport } from '../fees-due/report.ts'
import { accountOf, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { registered } from '../testing/history.ts'
import type { AccountsWhich } from './accounts.ts'
import { accountsReport } from './report.ts'

const opened: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1])
]
const charge: Step = [
  ...(['AddCharge', '2024-05-02'] as const),
  { charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' }
]
const history = [
  ...['TC-1', 'TC-2', 'TC-3', 'TC-4'].map(id => registered(id)),
  ...accountOf('TC-3', ...opened, ['RaiseDispute', '2024-05-20', { invoice: 'TC-3/2024-25/1', words: reason }]),
  ...accountOf('TC-1', ...opened, paid('2024-04-20', 'P-1', 100_000, ['TC-1/2024-25/1', 100_000]), charge),
  ...accountOf('TC-2', ...opened, paid('2024-04-20', 'P-1', 300_000, ['TC-2/2024-25/1', 295_200])),
  ...accountOf('TC-4', ['OpenAccount', '2024-06-01'])
]
const accountsOn = async (on: string, only?: AccountsWhich) =>
  answered(await answerAfter(history)(accountsReport, { on: on as PlainDate, ...(only === undefined ? {} : { only }) }))
const nothing = {
  outstanding: 0,
  overdue: 0,
  disputed: 0,
  onAccount: 0,
  creditsDue: 0,
  toInvoice: 0,
  daysOverdue: null
}

test('every account that is open on the day is told with what it owes and is owed, ordered by community', async () => {
  const { accounts, count, all } = await accountsOn('2024-05-31')
  expect(accounts).toEqual([
    {
      ...{ community: 'TC-1', name: 'House TC-1', ...nothing, outstanding: 195_200, overdue: 195_200 },
      ...{ toInvoice: 9_000, daysOverdue: 21 }
    },
    { community: 'TC-2', name: 'House TC-2', ...nothing, onAccount: 4_800 },
    {
      ...{ community: 'TC-3', name: 'House TC-3', ...nothing, outstanding: 295_200, overdue: 295_200 },
      ...{ disputed: 295_200, daysOverdue: 21 }
    }
  ])
  expect([count, all]).toEqual([
    3,
    { outstanding: 490_400, overdue: 490_400, disputed: 295_200, onAccount: 4_800, creditsDue: 0, toInvoice: 9_000 }
  ])
  expect((await accountsOn('2024-06-01')).accounts.at(-1)).toEqual({
    ...{ community: 'TC-4', name: 'House TC-4', ...nothing }
  })
})
test('an invoice is not overdue on its last day', async () => {
  expect((await accountsOn('2024-05-10', 'overdue')).accounts).toEqual([])
  expect((await accountsOn('2024-05-11', 'overdue')).accounts.map(one => one.daysOverdue)).toEqual([1, 1])
})
test('accounts that owe, are overdue, disputed, in credit, to be invoiced or settled are listed alone, and the sums are theirs', async () => {
  const listed = async (only: AccountsWhich) =>
    (await accountsOn('2024-06-01', only)).accounts.map(one => one.community)
  expect(await listed('owing')).toEqual(['TC-1', 'TC-3'])
  expect(await listed('disputed')).toEqual(['TC-3'])
  expect(await listed('in-credit')).toEqual(['TC-2'])
  expect(await listed('to-invoice')).toEqual(['TC-1'])
  expect(await listed('settled')).toEqual(['TC-4'])
  const { count, all } = await accountsOn('2024-06-01', 'in-credit')
  expect([count, all]).toMatchObject([4, { outstanding: 0, onAccount: 4_800 }])
})
test('accounts and fees due are the same sums on any day', async () => {
  for (const on of ['2024-04-01', '2024-04-30', '2024-05-20', '2024-06-01']) {
    const fees = answered(await answerAfter(history)(feesDueReport, { on: on as PlainDate }))
    const { all } = await accountsOn(on)
    expect([on, all.outstanding, all.disputed, all.onAccount]).toEqual([
      ...[on, fees.all.outstanding.all, fees.all.disputed, fees.all.onAccount]
    ])
  }
})
test('the table of accounts has a line for each, and one for all', async () => {
  const { columns, rows } = accountsReport.csv(await accountsOn('2024-06-01', 'owing'))
  expect(columns).toContain('daysOverdue')
  expect(rows.map(({ part, community, outstanding }) => [part, community, outstanding])).toEqual([
    ['account', 'TC-1', 195_200],
    ['account', 'TC-3', 295_200],
    ['all', undefined, 490_400]
  ])
})
