/** What may be done about an account as it stands: each command with what it would be asked, to be tried and to be led to. */
import {
  bookOn,
  chargeName,
  inPounds,
  invoiceOf,
  lesser,
  listed,
  lyingOnAccount,
  netOf,
  nextReminder,
  openOn,
  outstandingOf,
  total,
  type Account,
  type AccountCommand,
  type Invoice,
  type PlainDate,
  type Policy,
  type Quote
} from '@cofc/core'
import { typedPounds } from '../words/money.ts'
import { counted } from '../words/figures.ts'
import { membershipTypeName } from '../words/names.ts'

type Spoken = Readonly<Record<string, unknown>>
export interface Act {
  readonly command: AccountCommand['type']
  /** What it would do, as it stands in a list. */
  readonly says: string
  /** The fields by which it is tried. */
  readonly spoken: Spoken
  /** What its form is opened with. */
  readonly linked: Readonly<Record<string, string>>
}
export interface Acts {
  readonly toInvoice: ReadonlyArray<Act>
  readonly ofInvoices: ReadonlyArray<{ readonly invoice: Invoice; readonly acts: ReadonlyArray<Act> }>
  readonly ofCredit: ReadonlyArray<Act>
  readonly ofPayments: ReadonlyArray<Act>
  readonly more: ReadonlyArray<Act>
}
interface Asked {
  readonly state: Account
  readonly policy: Policy
  readonly on: PlainDate
}
const someWords = { words: 'x' }
/** Of an entry that is made only to try. */
const tried = 'tried'

const act = (
  command: Act['command'],
  says: string,
  ...[spoken = {}, linked = {}]: readonly [spoken?: Spoken, linked?: Act['linked']]
): Act => ({ command, says, spoken, linked })

const quoteSays = ({ subject, cycles, net }: Quote): string => {
  const what = subject.of === 'extra' ? subject.code : membershipTypeName[subject.membershipType]
  return `${what}${cycles.length === 0 ? '' : ` for ${listed(cycles)}`}, ${inPounds(net)} without VAT`
}
const quotesToInvoice = ({ state }: Asked): ReadonlyArray<Act> =>
  state.quotes
    .filter(({ quote }) => invoiceOf(state, { quote }) === null)
    .map(one =>
      act(
        'IssueInvoice',
        `Invoice quote ${String(one.quote)}: ${quoteSays(one)}`,
        { quotes: [one.quote], charges: [], taxPoint: null },
        { quotes: String(one.quote) }
      )
    )
const chargesToInvoice = ({ state }: Asked): ReadonlyArray<Act> => {
  const charges = state.charges.filter(one => netOf(one) > 0 && invoiceOf(state, { charge: one.charge }) === null)
  if (charges.length === 0) return []
  const ids = charges.map(({ charge }) => charge)
  const net = inPounds(total(charges.map(netOf)))
  const names = [...new Set(charges.map(({ code }) => chargeName(code)))]
  const many = charges.length > names.length ? ` (${counted(charges.length, 'charge')})` : ''
  const says = `Invoice what was charged: ${listed(names)}${many}, ${net} without VAT`
  return [act('IssueInvoice', says, { quotes: [], charges: ids, taxPoint: null }, { charges: ids.join(';') })]
}

const reminderOf = (invoice: Invoice, { policy }: Asked): ReadonlyArray<Act> => {
  const { number } = invoice
  const next = nextReminder(invoice, bookOn(policy, invoice.on))
  if (next === null) return []
  const fields = { invoice: number, level: next.level }
  return [
    act('SendReminder', `Send reminder ${String(next.level)}`, fields, { invoice: number, level: String(next.level) })
  ]
}
const disputeOf = ({ number, disputed }: Invoice): ReadonlyArray<Act> =>
  disputed === null ? [] : [act('SettleDispute', 'Settle the dispute', { invoice: number }, { invoice: number })]

