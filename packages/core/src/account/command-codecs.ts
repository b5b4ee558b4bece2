/** The JSON form of what can be asked of an account. */
import * as t from 'io-ts'
import { Amount } from '../values/amount.ts'
import { ApprovingRole } from '../values/approving-role.ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { Count } from '../values/count.ts'
import { Country } from '../values/country.ts'
import { Cycle } from '../values/cycle.ts'
import { DocumentNumber } from '../values/document-number.ts'
import { EntryId } from '../values/entry-id.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { Percent } from '../values/percent.ts'
import { PlainDate } from '../values/plain-date.ts'
import { Price } from '../values/price.ts'
import { Quantity } from '../values/quantity.ts'
import { ShortCode } from '../values/short-code.ts'
import { Supply, TaxTreatment } from '../values/tax.ts'
import * as parts from './part-codecs.ts'

const of = { community: CommunityId, on: PlainDate }
const onInvoice = { ...of, invoice: DocumentNumber }

export const OpenAccount = t.strict({ type: t.literal('OpenAccount'), ...of })
export const SetPayer = t.strict({
  type: t.literal('SetPayer'),
  ...of,
  payer: ContentRef,
  contact: orNull(ContentRef)
})
export const SetTaxTreatment = t.strict({
  type: t.literal('SetTaxTreatment'),
  ...of,
  supply: Supply,
  treatment: TaxTreatment,
  reason: ContentRef
})
export const QuoteMembership = t.strict({
  type: t.literal('QuoteMembership'),
  ...of,
  membershipType: MembershipType,
  cycles: t.readonlyArray(Cycle),
  size: orNull(Count)
})
export const QuoteExtra = t.strict({ type: t.literal('QuoteExtra'), ...of, code: ShortCode, quantity: Quantity })
export const QuoteTypeChange = t.strict({
  type: t.literal('QuoteTypeChange'),
  ...of,
  cycle: Cycle,
  membershipType: MembershipType
})
export const AddCharge = t.strict({
  type: t.literal('AddCharge'),
  ...of,
  charge: EntryId,
  code: ShortCode,
  net: orNull(Price),
  supply: Supply,
  heldIn: orNull(Country)
})
export const ReduceCharge = t.strict({ type: t.literal('ReduceCharge'), ...of, charge: EntryId, percent: Percent })
export const RecordPurchaseOrder = t.strict({
  type: t.literal('RecordPurchaseOrder'),
  ...of,
  purchaseOrder: DocumentNumber,
  quote: Count
})
export const IssueInvoice = t.strict({
  type: t.literal('IssueInvoice'),
  ...of,
  quotes: t.readonlyArray(Count),
  charges: t.readonlyArray(EntryId),
  taxPoint: orNull(PlainDate)
})
export const RecordFormerInvoice = t.strict({
  type: t.literal('RecordFormerInvoice'),
  ...of,
  number: DocumentNumber,
  lines: t.readonlyArray(parts.FormerLine),
  purchaseOrder: orNull(DocumentNumber),
  dueOn: PlainDate
})
export const RecordPayment = t.strict({
  type: t.literal('RecordPayment'),
  ...of,
  payment: EntryId,
  amount: Amount,
  to: t.readonlyArray(parts.InvoiceAmount)
})
export const AllocateCredit = t.strict({
  type: t.literal('AllocateCredit'),
  ...onInvoice,
  allocation: EntryId,
  amount: Amount
})
export const ReversePayment = t.strict({
  type: t.literal('ReversePayment'),
  ...of,
  payment: EntryId,
  reason: ContentRef
})
export const IssueCreditNote = t.strict({
  type: t.literal('IssueCreditNote'),
  ...onInvoice,
  credit: EntryId,
  formerNumber: orNull(DocumentNumber),
  lines: t.readonlyArray(parts.LineNet),
  reason: ContentRef
})
export const RecordRefund = t.strict({ type: t.literal('RecordRefund'), ...of, refund: EntryId, amount: Amount })
export const WriteOffInvoice = t.strict({ type: t.literal('WriteOffInvoice'), ...onInvoice, reason: ContentRef })
export const ReverseWriteOff = t.strict({ type: t.literal('ReverseWriteOff'), ...onInvoice })
export const SendReminder = t.strict({ type: t.literal('SendReminder'), ...onInvoice, level: Count })
export const RaiseDispute = t.strict({ type: t.literal('RaiseDispute'), ...onInvoice, words: ContentRef })
export const SettleDispute = t.strict({ type: t.literal('SettleDispute'), ...onInvoice })
export const IssueReceipt = t.strict({ type: t.literal('IssueReceipt'), ...of, payment: EntryId })
export const NoteEndOfMembership = t.strict({
  type: t.literal('NoteEndOfMembership'),
  ...of,
  lastBegun: orNull(Cycle)
})
export const WaiveAccountRule = t.strict({
  type: t.literal('WaiveAccountRule'),
  ...of,
  rule: parts.WaivableAccountRule,
  quote: Count,
  reason: ContentRef,
  approvedBy: ApprovingRole
})
