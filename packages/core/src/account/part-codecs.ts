/** The JSON form of the parts of an account. */
import * as t from 'io-ts'
import { BasisPoints } from '../values/basis-points.ts'
import { Count } from '../values/count.ts'
import { Cycle } from '../values/cycle.ts'
import { DocumentNumber } from '../values/document-number.ts'
import { EntryId } from '../values/entry-id.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { Pence } from '../values/pence.ts'
import { Percent } from '../values/percent.ts'
import { Price } from '../values/price.ts'
import { PriceKey } from '../values/price-list.ts'
import { Quantity } from '../values/quantity.ts'
import { ShortCode } from '../values/short-code.ts'
import { Supply, TaxTreatment } from '../values/tax.ts'
import type * as parts from './parts.ts'

export const WaivableAccountRule: t.Type<parts.WaivableAccountRule, unknown> = t.keyof(
  { QuoteExpired: null, PurchaseOrderMissing: null },
  'WaivableAccountRule'
)
export const Taxed: t.Type<parts.Taxed, unknown> = t.strict(
  { supply: Supply, treatment: TaxTreatment, vatBasisPoints: BasisPoints },
  'Taxed'
)
export const membershipQuoted = {
  membershipType: MembershipType,
  key: PriceKey,
  size: orNull(Count),
  band: Count,
  annual: Price,
  discountBasisPoints: BasisPoints
}
export const typeChangeQuoted = {
  from: MembershipType,
  membershipType: MembershipType,
  difference: Pence,
  discountBasisPoints: BasisPoints
}
export const extraQuoted = { code: ShortCode, each: Price }

const LineSubject: t.Type<parts.LineSubject, unknown> = t.union([
  t.strict({ of: t.literal('membership'), quote: Count, ...membershipQuoted }),
  t.strict({ of: t.literal('type-change'), quote: Count, ...typeChangeQuoted }),
  t.strict({ of: t.literal('extra'), quote: Count, ...extraQuoted }),
  t.strict({ of: t.literal('charge'), charge: EntryId, code: ShortCode }),
  t.strict({
    of: t.literal('former'),
    code: ShortCode,
    membershipType: orNull(MembershipType),
    size: orNull(Count)
  })
])
export const InvoiceLine: t.Type<parts.InvoiceLine, unknown> = t.strict(
  {
    line: Count,
    subject: LineSubject,
    cycles: t.readonlyArray(Cycle),
    quantity: Quantity,
    taxed: orNull(Taxed),
    net: Pence,
    vat: Pence
  },
  'InvoiceLine'
)
export const FormerLine: t.Type<parts.FormerLine, unknown> = t.strict(
  {
    code: ShortCode,
    membershipType: orNull(MembershipType),
    size: orNull(Count),
    cycles: t.readonlyArray(Cycle),
    net: Price,
    vat: Price
  },
  'FormerLine'
)
export const InvoiceAmount: t.Type<parts.InvoiceAmount, unknown> = t.strict(
  { invoice: DocumentNumber, amount: Pence },
  'InvoiceAmount'
)
export const PaymentAmount: t.Type<parts.PaymentAmount, unknown> = t.strict(
  { payment: EntryId, amount: Pence },
  'PaymentAmount'
)
export const LineNet: t.Type<parts.LineNet, unknown> = t.strict({ line: Count, net: Pence }, 'LineNet')
export const CreditedLine: t.Type<parts.CreditedLine, unknown> = t.strict(
  { line: Count, net: Pence, vat: Pence },
  'CreditedLine'
)
export const ReceivedFor: t.Type<parts.ReceivedFor, unknown> = t.strict(
  { invoice: DocumentNumber, net: Pence, vat: Pence, gross: Pence, received: Pence },
  'ReceivedFor'
)
export const CreditCause: t.Type<parts.CreditCause, unknown> = t.union(
  [
    t.strict({ of: t.literal('membership-ended'), lastBegun: orNull(Cycle) }),
    t.strict({ of: t.literal('charge-reduced'), charge: EntryId, percent: Percent })
  ],
  'CreditCause'
)
