/** How an account stands, in sentences: each invoice, and what lies on account. */
import { inPounds, lyingOnAccount, outstandingOf, standingOf, type Account, type Invoice } from '@cofc/core'
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
  `Invoice ${invoice.number} of ${dayInWords(invoice.on)} for ${inPounds(invoice.gross)}: ${standing(invoice)}.`

export const accountInWords = (state: Account): ReadonlyArray<string> => {
  const { openedOn, invoices } = state
  if (openedOn === null) return ['It has no account.']
  const onAccount = lyingOnAccount(state)
  return [
    `Its account is open since ${dayInWords(openedOn)}.`,
    ...invoices.map(invoiceInWords),
    ...(onAccount === 0 ? [] : [`${inPounds(onAccount)} lie on account.`])
  ]
}
