/** The account: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { financeOnly, type Grants } from '../roles.ts'
import * as codec from './codec.ts'
import type { AccountCommand } from './commands.ts'
import { accountEvents } from './event-entries.ts'
import type { AccountEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { AccountFacts } from './facts.ts'
import { accountRefusals, type AccountRefusal } from './refusals.ts'
import { addCharge } from './rules/add-charge.ts'
import { issueInvoice } from './rules/issue-invoice.ts'
import { noteEndOfMembership } from './rules/note-end-of-membership.ts'
import { openAccount } from './rules/open-account.ts'
import { quoteExtra } from './rules/quote-extra.ts'
import { quoteMembership } from './rules/quote-membership.ts'
import { quoteTypeChange } from './rules/quote-type-change.ts'
import { recordFormerInvoice } from './rules/record-former-invoice.ts'
import { recordPurchaseOrder } from './rules/record-purchase-order.ts'
import { reduceCharge } from './rules/reduce-charge.ts'
import { setPayer } from './rules/set-payer.ts'
import { setTaxTreatment } from './rules/set-tax-treatment.ts'
import { recordPayment } from './rules/record-payment.ts'
import { allocateCredit } from './rules/allocate-credit.ts'
import { reversePayment } from './rules/reverse-payment.ts'
import { issueCreditNote } from './rules/issue-credit-note.ts'
import { recordRefund } from './rules/record-refund.ts'
import { writeOffInvoice } from './rules/write-off-invoice.ts'
import { reverseWriteOff } from './rules/reverse-write-off.ts'
import { sendReminder } from './rules/send-reminder.ts'
import { raiseDispute } from './rules/raise-dispute.ts'
import { settleDispute } from './rules/settle-dispute.ts'
import { issueReceipt } from './rules/issue-receipt.ts'
import { waiveAccountRule } from './rules/waive-account-rule.ts'
import type { Account } from './state.ts'

const financeOrLinkPerson: Grants = { finance: 'any', 'link-person': 'own-community' }
const linkPersonOnly: Grants = { 'link-person': 'own-community' }
const financeOrClock: Grants = { finance: 'any', clock: 'any' }
const financeOrReaction: Grants = { finance: 'any', reaction: 'any' }

export const account = aggregate<AccountCommand, Account, AccountEvent, AccountRefusal, AccountFacts>()({
  name: 'account',
  address: ['community'],
  initialState: {
    ...{ openedOn: null, payer: null, treatments: [], quotes: [], charges: [], invoices: [], payments: [] },
    ...{ creditNotes: [], allocations: [], refunds: [], receipts: [] }
  },
  evolve,
  commands: {
    OpenAccount: {
      codec: codec.OpenAccount,
      title: 'Open an account',
      roles: financeOrReaction,
      facts: [],
      rule: openAccount
    },
    SetPayer: {
      codec: codec.SetPayer,
      title: 'Record who pays',
      roles: financeOnly,
      facts: [],
      rule: setPayer
    },
    SetTaxTreatment: {
      codec: codec.SetTaxTreatment,
      title: 'Decide how a community is taxed',
      roles: financeOnly,
      facts: [],
      rule: setTaxTreatment
    },
    QuoteMembership: {
      codec: codec.QuoteMembership,
      title: 'Quote a membership',
      roles: financeOrLinkPerson,
      facts: ['priceList', 'profile', 'policy'],
      rule: quoteMembership
    },
    QuoteExtra: {
      codec: codec.QuoteExtra,
      title: 'Quote an extra',
      roles: financeOnly,
      facts: ['priceList', 'profile', 'policy'],
      rule: quoteExtra
    },
    QuoteTypeChange: {
      codec: codec.QuoteTypeChange,
      title: 'Quote another type for a cycle that is paid for',
      roles: financeOrReaction,
      facts: ['priceList', 'profile', 'policy'],
      rule: quoteTypeChange
    },
    AddCharge: {
      codec: codec.AddCharge,
      title: 'Add a charge',
      roles: financeOrReaction,
      facts: ['priceList'],
      rule: addCharge
    },
    ReduceCharge: {
      codec: codec.ReduceCharge,
      title: 'Reduce a charge',
      roles: financeOrReaction,
      facts: [],
      rule: reduceCharge
    },
    RecordPurchaseOrder: {
      codec: codec.RecordPurchaseOrder,
      title: 'Record a purchase order',
      roles: financeOrLinkPerson,
      facts: [],
      rule: recordPurchaseOrder
    },
    IssueInvoice: {
      codec: codec.IssueInvoice,
      title: 'Issue an invoice',
      roles: financeOnly,
      facts: ['policy', 'profile', 'policyAtTaxPoint', 'countryAtTaxPoint'],
      rule: issueInvoice
    },
    RecordFormerInvoice: {
      codec: codec.RecordFormerInvoice,
      title: 'Record an invoice from before the records',
      roles: financeOnly,
      facts: ['policy'],
      rule: recordFormerInvoice
    },
    NoteEndOfMembership: {
      codec: codec.NoteEndOfMembership,
      title: 'Note on the account that the membership ended',
      roles: { reaction: 'any' },
      facts: [],
      rule: noteEndOfMembership
    },
    RecordPayment: {
      codec: codec.RecordPayment,
      title: 'Record a payment',
      roles: financeOnly,
      facts: [],
      rule: recordPayment
    },
    AllocateCredit: {
      codec: codec.AllocateCredit,
      title: 'Settle an invoice with what lies on account',
      roles: financeOnly,
      facts: [],
      rule: allocateCredit
    },
    ReversePayment: {
      codec: codec.ReversePayment,
      title: 'Reverse a payment',
      roles: financeOnly,
      facts: [],
      rule: reversePayment
    },
    IssueCreditNote: {
      codec: codec.IssueCreditNote,
      title: 'Issue a credit note',
      roles: financeOnly,
      facts: ['policy'],
      rule: issueCreditNote
    },
    RecordRefund: {
      codec: codec.RecordRefund,
      title: 'Record a refund',
      roles: financeOnly,
      facts: [],
      rule: recordRefund
    },
    WriteOffInvoice: {
      codec: codec.WriteOffInvoice,
      title: 'Write an invoice off',
      roles: financeOnly,
      facts: [],
      rule: writeOffInvoice
    },
    ReverseWriteOff: {
      codec: codec.ReverseWriteOff,
      title: 'Write an invoice back',
      roles: financeOnly,
      facts: [],
      rule: reverseWriteOff
    },
    SendReminder: {
      codec: codec.SendReminder,
      title: 'Send a reminder',
      roles: financeOrClock,
      facts: ['policy'],
      rule: sendReminder
    },
    RaiseDispute: {
      codec: codec.RaiseDispute,
      title: 'Dispute an invoice',
      roles: linkPersonOnly,
      facts: [],
      rule: raiseDispute
    },
    SettleDispute: {
      codec: codec.SettleDispute,
      title: 'Settle a dispute',
      roles: financeOnly,
      facts: [],
      rule: settleDispute
    },
    IssueReceipt: {
      codec: codec.IssueReceipt,
      title: 'Issue a VAT receipt',
      roles: financeOnly,
      facts: ['policy'],
      rule: issueReceipt
    },
    WaiveAccountRule: {
      codec: codec.WaiveAccountRule,
      title: 'Waive a rule on quotes for one of them',
      roles: financeOnly,
      facts: [],
      rule: waiveAccountRule
    }
  },
  events: accountEvents,
  refusals: accountRefusals
})
