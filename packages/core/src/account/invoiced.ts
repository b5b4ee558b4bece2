/** By which invoice a quote or a charge is invoiced. What was given back whole is not invoiced any more. */
import type { Count } from '../values/count.ts'
import type { EntryId } from '../values/entry-id.ts'
import { isGivenBack } from './covered.ts'
import type { Account, Invoice, Line } from './state.ts'

type Asked = { readonly quote: Count } | { readonly charge: EntryId }
export interface Invoiced {
  readonly invoice: Invoice
  readonly line: Line
}

const isAbout = ({ subject }: Line, asked: Asked): boolean =>
  'quote' in asked
    ? 'quote' in subject && subject.quote === asked.quote
    : subject.of === 'charge' && subject.charge === asked.charge

/** `null` while it is not invoiced. */
export const invoiceOf = ({ invoices }: Pick<Account, 'invoices'>, asked: Asked): Invoiced | null =>
  invoices
    .flatMap(invoice => invoice.lines.map(line => ({ invoice, line })))
    .findLast(({ line }) => isAbout(line, asked) && !isGivenBack(line)) ?? null
