import { expect, test } from 'vitest'
import { ask } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const first = 'TC-0001/2024-25/1'
const invoiced: ReadonlyArray<Step> = [
  ...[ask('OpenAccount', '2024-04-01'), ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')]
]
const paid = ask('RecordPayment', '2024-04-20', { amount: 100_000, to: [{ invoice: first, amount: 90_000 }] })
const receipt = (on: string, fields: object = {}) => ask('IssueReceipt', on, fields)
const lastOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).refusal
const sum = { invoice: first, net: 246_000, vat: 49_200, gross: 295_200 }

test('a VAT receipt says which invoices a payment settles, with their VAT', () => {
  expect(lastOf(paid, receipt('2024-04-21'))).toEqual([
    {
      ...{ type: 'ReceiptIssued', community: 'TC-0001', number: 'TC-0001/2024-25/R1', financialYear: '2024-25' },
      ...{ place: 1, payment: 'P-1', invoices: [{ ...sum, received: 90_000 }], on: '2024-04-21' }
    }
  ])
  const onAccount = ask('RecordPayment', '2024-04-20', { amount: 100, to: [] })
  expect(refusalOf(onAccount, receipt('2024-04-21'))).toEqual({ type: 'NothingToReceipt', payment: 'P-1' })
  expect(refusalOf(receipt('2024-04-21'))).toEqual({ type: 'NoSuchPayment', payment: 'P-1' })
  expect(refusalOf(paid, receipt('2024-04-19'))).toEqual({
    ...{ type: 'BeforeItsPayment', payment: 'P-1', on: '2024-04-20' }
  })
})

test('a receipt is given once, and anew when what the payment settles has changed', () => {
  const once = [paid, receipt('2024-04-21')]
  expect(lastOf(...once, receipt('2024-05-01'))).toEqual([])
  const more = ask('AllocateCredit', '2024-05-01')
  expect(lastOf(...once, more, receipt('2024-05-02'))).toMatchObject([
    { number: 'TC-0001/2024-25/R2', invoices: [{ ...sum, received: 100_000 }] }
  ])
  expect(refusalOf(...once, more, receipt('2024-04-20'))).toEqual({
    ...{ type: 'DatedBeforeLastNumber', last: '2024-04-21' }
  })
  expect(refusalOf(...once, ask('ReversePayment', '2024-05-01'), receipt('2024-05-02'))).toMatchObject({
    type: 'NothingToReceipt'
  })
})
