/** One community's account: all that happened on it, in the order in which it was recorded, for so money was moved. */
import { account, replay, type Account, type AccountEvent, type CommunityId, type PlainDate } from '@cofc/core'
import type { Table } from '@cofc/projections'

export interface AccountRow {
  readonly facts: Array<AccountEvent>
}
export const accounts: Table<CommunityId, AccountRow, AccountEvent> = {
  name: 'accounts',
  version: 1,
  reads: {
    AccountOpened: true,
    PayerSet: true,
    TaxTreatmentSet: true,
    MembershipQuoted: true,
    TypeChangeQuoted: true,
    ExtraQuoted: true,
    ChargeAdded: true,
    ChargeReduced: true,
    PurchaseOrderRecorded: true,
    InvoiceIssued: true,
    FormerInvoiceRecorded: true,
    PaymentReceived: true,
    CreditAllocated: true,
    PaymentReversed: true,
    CreditNoteIssued: true,
    RefundPaid: true,
    InvoiceWrittenOff: true,
    WriteOffReversed: true,
    ReminderSent: true,
    InvoiceDisputed: true,
    DisputeSettled: true,
    ReceiptIssued: true,
    CreditFellDue: true,
    AccountRuleWaived: true
  },
  idOf: ({ community }) => community,
  initial: () => ({ facts: [] }),
  apply: (row, { event }) => {
    row.facts.push(event)
    return row
  }
}

/** How it stood at the end of a day: what is dated later does not count yet, whenever it was recorded. */
export const accountOn = (row: AccountRow | undefined, on: PlainDate): Account =>
  replay(account)((row?.facts ?? []).filter(event => event.on <= on))
