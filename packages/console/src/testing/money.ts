/** An account with its documents, what all members owe, and what they owe one another: for tests of pages. */
import type {
  AccountDocument,
  Accounts,
  FeesDue,
  InvoiceDocument,
  Invoices,
  MoneyByMonth,
  ObligationsMet,
  Payments,
  Statement
} from '@cofc/reports'

const [community, name] = ['TC-0001', 'Alder House'] as const
const [first, second] = ['TC-0001/2024-25/1', 'TC-0001/2024-25/2'] as const
const noAge = { 'not-due': 0, 'up-to-30': 0, 'up-to-60': 0, 'up-to-90': 0, 'over-90': 0 }
const due = { invoice: first, line: 1, cycles: ['2026-2027'], net: 233_667, since: '2024-10-01' }

export const statementOn = (on: Statement['on']): Statement =>
  ({
    ...{ community, name, on, openedOn: '2024-04-01', onAccount: 4_800 },
    ...{ payer: { words: 'The Alder Trust,\n1 High Street' }, contact: { erased: true } },
    outstanding: { ...noAge, all: 10_800, 'up-to-60': 10_800 },
    invoices: [
      {
        ...{ number: first, on: '2024-04-10', dueOn: '2024-05-10', net: 701_000, vat: 140_200, gross: 841_200 },
        ...{ credited: 12_000, writtenOff: 0, paid: 829_200, outstanding: 0, standing: 'settled', age: null },
        ...{ disputedSince: null, reminders: 0 }
      },
      {
        ...{ number: second, on: '2024-09-01', dueOn: '2024-10-01', net: 9_000, vat: 1_800, gross: 10_800 },
        ...{ credited: 0, writtenOff: 0, paid: 0, outstanding: 10_800, standing: 'open', age: 'up-to-60' },
        ...{ disputedSince: '2024-10-05', reminders: 1 }
      }
    ],
    payments: [
      {
        ...{ payment: 'P-1', on: '2024-04-20', amount: 834_500, settles: [{ invoice: first, amount: 829_200 }] },
        ...{ onAccount: 4_800, refunded: 500, reversedOn: null }
      },
      {
        ...{ payment: 'P-2', on: '2024-09-20', amount: 10_800, settles: [], onAccount: 0, refunded: 0 },
        reversedOn: '2024-09-25'
      }
    ],
    creditNotes: [
      { number: 'TC-0001/2024-25/C1', on: '2024-06-01', invoice: first, net: 10_000, vat: 2_000, gross: 12_000 }
    ],
    creditsDue: [due],
    refunds: [{ refund: 'F-1', on: '2024-06-03', amount: 500 }],
    receipts: [{ number: 'TC-0001/2024-25/R1', on: '2024-04-21', payment: 'P-1' }]
  }) as unknown as Statement

const uk = { treatment: 'uk-standard', vatBasisPoints: 2_000 }
const abroad = { treatment: 'outside-scope', vatBasisPoints: 0 }
const prepaid = {
  ...{ line: 1, what: 'Full membership for 2024-2025, 2025-2026 and 2026-2027', taxed: uk },
  ...{ net: 701_000, vat: 140_200, gross: 841_200 }
}
const head = { community, name, payer: { words: 'The Alder Trust,\n1 High Street' } }
/** A dozen lines, taxed in two ways. */
export const invoice = {
  ...{ ...head, kind: 'invoice', number: first, on: '2024-04-10', former: false, taxPoint: '2024-04-06' },
  ...{ dueOn: '2024-05-10', purchaseOrders: ['PO-77', 'PO-78'], net: 800_000, vat: 158_200, gross: 958_200 },
  lines: [
    prepaid,
    ...Array.from({ length: 10 }, (_, place) => ({
      ...{
        line: place + 2,
        what: `forum-place (F-2024/B-${String(place + 1)})`,
        taxed: uk,
        net: 9_000,
        vat: 1_800,
        gross: 10_800
      }
    })),
    { line: 12, what: '2 × research-day', taxed: abroad, net: 9_000, vat: 0, gross: 9_000 }
  ],
  byRate: [
    { taxed: uk, net: 791_000, vat: 158_200, gross: 949_200 },
    { taxed: abroad, net: 9_000, vat: 0, gross: 9_000 }
  ]
} as unknown as InvoiceDocument
export const creditNote = {
  ...{ ...head, kind: 'credit-note', number: 'TC-0001/2024-25/C1', on: '2024-06-01', invoice: first },
  ...{ invoicedOn: '2024-04-10', reason: { words: 'One year was asked for twice.' } },
  ...{ net: 10_000, vat: 2_000, gross: 12_000, lines: [{ ...prepaid, net: 10_000, vat: 2_000, gross: 12_000 }] },
  byRate: [{ taxed: uk, net: 10_000, vat: 2_000, gross: 12_000 }]
} as unknown as AccountDocument
export const receipt = {
  ...{ ...head, kind: 'receipt', number: 'TC-0001/2024-25/R1', on: '2024-04-21', payment: 'P-1' },
  ...{ receivedOn: '2024-04-20', amount: 834_500 },
  invoices: [
    { invoice: first, invoicedOn: '2024-04-10', net: 701_000, vat: 140_200, gross: 841_200, received: 829_200 }
  ]
} as unknown as AccountDocument
export const documents: ReadonlyArray<AccountDocument> = [invoice, creditNote, receipt]

