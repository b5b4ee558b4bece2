/** How the events of an account are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import type { Supply, TaxTreatment } from '../values/tax.ts'
import {
  approvingRoleName,
  chargeName,
  counted,
  dayInWords,
  inPounds,
  listed,
  membershipTypeName
} from '../wording/index.ts'
import * as codec from './codec.ts'
import type { AccountEvent } from './events.ts'
import type { CreditCause, PaymentAmount, Sum, WaivableAccountRule } from './parts.ts'

const supplyName: Readonly<Record<Supply, string>> = {
  membership: 'what belongs to the membership',
  admission: 'places at events'
}
const treatmentName: Readonly<Record<TaxTreatment, string>> = {
  'uk-standard': 'taxed at the UK’s standard rate',
  'outside-scope': 'outside the scope of UK VAT'
}
const ruleName: Readonly<Record<WaivableAccountRule, string>> = {
  QuoteExpired: 'the last day of a quote',
  PurchaseOrderMissing: 'the need of a purchase order'
}
const inSum = ({ net, vat, gross }: Sum): string =>
  `${inPounds(net)} and ${inPounds(vat)} VAT, ${inPounds(gross)} together`
const payments = (from: ReadonlyArray<PaymentAmount>): string => counted(from.length, 'payment')
const because = (cause: CreditCause): string => {
  switch (cause.of) {
    case 'membership-ended':
      return 'the membership ended before it began'
    case 'charge-reduced':
      return `${String(cause.percent)} per cent of the charge ${cause.charge} are given back`
  }
}

export const accountEvents: Events<AccountEvent> = {
  AccountOpened: { codec: codec.AccountOpened, says: () => 'The account was opened.' },
  PayerSet: { codec: codec.PayerSet, says: () => 'Finance recorded who pays.' },
  TaxTreatmentSet: {
    codec: codec.TaxTreatmentSet,
    says: ({ supply, treatment }) =>
      `Finance decided that ${supplyName[supply]} of this community ${supply === 'admission' ? 'are' : 'is'} ${treatmentName[treatment]}.`
  },
  MembershipQuoted: {
    codec: codec.MembershipQuoted,
    says: ({ quote, membershipType, cycles, validUntil, ...sum }) =>
      `Quote ${String(quote)}: ${membershipTypeName[membershipType]} membership for ${listed(cycles)}, ${inSum(sum)}, until ${dayInWords(validUntil)}.`
  },
  TypeChangeQuoted: {
    codec: codec.TypeChangeQuoted,
    says: ({ quote, from, membershipType, cycle, validUntil, ...sum }) =>
      `Quote ${String(quote)}: ${membershipTypeName[membershipType]} instead of ${membershipTypeName[from]} membership for ${cycle}, ${inSum(sum)}, until ${dayInWords(validUntil)}.`
  },
  ExtraQuoted: {
    codec: codec.ExtraQuoted,
    says: ({ quote, code, quantity, validUntil, ...sum }) =>
      `Quote ${String(quote)}: ${String(quantity)} × ${code}, ${inSum(sum)}, until ${dayInWords(validUntil)}.`
  },
  ChargeAdded: {
    codec: codec.ChargeAdded,
    says: ({ charge, code, net }) => `${inPounds(net)} without VAT were charged for ${chargeName(code)} (${charge}).`
  },
  ChargeReduced: {
    codec: codec.ChargeReduced,
    says: ({ charge, percent, net }) =>
      `The charge ${charge} was reduced by ${String(percent)} per cent to ${inPounds(net)} without VAT.`
  },
  PurchaseOrderRecorded: {
    codec: codec.PurchaseOrderRecorded,
    says: ({ purchaseOrder, quote }) => `Purchase order ${purchaseOrder} was recorded for quote ${String(quote)}.`
  },
  InvoiceIssued: {
    codec: codec.InvoiceIssued,
    says: ({ number, dueOn, ...sum }) =>
      `Invoice ${number} was issued: ${inSum(sum)}, to be paid by ${dayInWords(dueOn)}.`
  },
  FormerInvoiceRecorded: {
    codec: codec.FormerInvoiceRecorded,
    says: ({ number, ...sum }) => `Invoice ${number} from before the records was recorded: ${inSum(sum)}.`
  },
  PaymentReceived: {
    codec: codec.PaymentReceived,
    says: ({ payment, amount, to, onAccount }) => {
      const settled = to.map(one => `${inPounds(one.amount)} for ${one.invoice}`)
      const parts = onAccount === 0 ? settled : [...settled, `${inPounds(onAccount)} on account`]
      return `Payment ${payment} of ${inPounds(amount)} was received: ${listed(parts)}.`
    }
  },
  CreditAllocated: {
    codec: codec.CreditAllocated,
    says: ({ invoice, amount, from }) =>
      `${inPounds(amount)} that lay on account from ${payments(from)} went to invoice ${invoice}.`
  },
  PaymentReversed: {
    codec: codec.PaymentReversed,
    says: ({ payment, amount }) => `Payment ${payment} of ${inPounds(amount)} was reversed.`
  },
  CreditNoteIssued: {
    codec: codec.CreditNoteIssued,
    says: ({ number, invoice, ...sum }) => `Credit note ${number} on invoice ${invoice} was issued: ${inSum(sum)}.`
  },
  RefundPaid: {
    codec: codec.RefundPaid,
    says: ({ refund, amount }) => `${inPounds(amount)} that lay on account were refunded (${refund}).`
  },
  InvoiceWrittenOff: {
    codec: codec.InvoiceWrittenOff,
    says: ({ invoice, amount }) => `${inPounds(amount)} of invoice ${invoice} were written off.`
  },
  WriteOffReversed: {
    codec: codec.WriteOffReversed,
    says: ({ invoice, amount }) => `${inPounds(amount)} of invoice ${invoice} were written back.`
  },
  ReminderSent: {
    codec: codec.ReminderSent,
    says: ({ invoice, level }) => `Reminder ${String(level)} of invoice ${invoice} was sent.`
  },
  InvoiceDisputed: {
    codec: codec.InvoiceDisputed,
    says: ({ invoice }) => `The community disputed invoice ${invoice}.`
  },
  DisputeSettled: {
    codec: codec.DisputeSettled,
    says: ({ invoice }) => `The dispute about invoice ${invoice} was settled.`
  },
  ReceiptIssued: {
    codec: codec.ReceiptIssued,
    says: ({ number, payment, invoices }) =>
      `VAT receipt ${number} was issued for payment ${payment} on ${listed(invoices.map(({ invoice }) => invoice))}.`
  },
  CreditFellDue: {
    codec: codec.CreditFellDue,
    says: ({ invoice, line, cycles, net, cause }) =>
      `${inPounds(net)} without VAT of line ${String(line)} of invoice ${invoice}${cycles.length === 0 ? '' : `, for ${listed(cycles)},`} fell due for credit: ${because(cause)}.`
  },
  AccountRuleWaived: {
    codec: codec.AccountRuleWaived,
    says: ({ rule, quote, approvedBy }) =>
      `The rule on ${ruleName[rule]} was waived for quote ${String(quote)}, approved by ${approvingRoleName[approvedBy]}.`
  }
}
