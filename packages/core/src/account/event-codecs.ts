/** The JSON form of what has happened on an account. */
import * as t from 'io-ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { Cycle } from '../values/cycle.ts'
import { DocumentNumber } from '../values/document-number.ts'
import { EntryId } from '../values/entry-id.ts'
import { FinancialYear } from '../values/financial-year.ts'
import { orNull } from '../values/or-null.ts'
import { Pence } from '../values/pence.ts'
import { Percent } from '../values/percent.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Quantity } from '../values/quantity.ts'
import { ShortCode } from '../values/short-code.ts'
import { Supply, TaxTreatment } from '../values/tax.ts'
import * as parts from './part-codecs.ts'

const of = { community: CommunityId, on: PlainDate }
const onInvoice = { ...of, invoice: DocumentNumber }
const numbered = { ...of, number: DocumentNumber, financialYear: FinancialYear }
const sum = { net: Pence, vat: Pence, gross: Pence }
const quoted = { ...of, quote: Count, priceList: Count, taxed: parts.Taxed, ...sum, validUntil: PlainDate }
const fromPayments = t.readonlyArray(parts.PaymentAmount)
const invoices = t.readonlyArray(parts.InvoiceAmount)
const lines = t.readonlyArray(parts.InvoiceLine)

export const AccountOpened = t.strict({ type: t.literal('AccountOpened'), ...of })
export const PayerSet = t.strict({
  type: t.literal('PayerSet'),
  ...of,
  payer: ContentRef,
  contact: orNull(ContentRef)
})
export const TaxTreatmentSet = t.strict({
  type: t.literal('TaxTreatmentSet'),
  ...of,
  supply: Supply,
  treatment: TaxTreatment,
  reason: ContentRef
})
export const MembershipQuoted = t.strict({
  type: t.literal('MembershipQuoted'),
  ...quoted,
  ...parts.membershipQuoted,
  cycles: t.readonlyArray(Cycle)
})
export const TypeChangeQuoted = t.strict({
  type: t.literal('TypeChangeQuoted'),
  ...quoted,
  ...parts.typeChangeQuoted,
  cycle: Cycle
})
export const ExtraQuoted = t.strict({
  type: t.literal('ExtraQuoted'),
  ...quoted,
  ...parts.extraQuoted,
  quantity: Quantity
})
export const ChargeAdded = t.strict({
  type: t.literal('ChargeAdded'),
  ...of,
  charge: EntryId,
  code: ShortCode,
  net: Pence,
  supply: Supply,
  heldIn: orNull(Country)
})
export const ChargeReduced = t.strict({
  type: t.literal('ChargeReduced'),
  ...of,
  charge: EntryId,
  percent: Percent,
  net: Pence
})
export const PurchaseOrderRecorded = t.strict({
  type: t.literal('PurchaseOrderRecorded'),
  ...of,
  purchaseOrder: DocumentNumber,
  quote: Count
})
export const InvoiceIssued = t.strict({
  type: t.literal('InvoiceIssued'),
  ...numbered,
  place: Count,
  name: t.string,
  payer: orNull(ContentRef),
  lines,
  ...sum,
  purchaseOrders: t.readonlyArray(DocumentNumber),
  taxPoint: PlainDate,
  dueOn: PlainDate
})
export const FormerInvoiceRecorded = t.strict({
  type: t.literal('FormerInvoiceRecorded'),
  ...numbered,
  lines,
  ...sum,
  purchaseOrder: orNull(DocumentNumber),
  dueOn: PlainDate
})
export const PaymentReceived = t.strict({
  type: t.literal('PaymentReceived'),
  ...of,
  payment: EntryId,
  amount: Pence,
  to: invoices,
  onAccount: Pence
})
export const CreditAllocated = t.strict({
  type: t.literal('CreditAllocated'),
  ...onInvoice,
  allocation: EntryId,
  amount: Pence,
  from: fromPayments
})
export const PaymentReversed = t.strict({
  type: t.literal('PaymentReversed'),
  ...of,
  payment: EntryId,
  amount: Pence,
  from: invoices,
  reason: ContentRef
})
export const CreditNoteIssued = t.strict({
  type: t.literal('CreditNoteIssued'),
  ...numbered,
  place: orNull(Count),
  credit: EntryId,
  invoice: DocumentNumber,
  lines: t.readonlyArray(parts.CreditedLine),
  ...sum,
  released: fromPayments,
  reason: ContentRef
})
export const RefundPaid = t.strict({
  type: t.literal('RefundPaid'),
  ...of,
  refund: EntryId,
  amount: Pence,
  from: fromPayments
})
export const InvoiceWrittenOff = t.strict({
  type: t.literal('InvoiceWrittenOff'),
  ...onInvoice,
  amount: Pence,
  reason: ContentRef
})
export const WriteOffReversed = t.strict({ type: t.literal('WriteOffReversed'), ...onInvoice, amount: Pence })
export const ReminderSent = t.strict({ type: t.literal('ReminderSent'), ...onInvoice, level: Count })
export const InvoiceDisputed = t.strict({ type: t.literal('InvoiceDisputed'), ...onInvoice, words: ContentRef })
export const DisputeSettled = t.strict({ type: t.literal('DisputeSettled'), ...onInvoice })
export const ReceiptIssued = t.strict({
  type: t.literal('ReceiptIssued'),
  ...numbered,
  place: Count,
  payment: EntryId,
  invoices: t.readonlyArray(parts.ReceivedFor)
})
export const CreditFellDue = t.strict({
  type: t.literal('CreditFellDue'),
  ...onInvoice,
  line: Count,
  cycles: t.readonlyArray(Cycle),
  net: Pence,
  cause: parts.CreditCause
})
export const AccountRuleWaived = t.strict({
  type: t.literal('AccountRuleWaived'),
  ...of,
  rule: parts.WaivableAccountRule,
  quote: Count,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
