import { expect, test } from 'vitest'
import { outstandingOf, standingOf } from './standing.ts'
import { ask, ref } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const first = 'TC-0001/2024-25/1'
const invoiced: ReadonlyArray<Step> = [
  ...[ask('OpenAccount', '2024-04-01'), ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')]
]
const pay = (amount: number, on: string, fields: object = {}) =>
  ask('RecordPayment', on, { amount, to: [{ invoice: first, amount }], ...fields })
const off = ask('WriteOffInvoice', '2024-08-01')
const back = ask('ReverseWriteOff', '2024-09-01')
const lastOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).last
const refusalOf = (...script: ReadonlyArray<Step>) => play(...invoiced, ...script).refusal
const about = { community: 'TC-0001', invoice: first }

test('what was written off and is paid after all is first written back', () => {
  const part = pay(100_000, '2024-05-01')
  expect(lastOf(part, off)).toEqual([
    { type: 'InvoiceWrittenOff', ...about, amount: 195_200, reason: ref('w'), on: '2024-08-01' }
  ])
  const rest = pay(195_200, '2024-09-01', { payment: 'P-2' })
  const notOpen = { type: 'InvoiceNotOpen', invoice: first, standing: 'written-off' }
  expect(refusalOf(part, off, rest)).toEqual(notOpen)
  const onAccount = ask('RecordPayment', '2024-08-20', { payment: 'P-2', amount: 10_000, to: [] })
  expect(refusalOf(off, onAccount, ask('AllocateCredit', '2024-08-21'))).toEqual(notOpen)
  expect(lastOf(part, off, back)).toEqual([{ type: 'WriteOffReversed', ...about, amount: 195_200, on: '2024-09-01' }])
  expect(lastOf(part, off, back, rest)).toHaveLength(1)
  const standings = [[off], [part, off], [part, off, back], [part, off, back, rest]].map(script =>
    play(...invoiced, ...script).state.invoices.map(standingOf)
  )
  expect(standings.flat()).toEqual(['written-off', 'written-off', 'part-paid', 'settled'])
})

test('an invoice is written off as far as it is outstanding, and once', () => {
  expect(lastOf(off, off)).toEqual([])
  expect(refusalOf(pay(295_200, '2024-05-01'), off)).toEqual({
    ...{ type: 'InvoiceNotOpen', invoice: first, standing: 'settled' }
  })
  expect(refusalOf(back)).toEqual({ type: 'NotWrittenOff', invoice: first })
  expect(refusalOf(off, back, back)).toMatchObject({ type: 'NotWrittenOff' })
  expect(lastOf(off, back, off)).toHaveLength(1)
})

test('a payment reversed after a write-off is outstanding again, and written back before it is written off', () => {
  const part = pay(100_000, '2024-05-01')
  const reversed = [part, off, ask('ReversePayment', '2024-08-10')]
  const [invoice] = play(...invoiced, ...reversed).state.invoices
  expect(invoice && [outstandingOf(invoice), invoice.writtenOff, standingOf(invoice)]).toEqual([
    ...[100_000, 195_200, 'written-off']
  ])
  expect(refusalOf(...reversed, off)).toMatchObject({ type: 'InvoiceNotOpen', standing: 'written-off' })
  expect(lastOf(...reversed, back, ask('WriteOffInvoice', '2024-09-02'))).toMatchObject([{ amount: 295_200 }])
})