const fromAccount = (invoice: Invoice, { state }: Asked): ReadonlyArray<Act> => {
  const amount = lesser(outstandingOf(invoice), lyingOnAccount(state))
  if (amount === 0) return []
  const { number } = invoice
  return [
    act(
      'AllocateCredit',
      `Settle ${inPounds(amount)} of it with what lies on account`,
      { allocation: tried, invoice: number, amount },
      { invoice: number, amount: typedPounds(amount) }
    )
  ]
}
const actsOfInvoice = (invoice: Invoice, asked: Asked): ReadonlyArray<Act> => {
  const { number } = invoice
  return [
    ...fromAccount(invoice, asked),
    ...reminderOf(invoice, asked),
    ...disputeOf(invoice),
    act(
      'IssueCreditNote',
      'Issue a credit note on it',
      { credit: tried, formerNumber: null, invoice: number, lines: [{ line: 1, net: 1 }], reason: someWords },
      { invoice: number }
    ),
    act('WriteOffInvoice', 'Write it off', { invoice: number, reason: someWords }, { invoice: number })
  ]
}

const creditsDue = ({ state }: Asked): ReadonlyArray<Act> =>
  state.invoices.flatMap(({ number, lines }) =>
    lines
      .filter(({ due }) => due > 0)
      .map(({ line, due }) =>
        act(
          'IssueCreditNote',
          `Give back ${inPounds(due)} without VAT of line ${String(line)} of ${number}`,
          { credit: tried, formerNumber: null, invoice: number, lines: [{ line, net: due }], reason: someWords },
          { invoice: number, lines: `${String(line)}:${typedPounds(due)}` }
        )
      )
  )
const refundOf = ({ state }: Asked): ReadonlyArray<Act> => {
  const amount = lyingOnAccount(state)
  if (amount === 0) return []
  const says = `Pay back the ${inPounds(amount)} that lie on account`
  return [act('RecordRefund', says, { refund: tried, amount }, { amount: typedPounds(amount) })]
}
const ofPayments = ({ state }: Asked): ReadonlyArray<Act> =>
  state.payments
    .filter(({ reversedOn }) => reversedOn === null)
    .flatMap(({ payment, amount }) => {
      const isTold = state.receipts.some(one => one.payment === payment)
      const whole = `${payment}, ${inPounds(amount)}`
      return [
        ...(isTold ? [] : [act('IssueReceipt', `Issue a VAT receipt for payment ${whole}`, { payment }, { payment })]),
        act('ReversePayment', `Take back payment ${whole}`, { payment, reason: someWords }, { payment })
      ]
    })

/** What needs nothing that stands on the account; what it would be asked is typed, so it is not tried. */
const always: ReadonlyArray<readonly [Act['command'], string]> = [
  ['QuoteMembership', 'Quote a membership'],
  ['QuoteExtra', 'Quote an extra'],
  ['QuoteTypeChange', 'Quote another type for a cycle that is paid for'],
  ['AddCharge', 'Add a charge'],
  ['RecordPurchaseOrder', 'Record a purchase order'],
  ['SetPayer', 'Record who pays'],
  ['SetTaxTreatment', 'Decide how the community is taxed']
]

export const actsOf = (asked: Asked): Acts => {
  const { state, on } = asked
  if (state.openedOn === null)
    return {
      ...{ toInvoice: [], ofInvoices: [], ofCredit: [], ofPayments: [] },
      more: [act('OpenAccount', 'Open an account', {})]
    }
  return {
    toInvoice: [...quotesToInvoice(asked), ...chargesToInvoice(asked)],
    ofInvoices: openOn(state, on).map(invoice => ({ invoice, acts: actsOfInvoice(invoice, asked) })),
    ofCredit: [...creditsDue(asked), ...refundOf(asked)],
    ofPayments: ofPayments(asked),
    more: always.map(([command, says]) => act(command, says, {}))
  }
}
