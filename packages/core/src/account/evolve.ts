/** What each event makes of an account. */
import type { AccountEvent } from './events.ts'
import * as billing from './evolve-billing.ts'
import * as invoices from './evolve-invoices.ts'
import * as payments from './evolve-payments.ts'
import type { Account } from './state.ts'

export const evolve = (state: Account, event: AccountEvent): Account => {
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, openedOn: event.on }
    case 'PayerSet':
      return { ...state, payer: { payer: event.payer, contact: event.contact } }
    case 'TaxTreatmentSet':
      return billing.treated(state, event)
    case 'MembershipQuoted':
      return billing.membershipQuoted(state, event)
    case 'TypeChangeQuoted':
      return billing.typeChangeQuoted(state, event)
    case 'ExtraQuoted':
      return billing.extraQuoted(state, event)
    case 'ChargeAdded':
      return billing.charged(state, event)
    case 'ChargeReduced':
      return billing.reduced(state, event)
    case 'PurchaseOrderRecorded':
      return billing.ordered(state, event)
    case 'AccountRuleWaived':
      return billing.waived(state, event)
    case 'InvoiceIssued':
      return invoices.issued(state, event)
    case 'FormerInvoiceRecorded':
      return invoices.formerRecorded(state, event)
    case 'CreditFellDue':
      return invoices.creditFellDue(state, event)
    case 'CreditNoteIssued':
      return payments.released(invoices.credited(state, event), event)
    case 'InvoiceWrittenOff':
      return invoices.writtenOff(state, event)
    case 'WriteOffReversed':
      return invoices.writtenBack(state, event)
    case 'ReminderSent':
      return invoices.reminded(state, event)
    case 'InvoiceDisputed':
      return invoices.disputed(state, event)
    case 'DisputeSettled':
      return invoices.disputeSettled(state, event)
    case 'PaymentReceived':
      return payments.received(state, event)
    case 'CreditAllocated':
      return payments.allocated(state, event)
    case 'PaymentReversed':
      return payments.reversed(state, event)
    case 'RefundPaid':
      return payments.refunded(state, event)
    case 'ReceiptIssued':
      return payments.receipted(state, event)
  }
}
