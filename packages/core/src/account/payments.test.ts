import { expect, test } from 'vitest'
import { ask, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'
import { allocatedTo, outstandingOf, standingOf } from './standing.ts'

const first = 'TC-0001/2024-25/1'
const second = 'TC-0001/2024-25/2'
/** Two invoices, of £2,952.00 and £108.00. */
const invoiced: ReadonlyArray<Step> = [
  ...[ask('OpenAccount', '2024-04-01'), ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')],
  ...[ask('AddCharge', '2024-04-11'), ask('IssueInvoice', '2024-04-12', { quotes: [], charges: ['B-1'] })]
]
const pay = (payment: string, amount: number, to: object = {}, on = '2024-05-01') =>
  ask('RecordPayment', on, {
    payment,
    amount,
    to: Object.entries(to).map(([invoice, part]) => ({ invoice, amount: part as number }))
  })
const allocate = (amount: number, fields: object = {}, on = '2024-06-01') =>
  ask('AllocateCredit', on, { amount, ...fields })
const refund = (amount: number, fields: object = {}, on = '2024-06-01') =>
  ask('RecordRefund', on, { amount, ...fields })
const lastOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).refusal
const onAccount = (...script: ReadonlyArray<Step>) =>
  play(...invoiced, ...script).state.payments.map(one => one.onAccount)
const of = { community: 'TC-0001' }

test('a payment settles the invoices it names, and the rest lies on account', () => {
  expect(lastOf(pay('P-1', 310_000, { [first]: 295_200, [second]: 10_800 }))).toEqual([
    {
      ...{ type: 'PaymentReceived', ...of, payment: 'P-1', amount: 310_000, onAccount: 4_000, on: '2024-05-01' },
      to: [
        { invoice: first, amount: 295_200 },
        { invoice: second, amount: 10_800 }
      ]
    }
  ])
  const { state } = play(...invoiced, pay('P-1', 310_000, { [first]: 295_200 }))
  expect(state.invoices.map(standingOf)).toEqual(['settled', 'open'])
  expect(onAccount(pay('P-1', 5_000))).toEqual([5_000])
})

test('of £2,952.00 a first £1,000.00 and £1,952.00 of a second £2,000.00 are settled, and £48.00 lie on account', () => {
  const { state } = play(...invoiced, pay('P-1', 100_000, { [first]: 100_000 }))
  expect(state.invoices.map(invoice => [standingOf(invoice), outstandingOf(invoice)])[0]).toEqual([
    'part-paid',
    195_200
  ])
  const both = [pay('P-1', 100_000, { [first]: 100_000 }), pay('P-2', 200_000, { [first]: 195_200 })]
  expect(lastOf(...both)).toMatchObject([{ onAccount: 4_800 }])
  expect(play(...invoiced, ...both).state.invoices.map(standingOf)).toEqual(['settled', 'open'])
})

test('an invoice that a payment names twice is settled once, with both amounts', () => {
  const twice = ask('RecordPayment', '2024-05-01', {
    to: [
      { invoice: first, amount: 100 },
      { invoice: first, amount: 200 }
    ]
  })
  expect(lastOf(twice)).toMatchObject([{ to: [{ invoice: first, amount: 300 }], onAccount: 294_900 }])
  expect(lastOf(twice, twice)).toEqual([])
})

test('nothing is allocated beyond what is outstanding, or beyond what lies on account', () => {
  expect(refusalOf(pay('P-1', 300_000, { [first]: 295_201 }))).toEqual({
    ...{ type: 'MoreThanOutstanding', invoice: first, outstanding: 295_200 }
  })
  expect(refusalOf(pay('P-1', 300_000, { [first]: 295_200, [second]: 4_801 }))).toEqual({
    ...{ type: 'MoreThanWasPaid', amount: 300_000 }
  })
  const onceSettled = [pay('P-1', 295_200, { [first]: 295_200 }), pay('P-2', 100)]
  expect(refusalOf(...onceSettled, allocate(1))).toEqual({
    ...{ type: 'InvoiceNotOpen', invoice: first, standing: 'settled' }
  })
  expect(refusalOf(pay('P-1', 5_000), allocate(5_001))).toEqual({ type: 'MoreThanOnAccount', onAccount: 5_000 })
  expect(refusalOf(pay('P-1', 20_000), allocate(10_801, { invoice: second }))).toEqual({
    ...{ type: 'MoreThanOutstanding', invoice: second, outstanding: 10_800 }
  })
  expect(refusalOf(pay('P-1', 1, { 'TC-0001/2024-25/9': 1 }))).toMatchObject({ type: 'NoSuchInvoice' })
  expect(refusalOf(pay('P-1', 1, { [first]: 1 }, '2024-04-09'))).toEqual({
    ...{ type: 'BeforeItsInvoice', invoice: first, on: '2024-04-10' }
  })
})

test('of what lies on account the oldest goes first, and none that came later', () => {
  const money = [pay('P-2', 3_000, {}, '2024-05-02'), pay('P-1', 2_000), pay('P-3', 4_000, {}, '2024-05-20')]
  expect(lastOf(...money, allocate(4_000, {}, '2024-05-10'))).toEqual([
    {
      ...{ type: 'CreditAllocated', ...of, allocation: 'A-1', invoice: first, amount: 4_000, on: '2024-05-10' },
      from: [
        { payment: 'P-1', amount: 2_000 },
        { payment: 'P-2', amount: 2_000 }
      ]
    }
  ])
  expect(onAccount(...money, allocate(4_000, {}, '2024-05-10'))).toEqual([1_000, 0, 4_000])
  expect(refusalOf(...money, allocate(5_001, {}, '2024-05-10'))).toEqual({
    type: 'MoreThanOnAccount',
    onAccount: 5_000
  })
  expect(lastOf(...money, refund(9_000))).toMatchObject([
    { from: ['P-1', 'P-2', 'P-3'].map((payment, place) => ({ payment, amount: [2_000, 3_000, 4_000][place] })) }
  ])
})

test('only what lies on account is refunded', () => {
  const paid = pay('P-1', 300_000, { [first]: 295_200 })
  expect(lastOf(paid, refund(4_800))).toEqual([
    {
      ...{ type: 'RefundPaid', ...of, refund: 'F-1', amount: 4_800, on: '2024-06-01' },
      from: [{ payment: 'P-1', amount: 4_800 }]
    }
  ])
  expect(refusalOf(paid, refund(4_801))).toEqual({ type: 'MoreThanOnAccount', onAccount: 4_800 })
  expect(refusalOf(paid, refund(4_800), refund(1, { refund: 'F-2' }))).toEqual({
    ...{ type: 'MoreThanOnAccount', onAccount: 0 }
  })
  expect(refusalOf(refund(1))).toEqual({ type: 'MoreThanOnAccount', onAccount: 0 })
})

test('a payment reversed reopens what it settled; one partly refunded is not reversed', () => {
  const paid = pay('P-1', 310_000, { [first]: 295_200, [second]: 10_000 })
  const reverse = (fields: object = {}, on = '2024-07-01') => ask('ReversePayment', on, fields)
  expect(lastOf(paid, allocate(800, { invoice: second }), reverse())).toEqual([
    {
      ...{ type: 'PaymentReversed', ...of, payment: 'P-1', amount: 310_000, reason: ref('v'), on: '2024-07-01' },
      from: [
        { invoice: first, amount: 295_200 },
        { invoice: second, amount: 10_800 }
      ]
    }
  ])
  const { state } = play(...invoiced, paid, reverse())
  expect(state.invoices.map(standingOf)).toEqual(['open', 'open'])
  expect(state.payments).toMatchObject([{ onAccount: 0, reversedOn: '2024-07-01' }])
  // What another payment settled stays settled.
  const other = play(...invoiced, pay('P-2', 200, { [first]: 200 }), paid, reverse()).state
  expect(other.invoices.map(allocatedTo)).toEqual([200, 0])

  expect(refusalOf(paid, refund(1), reverse())).toEqual({ type: 'PaymentPartlyRefunded', refunded: 1 })
  expect(refusalOf(reverse())).toEqual({ type: 'NoSuchPayment', payment: 'P-1' })
  expect(refusalOf(paid, reverse({}, '2024-04-30'))).toEqual({
    ...{ type: 'BeforeItsPayment', payment: 'P-1', on: '2024-05-01' }
  })
  expect(lastOf(paid, reverse({}, '2024-05-01'))).toHaveLength(1)
  expect(lastOf(paid, reverse(), reverse())).toEqual([])
  expect(refusalOf(paid, reverse(), reverse({}, '2024-07-02'))).toEqual({
    ...{ type: 'PaymentAlreadyReversed', on: '2024-07-01' }
  })
  expect(refusalOf(paid, reverse(), refund(1))).toEqual({ type: 'MoreThanOnAccount', onAccount: 0 })
})

test('money moves once under its id, and an id that says something else is refused', () => {
  const paid = pay('P-1', 50_000, { [second]: 10_800 })
  for (const [move, others] of [
    [
      paid,
      [
        pay('P-1', 50_000),
        pay('P-1', 50_001, { [second]: 10_800 }),
        pay('P-1', 50_000, { [second]: 10_800 }, '2024-05-02')
      ]
    ],
    [allocate(9), [allocate(8), allocate(9, {}, '2024-06-02'), allocate(9, { invoice: second })]],
    [refund(9), [refund(8), refund(9, {}, '2024-06-02')]]
  ] as const) {
    const before = [...(move === paid ? [] : [paid]), move]
    expect(lastOf(...before, move)).toEqual([])
    for (const other of others) expect(refusalOf(...before, other)).toMatchObject({ type: 'EntryStandsOtherwise' })
  }
})

test('no money moves on an account that is not opened', () => {
  for (const type of ['RecordPayment', 'AllocateCredit', 'ReversePayment', 'RecordRefund', 'IssueReceipt'] as const)
    expect(play(ask(type, '2024-05-01')).refusal).toEqual({ type: 'NoAccount', ...of })
})
