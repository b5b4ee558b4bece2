/** What can stand in the way of a payment, a credit note, a refund, a reminder or a receipt, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { Count } from '../values/count.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { dayInWords, inPounds } from '../wording/index.ts'
import type { SettlingCommand } from './commands.ts'
import { standingName } from './standing.ts'
import type { Standing } from './state.ts'

export type SettlingRefusal =
  | { readonly type: 'NoSuchInvoice'; readonly invoice: DocumentNumber }
  | { readonly type: 'NoSuchPayment'; readonly payment: EntryId }
  | { readonly type: 'NoSuchLine'; readonly line: Count }
  | { readonly type: 'BeforeItsInvoice'; readonly invoice: DocumentNumber; readonly on: PlainDate }
  | { readonly type: 'BeforeItsPayment'; readonly payment: EntryId; readonly on: PlainDate }
  | { readonly type: 'MoreThanOutstanding'; readonly invoice: DocumentNumber; readonly outstanding: Pence }
  | { readonly type: 'MoreThanOnAccount'; readonly onAccount: Pence }
  | { readonly type: 'MoreThanWasPaid'; readonly amount: Pence }
  | { readonly type: 'NothingToCredit' }
  | { readonly type: 'CreditExceedsLine'; readonly line: Count; readonly left: Pence }
  | { readonly type: 'PaymentAlreadyReversed'; readonly on: PlainDate }
  | { readonly type: 'PaymentPartlyRefunded'; readonly refunded: Pence }
  | { readonly type: 'InvoiceNotOpen'; readonly invoice: DocumentNumber; readonly standing: Standing }
  | { readonly type: 'NotWrittenOff'; readonly invoice: DocumentNumber }
  | { readonly type: 'ReminderTooEarly'; readonly dueOn: PlainDate }
  | { readonly type: 'RemindersOutOfOrder'; readonly next: Count | null }
  | { readonly type: 'InvoiceIsDisputed'; readonly since: PlainDate }
  | { readonly type: 'NotDisputed' }
  | { readonly type: 'NothingToReceipt'; readonly payment: EntryId }

export const settlingRefusals: Refusals<SettlingRefusal, SettlingCommand> = {
  NoSuchInvoice: {
    about: 'invoice',
    says: ({ invoice }) => `There is no invoice ${invoice}: name the invoice that is meant.`
  },
  NoSuchPayment: {
    about: 'payment',
    says: ({ payment }) => `There is no payment ${payment}: name the payment that is meant.`
  },
  NoSuchLine: {
    about: 'lines',
    says: ({ line }) => `The invoice has no line ${String(line)}: name a line that it has, each once.`
  },
  BeforeItsInvoice: {
    about: 'on',
    says: ({ invoice, on }) => `Invoice ${invoice} is of ${dayInWords(on)}: choose that day or a later one.`
  },
  BeforeItsPayment: {
    about: 'on',
    says: ({ payment, on }) => `Payment ${payment} is of ${dayInWords(on)}: choose that day or a later one.`
  },
  MoreThanOutstanding: {
    about: 'amount',
    says: ({ invoice, outstanding }) => `Of invoice ${invoice} ${inPounds(outstanding)} are outstanding: at most that.`
  },
  MoreThanOnAccount: {
    about: 'amount',
    says: ({ onAccount }) => `${inPounds(onAccount)} lie on account: at most that.`
  },
  MoreThanWasPaid: {
    about: 'to',
    says: ({ amount }) => `The payment is of ${inPounds(amount)}: allocate at most the payment.`
  },
  NothingToCredit: { about: 'lines', says: () => 'No line is named with an amount: name what is credited.' },
  CreditExceedsLine: {
    about: 'lines',
    says: ({ line, left }) => `Of line ${String(line)} ${inPounds(left)} without VAT are left: credit at most that.`
  },
  PaymentAlreadyReversed: {
    about: 'payment',
    says: ({ on }) => `The payment was reversed on ${dayInWords(on)}: name another.`
  },
  PaymentPartlyRefunded: {
    about: 'payment',
    says: ({ refunded }) =>
      `${inPounds(refunded)} of the payment were refunded: record the refund’s return as a payment first.`
  },
  InvoiceNotOpen: {
    about: 'invoice',
    says: ({ invoice, standing }) =>
      standing === 'written-off'
        ? `Invoice ${invoice} is written off: write it back first.`
        : `Invoice ${invoice} is ${standingName[standing]}: name one that is outstanding.`
  },
  NotWrittenOff: {
    about: 'invoice',
    says: ({ invoice }) => `Invoice ${invoice} is not written off: check its number.`
  },
  ReminderTooEarly: { about: 'on', says: ({ dueOn }) => `The reminder is due on ${dayInWords(dueOn)}: wait.` },
  RemindersOutOfOrder: {
    about: 'level',
    says: ({ next }) =>
      next === null
        ? 'Every reminder was sent: decide by hand.'
        : `The next is reminder ${String(next)}: send that one.`
  },
  InvoiceIsDisputed: {
    about: 'invoice',
    says: ({ since }) => `The invoice is disputed since ${dayInWords(since)}: settle the dispute first.`
  },
  NotDisputed: { about: 'invoice', says: () => 'The invoice is not disputed: check its number.' },
  NothingToReceipt: {
    about: 'payment',
    says: ({ payment }) => `Payment ${payment} settles no invoice: allocate it first.`
  }
}
