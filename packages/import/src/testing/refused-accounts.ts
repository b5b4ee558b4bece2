/** A folder for each refusal of an account that a row of invoices.csv or payments.csv can bring about. */
import type { AccountRefusal } from '@cofc/core'
import { accountNetwork, added, changed, lacking, without, type Cells, type Files } from '@cofc/verification'

/** A folder that a rule refuses, after what was imported before. */
interface Refused {
  readonly first?: Files
  readonly files: Files
}
const invoice = (row: number, cells: Cells, files: Files = accountNetwork): Files =>
  changed(files, 'invoices.csv', row, cells)
const payment = (row: number, cells: Cells): Files => changed(accountNetwork, 'payments.csv', row, cells)
const paid = (row: number, cells: Cells): Files => added(accountNetwork, 'payments.csv', row, cells)
const of = (files: Files): Refused => ({ files })

/** The payment that the bank sent back is not sent back yet. */
const unreversed = lacking(lacking(accountNetwork, 'payments.csv', 7), 'payments.csv', 5)
/** TC-0002 applied, and was not admitted. */
const { 'editions.csv': editions, 'standards.csv': standards, ...others } = accountNetwork
const ofMoney = ['communities.csv', 'cycles.csv', 'memberships.csv', 'invoices.csv', 'payments.csv'] as const
const applied = changed(
  {
    ...{ 'editions.csv': editions!, 'standards.csv': standards! },
    ...Object.fromEntries(ofMoney.map(name => [name, others[name]!]))
  },
  'memberships.csv',
  2,
  { finance_form: 'no', admitted_on: '' }
)

export const refusedAccounts = {
  NoAccount: of(applied),
  CyclesNotConsecutive: of(invoice(0, { cycles: '2021-2022;2023-2024' })),
  NumberOfOurSeries: of(invoice(3, { invoice: 'TC-0001/2021-22/1' })),
  NumberTaken: of(invoice(1, { due_on: '2021-05-16' })),
  EntryStandsOtherwise: of(added(accountNetwork, 'invoices.csv', 4, { line: '2', on: '2022-04-21' })),
  NoSuchInvoice: of(payment(0, { invoices: '2021/99:3000.00' })),
  NoSuchPayment: of(payment(5, { payment: 'P-9' })),
  NoSuchLine: of(invoice(4, { line: '2' })),
  BeforeItsInvoice: { first: without(accountNetwork, 'payments.csv'), files: payment(0, { on: '2021-04-11' }) },
  BeforeItsPayment: { first: unreversed, files: payment(5, { on: '2021-11-30' }) },
  MoreThanOutstanding: of(payment(0, { amount: '6000.00', invoices: '2021/17:6000.00' })),
  MoreThanOnAccount: of(payment(3, { amount: '168.01' })),
  MoreThanWasPaid: of(payment(0, { amount: '2999.99' })),
  NothingToCredit: of(invoice(4, { net: '0.00', vat: '0.00' })),
  CreditExceedsLine: of(invoice(4, { net: '1000.01' })),
  PaymentPartlyRefunded: of(paid(5, { payment: 'P-2', on: '2021-08-01' })),
  InvoiceNotOpen: of(paid(4, { payment: 'P-9', on: '2022-07-01' }))
} satisfies { readonly [Type in AccountRefusal['type']]?: Refused }
