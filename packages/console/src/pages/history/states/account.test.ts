import { account, replay, type AccountEvent } from '@cofc/core'
import { expect, test } from 'vitest'
import { accountInWords } from './account.ts'

const happened = (type: AccountEvent['type'], on: string, fields: object = {}): AccountEvent =>
  ({ type, community: 'TC-0001', on, ...fields }) as never
const told = (...history: ReadonlyArray<AccountEvent>) => accountInWords(replay(account)(history))
const invoice = 'TC-0001/2024-25/1'
const opened = happened('AccountOpened', '2024-04-01')
const invoiced = happened('InvoiceIssued', '2024-04-10', {
  ...{ number: invoice, financialYear: '2024-25', place: 1, lines: [], purchaseOrders: [] },
  ...{ net: 246_000, vat: 49_200, gross: 295_200, taxPoint: '2024-04-10', dueOn: '2024-05-10' }
})
const paid = (amount: number, onAccount: number) =>
  happened('PaymentReceived', '2024-05-01', {
    ...{ payment: 'P-1', amount: amount + onAccount, to: [{ invoice, amount }] },
    onAccount
  })
const since = 'Its account is open since 1 April 2024.'
const of = 'Invoice TC-0001/2024-25/1 of 10 April 2024 for £2,952.00'

test('an account is told with each invoice, and with what lies on account', () => {
  expect(told()).toEqual(['It has no account.'])
  expect(told(opened)).toEqual([since])
  expect(told(opened, invoiced)).toEqual([since, `${of}: £2,952.00 are outstanding, due by 10 May 2024.`])
  expect(told(opened, invoiced, paid(95_200, 0))).toEqual([
    ...[since, `${of}: £2,000.00 are outstanding, due by 10 May 2024.`]
  ])
  expect(told(opened, invoiced, paid(295_200, 4_800))).toEqual([
    ...[since, `${of}: settled.`, '£48.00 lie on account.']
  ])
  const off = happened('InvoiceWrittenOff', '2024-09-01', { invoice, amount: 295_200 })
  expect(told(opened, invoiced, off)).toEqual([since, `${of}: written off.`])
})
