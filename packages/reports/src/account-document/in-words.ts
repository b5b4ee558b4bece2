/** For what a line of an invoice is, and how it is taxed, as documents say it. */
import { chargeName, listed, membershipTypeName, type InvoiceLine, type LineSubject } from '@cofc/core'
import type { TaxedAt } from './account-document.ts'

const subjectInWords = (subject: LineSubject): string => {
  switch (subject.of) {
    case 'membership':
      return `${membershipTypeName[subject.membershipType]} membership`
    case 'type-change':
      return `${membershipTypeName[subject.membershipType]} instead of ${membershipTypeName[subject.from]} membership`
    case 'extra':
      return subject.code
    case 'charge':
      return `${chargeName(subject.code)} (${subject.charge})`
    case 'former':
      return subject.membershipType === null ? subject.code : `${membershipTypeName[subject.membershipType]} membership`
  }
}
export const lineInWords = ({
  subject,
  cycles,
  quantity
}: Pick<InvoiceLine, 'subject' | 'cycles' | 'quantity'>): string => {
  const many = subject.of === 'extra' ? `${String(quantity)} × ` : ''
  return `${many}${subjectInWords(subject)}${cycles.length === 0 ? '' : ` for ${listed(cycles)}`}`
}
/** `20%`, `17.5%`. */
export const rateInWords = (taxed: TaxedAt): string => {
  if (taxed === null) return 'as invoiced'
  return taxed.treatment === 'outside-scope' ? 'outside the scope' : `${String(taxed.vatBasisPoints / 100)}%`
}
