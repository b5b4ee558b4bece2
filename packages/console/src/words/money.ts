/** How ages and documents are called on pages. */
import { inPounds, PlainDate, type DocumentNumber, type Pence, type Standing } from '@cofc/core'
import type { AccountDocument, Age, InvoiceOnDay } from '@cofc/reports'
import { dayInWords } from './dates.ts'

export const ageName: Readonly<Record<Age, string>> = {
  'not-due': 'Not due yet',
  'up-to-30': 'Overdue up to 30 days',
  'up-to-60': 'Overdue 31 to 60 days',
  'up-to-90': 'Overdue 61 to 90 days',
  'over-90': 'Overdue over 90 days'
}
export const documentName: Readonly<Record<AccountDocument['kind'], string>> = {
  invoice: 'Invoice',
  'credit-note': 'Credit note',
  receipt: 'VAT receipt'
}
export const documentAddress = (community: string, number: DocumentNumber): string =>
  `/account-document/${community}?number=${encodeURIComponent(number)}`

const standingName: Readonly<Record<Standing, string>> = {
  open: 'Open',
  'part-paid': 'Paid in part',
  settled: 'Settled',
  'written-off': 'Written off'
}
export const invoiceStands = ({ standing, disputedSince }: Pick<InvoiceOnDay, 'standing' | 'disputedSince'>): string =>
  `${standingName[standing]}${disputedSince === null ? '' : `, disputed since ${dayInWords(disputedSince)}`}`

/** As an amount is typed in a form: `2336.67`. */
export const typedPounds = (amount: Pence): string => inPounds(amount).replaceAll(/[£,]/g, '')

/** `April 2024`, for `2024-04`. */
export const monthInWords = (month: string): string => {
  const first = `${month}-01`
  return PlainDate.is(first) ? dayInWords(first).replace(/^\d+ /, '') : month
}
