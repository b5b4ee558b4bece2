/** The kinds of cell that the numbers of invoices and the amounts of payments stand in. */
import { Amount, Cycle, DocumentNumber, EntryId } from '@cofc/core'
import { hundredths } from './cells.ts'
import { textAs } from './text-as.ts'

export const documentNumber = {
  codec: DocumentNumber,
  expects: 'a number of up to 80 letters, digits, dots, hyphens, underscores or slashes'
}
export const entryId = {
  codec: EntryId,
  expects: 'an id of up to 120 letters, digits, dots, hyphens, underscores or slashes'
}
/** A cycle from before the records need not be planned. */
export const anyCycle = {
  codec: textAs<Cycle>('cycle', text => (Cycle.is(text) && text >= '1900' && text < '2199' ? text : undefined)),
  expects: 'a cycle written 2023-2024'
}
const amountOf = (text: string): Amount | undefined => {
  const pence = hundredths(text)
  return Amount.is(pence) ? pence : undefined
}
export const amount = {
  codec: textAs('amount', amountOf),
  expects: 'pounds and pence such as 2952.00, a penny at least'
}
/** How much of a payment goes to an invoice: `2019/17:1000.00`. */
export const invoiceAmount = {
  codec: textAs('invoice and amount', item => {
    const [invoice = '', pounds = '', ...rest] = item.split(':')
    const settled = amountOf(pounds)
    const isFit = rest.length === 0 && settled !== undefined && DocumentNumber.is(invoice)
    return isFit ? { invoice, amount: settled } : undefined
  }),
  expects: 'the number of an invoice and an amount in pounds, such as 2019/17:1000.00'
}
