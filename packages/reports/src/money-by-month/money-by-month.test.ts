import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { feesDueReport } from '../fees-due/report.ts'
import { accountOf, credited, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { registered } from '../testing/history.ts'
import { moneyByMonthReport } from './report.ts'

const first = 'TC-1/2024-25/1'
const one: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1]),
  paid('2024-04-20', 'P-1', 300_000, [first, 295_200]),
  credited('2024-06-25', 'C-1', first, [{ line: 1, net: 10_000 }]),
  ['RecordRefund', '2024-06-26', { refund: 'F-1', amount: 800 }],
  ['ReversePayment', '2024-06-30', { payment: 'P-1', reason }]
]
const two: ReadonlyArray<Step> = [
  ['OpenAccount', '2024-12-01'],
  quoted('2024-12-03', ['2024-2025']),
  invoiced('2024-12-10', [1]),
  ['WriteOffInvoice', '2025-01-10', { invoice: 'TC-2/2024-25/1', reason }],
  ['ReverseWriteOff', '2025-01-11', { invoice: 'TC-2/2024-25/1' }]
]
/** The refund was taken back with the payment that it came of. */
const withoutRefund = one.filter(([type]) => type !== 'RecordRefund')
const history = [
  ...[registered('TC-1'), registered('TC-2')],
  ...accountOf('TC-1', ...withoutRefund),
  ...accountOf('TC-2', ...two)
]
const monthsOn = async (on: string, of = history) =>
  answered(await answerAfter(of)(moneyByMonthReport, { on: on as PlainDate })).months
const none = {
  ...{ invoiced: 0, credited: 0, received: 0, reversed: 0, refunded: 0, writtenOff: 0, writtenBack: 0 },
  vat: 0
}

test('each month is told with what was invoiced, credited and paid in it, the latest first, and none is left out', async () => {
  expect(await monthsOn('2024-07-01')).toEqual([
    { month: '2024-07', ...none, balance: 283_200 },
    { month: '2024-06', ...none, credited: 12_000, vat: -2_000, reversed: 300_000, balance: 283_200 },
    { month: '2024-05', ...none, balance: -4_800 },
    { month: '2024-04', ...none, invoiced: 295_200, vat: 49_200, received: 300_000, balance: -4_800 }
  ])
  const later = await monthsOn('2025-01-31')
  expect(later.map(({ month }) => month).slice(0, 3)).toEqual(['2025-01', '2024-12', '2024-11'])
  expect(later[0]).toEqual({ month: '2025-01', ...none, writtenOff: 295_200, writtenBack: 295_200, balance: 578_400 })
  expect(await monthsOn('2024-04-09')).toEqual([])
})
test('the balance at the end of a month is what fees due has outstanding that day, less what lies on account', async () => {
  const refunded = [registered('TC-1'), ...accountOf('TC-1', ...one.slice(0, -1))]
  for (const [on, of] of [
    ...(['2024-04-30', '2024-06-30', '2024-12-31', '2025-01-31'] as const).map(day => [day, history] as const),
    ['2024-06-30', refunded] as const
  ]) {
    const { all } = answered(await answerAfter(of)(feesDueReport, { on: on as PlainDate }))
    expect([on, (await monthsOn(on, of))[0]?.balance]).toEqual([on, all.outstanding.all - all.onAccount])
  }
})
test('the table of months has a line for each', async () => {
  const found = answered(await answerAfter(history)(moneyByMonthReport, { on: '2024-05-31' as PlainDate }))
  expect(moneyByMonthReport.csv(found).rows.map(({ month, balance }) => [month, balance])).toEqual([
    ['2024-05', -4_800],
    ['2024-04', -4_800]
  ])
})
