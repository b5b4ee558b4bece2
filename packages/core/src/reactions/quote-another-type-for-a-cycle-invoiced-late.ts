/** An invoice that is recorded after another type was told for one of its cycles has that quoted, as of the day on which it was told. */
import {
  account,
  type AccountRefusal,
  type FormerInvoiceRecorded,
  type InvoiceIssued,
  type QuoteTypeChange
} from '../account/index.ts'
import { typesToldAfter, type ToldType } from '../facts/types-told-after.ts'
import { reaction } from './reaction.ts'

const quotes = (
  { community, lines }: InvoiceIssued | FormerInvoiceRecorded,
  told: ReadonlyArray<ToldType>
): ReadonlyArray<QuoteTypeChange> =>
  told
    .filter(({ cycle }) => lines.some(({ cycles }) => cycles.includes(cycle)))
    .map(({ cycle, membershipType, on }) => ({ type: 'QuoteTypeChange', community, cycle, membershipType, on }))

export const quoteAnotherTypeForACycleInvoicedLate = reaction(account)({
  name: 'quote-another-type-for-a-cycle-invoiced-late',
  on: ['InvoiceIssued', 'FormerInvoiceRecorded'],
  questions: { told: typesToldAfter },
  commands: (event, _, { told }) => quotes(event, told),
  settledBy: [
    ...(['NoAccount', 'NotCovered', 'ProfileUnknown', 'NoPriceList', 'SizeNotDeclared', 'PriceMissing'] as const)
  ] satisfies ReadonlyArray<AccountRefusal['type']>
})
