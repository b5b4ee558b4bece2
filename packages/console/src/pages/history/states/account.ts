/** How an account stands, in sentences: each invoice, and what lies on account. */
import { inPounds, outstandingOf, standingOf, type Account, type Invoice, type Pence } from '@cofc/core'
import { dayInWords } from '../../../words/dates.ts'

const standing = (invoice: Invoice): string => {
  switch (standingOf(invoice)) {
    case 'settled':
      return 'settled'
    case 'written-off':
      return 'written off'
    case 'open':
    case 'part-paid':
      return `${inPounds(outstandingOf(invoice))} are outstanding, due by ${dayInWords(invoice.dueOn)}`
  }
}
const invoiceInWords = (invoice: Invoice): string =>
  `Invoice ${invoice.number} of ${dayInWords(invoice.on)} over ${inPounds(invoice.gross)}: ${standing(invoice)}.`

export const accountInWords = ({ openedOn, invoices, payments }: Account): ReadonlyArray<string> => {
  if (openedOn === null) return ['It has no account.']
  const onAccount = payments.reduce((sum, payment) => sum + payment.onAccount, 0) as Pence
  return [
    `Its account is open since ${dayInWords(openedOn)}.`,
    ...invoices.map(invoiceInWords),
    ...(onAccount === 0 ? [] : [`${inPounds(onAccount)} lie on account.`])
  ]
}