export const feesDueOn = (on: FeesDue['on']): FeesDue =>
  ({
    on,
    members: [
      {
        ...{ community, name, disputed: 10_800, onAccount: 4_800, creditsDue: 233_667 },
        outstanding: { ...noAge, all: 10_800, 'up-to-60': 10_800 }
      },
      {
        ...{ community: 'TC-0003', name: null, disputed: 0, onAccount: 0, creditsDue: 0 },
        outstanding: { ...noAge, all: 1_295_200, 'not-due': 1_000_000, 'over-90': 295_200 }
      }
    ],
    all: {
      outstanding: { ...noAge, all: 1_306_000, 'not-due': 1_000_000, 'up-to-60': 10_800, 'over-90': 295_200 },
      ...{ disputed: 10_800, onAccount: 4_800, creditsDue: 233_667, writtenOff: 45_600 }
    },
    creditsDue: [{ community, name, ...due }],
    years: [
      {
        ...{ financialYear: '2023-24', invoiced: 0, credited: 10_000, income: -10_000 },
        ...{ vatInvoiced: 0, vatCredited: 2_000 }
      },
      {
        ...{ financialYear: '2024-25', invoiced: 710_000, credited: 0, income: 710_000 },
        ...{ vatInvoiced: 142_000, vatCredited: 0 }
      }
    ],
    cycles: [
      { cycle: '2024-2025', invoiced: 233_667, credited: 10_000, income: 223_667 },
      { cycle: '2025-2026', invoiced: 233_666, credited: 0, income: 233_666 },
      { cycle: '2026-2027', invoiced: 233_667, credited: 0, income: 233_667 },
      { cycle: null, invoiced: 9_000, credited: 0, income: 9_000 }
    ]
  }) as unknown as FeesDue

export const obligationsOf = (cycle: ObligationsMet['cycle'], on: ObligationsMet['on']): ObligationsMet =>
  ({
    ...{ cycle, on },
    members: [
      {
        ...{ community, name, membershipType: 'Full' },
        owed: [
          { obligation: 'link-person', is: 'met' },
          { obligation: 'members-informed', is: 'met' },
          { obligation: 'information-passed-on', is: 'not-met' },
          { obligation: 'correspondence-answered', is: 'not-met' },
          { obligation: 'stakeholders-invited', is: 'not-due' },
          { obligation: 'three-sent', is: 'not-known' },
          { obligation: 'clients-sent', is: 'met' },
          { obligation: 'travel-authorised', is: 'not-met' }
        ]
      },
      {
        ...{ community: 'TC-0002', name: null, membershipType: 'Associate' },
        owed: [
          { obligation: 'link-person', is: 'not-met' },
          { obligation: 'members-informed', is: 'met' },
          { obligation: 'information-passed-on', is: 'met' },
          { obligation: 'correspondence-answered', is: 'met' }
        ]
      }
    ]
  }) as unknown as ObligationsMet

export const accountsOn = (on: Accounts['on'], only: Accounts['only'] = null): Accounts => {
  const nothing = { overdue: 0, disputed: 0, onAccount: 0, creditsDue: 0, toInvoice: 0, daysOverdue: null }
  const all = [
    {
      ...{ ...nothing, community, name, outstanding: 10_800, overdue: 10_800, disputed: 10_800, onAccount: 4_800 },
      ...{ creditsDue: 233_667, daysOverdue: 50 }
    },
    { ...nothing, community: 'TC-0003', name: null, outstanding: 1_295_200, toInvoice: 9_000 }
  ]
  const accounts = only === 'disputed' ? all.slice(0, 1) : all
  const sum = (of: 'outstanding' | 'overdue' | 'disputed' | 'onAccount' | 'creditsDue' | 'toInvoice') =>
    accounts.reduce((so, one) => so + one[of], 0)
  return {
    ...{ on, only, count: all.length, accounts },
    all: {
      ...{ outstanding: sum('outstanding'), overdue: sum('overdue'), disputed: sum('disputed') },
      ...{ onAccount: sum('onAccount'), creditsDue: sum('creditsDue'), toInvoice: sum('toInvoice') }
    }
  } as unknown as Accounts
}
type Part<Of, Field extends keyof Of> = Of[Field]
export const invoicesOn = (
  on: Invoices['on'],
  only: Part<Invoices, 'only'> = null,
  whose: Part<Invoices, 'community'> = null
): Invoices => {
  const told = statementOn(on).invoices.map(invoice => ({
    ...{ ...invoice, community, name, daysOverdue: invoice.outstanding > 0 ? 50 : null },
    creditNotes: invoice.number === first ? ['TC-0001/2024-25/C1'] : [],
    receipts: invoice.number === first ? ['TC-0001/2024-25/R1'] : []
  }))
  const invoices = told.toReversed().filter(({ outstanding }) => only !== 'open' || outstanding > 0)
  return { on, only, community: whose, invoices } as unknown as Invoices
}
export const paymentsOn = (
  on: Payments['on'],
  only: Part<Payments, 'only'> = null,
  whose: Part<Payments, 'community'> = null
): Payments =>
  ({
    ...{ on, only, community: whose },
    payments: statementOn(on)
      .payments.toReversed()
      .map(payment => ({ ...payment, community, name, receipts: [] }))
  }) as unknown as Payments
export const monthsOn = (on: MoneyByMonth['on']): MoneyByMonth => {
  const none = { credited: 0, reversed: 0, refunded: 0, writtenOff: 0, writtenBack: 0, vat: 0 }
  return {
    on,
    months: [
      { month: '2024-05', ...none, invoiced: 0, received: 0, credited: 12_000, vat: -2_000, balance: -5_300 },
      { month: '2024-04', ...none, invoiced: 841_200, received: 834_500, vat: 140_200, balance: 6_700 }
    ]
  } as unknown as MoneyByMonth
}
