import type { CommunityId, PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { accountOf, invoiced, paid, quoted, reason, type Step } from '../testing/accounts.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { registered } from '../testing/history.ts'
import type { AskPayments } from './payments.ts'
import { paymentsReport } from './report.ts'

const account = (...more: ReadonlyArray<Step>): ReadonlyArray<Step> => [
  ['OpenAccount', '2024-04-01'],
  quoted('2024-04-03', ['2024-2025']),
  invoiced('2024-04-10', [1]),
  ...more
]
const history = [
  ...[registered('TC-1'), registered('TC-2')],
  ...accountOf(
    'TC-1',
    ...account(
      paid('2024-04-20', 'P-1', 300_000, ['TC-1/2024-25/1', 295_200]),
      ['IssueReceipt', '2024-04-21', { payment: 'P-1' }],
      ['RecordRefund', '2024-05-01', { refund: 'F-1', amount: 800 }]
    )
  ),
  ...accountOf(
    'TC-2',
    ...account(paid('2024-04-20', 'P-1', 1_000), paid('2024-05-03', 'P-2', 500), [
      ...(['ReversePayment', '2024-05-04', { payment: 'P-2', reason }] as const)
    ])
  )
]
const paymentsOn = async (on: string, more: Omit<AskPayments, 'on'> = {}) =>
  answered(await answerAfter(history)(paymentsReport, { on: on as PlainDate, ...more })).payments
const ids = (payments: Awaited<ReturnType<typeof paymentsOn>>) => payments.map(one => `${one.community} ${one.payment}`)

test('every payment received by the day is told with what became of it, the latest first', async () => {
  const all = await paymentsOn('2024-05-31')
  expect(ids(all)).toEqual(['TC-2 P-2', 'TC-1 P-1', 'TC-2 P-1'])
  expect(all[1]).toEqual({
    ...{ community: 'TC-1', name: 'House TC-1', payment: 'P-1', on: '2024-04-20', amount: 300_000 },
    ...{ settles: [{ invoice: 'TC-1/2024-25/1', amount: 295_200 }], onAccount: 4_000, refunded: 800 },
    ...{ reversedOn: null, receipts: ['TC-1/2024-25/R1'] }
  })
  expect(ids(await paymentsOn('2024-05-02'))).toEqual(['TC-1 P-1', 'TC-2 P-1'])
  for (const { amount, settles, onAccount, refunded, reversedOn } of all)
    if (reversedOn === null) expect(settles.reduce((sum, one) => sum + one.amount, onAccount + refunded)).toBe(amount)
})
test('payments that lie on account, were refunded or reversed, and those of one account, are listed alone', async () => {
  expect(ids(await paymentsOn('2024-05-31', { only: 'on-account' }))).toEqual(['TC-1 P-1', 'TC-2 P-1'])
  expect(ids(await paymentsOn('2024-05-31', { only: 'refunded' }))).toEqual(['TC-1 P-1'])
  expect(ids(await paymentsOn('2024-05-31', { only: 'reversed' }))).toEqual(['TC-2 P-2'])
  expect(ids(await paymentsOn('2024-05-31', { community: 'TC-2' as CommunityId }))).toEqual(['TC-2 P-2', 'TC-2 P-1'])
})
test('the table of payments has a line for each, with what it settles', async () => {
  const found = answered(await answerAfter(history)(paymentsReport, { on: '2024-05-31' as PlainDate }))
  expect(paymentsReport.csv(found).rows.map(({ settles, receipts }) => [settles, receipts])).toEqual([
    ...[
      ['', ''],
      ['TC-1/2024-25/1:295200', 'TC-1/2024-25/R1'],
      ['', '']
    ]
  ])
})
