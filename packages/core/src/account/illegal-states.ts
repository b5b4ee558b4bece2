/** What an account can never be: each of these must not compile. */
import type { Count } from '../values/count.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { Pence } from '../values/pence.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { RecordPayment, SetTaxTreatment } from './commands.ts'
import type { InvoiceIssued, MembershipQuoted, PayerSet } from './events.ts'
import type { LineSubject, Taxed } from './parts.ts'
import type { Invoice, Standing } from './state.ts'

declare const on: PlainDate
declare const invoice: Invoice
declare const issued: InvoiceIssued
declare const quoted: MembershipQuoted
declare const two: Count

// @ts-expect-error an invoice has its number from the day on which it is issued
export const draft: InvoiceIssued = { ...issued, number: null }
// @ts-expect-error money is whole pence, made at the edge
export const half: Invoice = { ...invoice, gross: 0.5 }
// @ts-expect-error an overdue invoice is an answer for a day, and no standing
export const overdue: Standing = 'overdue'
// @ts-expect-error nothing is ever reckoned net for the NHS: there is no such treatment
export const netForTheNhs: Taxed['treatment'] = 'reclaimed'
// @ts-expect-error a quote holds until some day
export const forEver: MembershipQuoted = { ...quoted, validUntil: null }
// @ts-expect-error who pays is words that can be erased, and never a name
export const named: PayerSet['payer'] = 'Jo Doe'
// @ts-expect-error a line for a membership tells its quote
export const unquoted: LineSubject = { of: 'membership', membershipType: 'Full', size: two }
// @ts-expect-error a payment is of a penny at least
export const nothing: RecordPayment['amount'] = 0 as Pence
// @ts-expect-error finance gives a reason when it says how something is taxed
export const unreasoned: SetTaxTreatment = { type: 'SetTaxTreatment', supply: 'membership', on }
// @ts-expect-error a number of a document is no number of things
export const counted: DocumentNumber = two
