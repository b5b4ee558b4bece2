/** The lines of an invoice: what was quoted and charged, with the VAT of the tax point. */
import { numberAfter, type Count } from '../values/count.ts'
import { justOne } from '../values/quantity.ts'
import { vatOn } from '../values/vat.ts'
import { netOf } from './charge-net.ts'
import type { IssueInvoice } from './commands.ts'
import type { InvoiceLine } from './parts.ts'
import type { Account, Charge, Quote } from './state.ts'
import { asMembership, taxedOn, type Supplied, type TaxDay } from './tax.ts'

type Item = Pick<InvoiceLine, 'subject' | 'cycles' | 'quantity' | 'net'> & { readonly supplied: Supplied }

const quotedItem = ({ quote, subject, cycles, quantity, net }: Quote): Item => ({
  ...{ subject: { ...subject, quote }, cycles, quantity, net },
  supplied: asMembership
})
const chargedItem = (one: Charge): Item => {
  const { charge, code, supply, heldIn } = one
  const item = { subject: { of: 'charge', charge, code }, cycles: [], quantity: justOne, net: netOf(one) } as const
  return { ...item, supplied: { supply, heldIn } }
}

/** Quotes first, each in the order in which it is asked for. VAT is taken line by line, to the nearest penny, half up. */
export const linesFor = (
  { quotes, charges }: Pick<IssueInvoice, 'quotes' | 'charges'>,
  state: Account,
  taxDay: TaxDay
): ReadonlyArray<InvoiceLine> => {
  const quoted = quotes.flatMap(number => state.quotes.filter(({ quote }) => quote === number).map(quotedItem))
  const charged = charges.flatMap(id => state.charges.filter(({ charge }) => charge === id).map(chargedItem))
  return [...quoted, ...charged].reduce<ReadonlyArray<InvoiceLine>>((lines, { supplied, ...item }) => {
    const taxed = taxedOn(state, taxDay, supplied)
    const line: Count = numberAfter(lines)
    return [...lines, { line, ...item, taxed, vat: vatOn(item.net, taxed.vatBasisPoints) }]
  }, [])
}
