/** How ages and documents are called on pages. */
import type { DocumentNumber } from '@cofc/core'
import type { AccountDocument, Age } from '@cofc/reports'

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
