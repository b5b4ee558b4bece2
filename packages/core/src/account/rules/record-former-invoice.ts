/** An invoice from before the records keeps its number and takes none. */
import { accept, refuse } from '../../aggregate.ts'
import { numberAfter } from '../../values/count.ts'
import { financialYearOf } from '../../values/financial-year.ts'
import { justOne } from '../../values/quantity.ts'
import { same } from '../../values/same.ts'
import type { RecordFormerInvoice } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { isOfOurSeries } from '../documents.ts'
import type { AccountFacts } from '../facts.ts'
import type { FormerLine, InvoiceLine } from '../parts.ts'
import type { Account, Invoice, Line } from '../state.ts'
import { sumOfLines } from '../sums.ts'
import { termOf } from '../term.ts'

/** As it says: which VAT was taken of what is not reckoned anew. */
const asItSays = (before: ReadonlyArray<InvoiceLine>, former: FormerLine): ReadonlyArray<InvoiceLine> => {
  const { code, membershipType, size, cycles, net, vat } = former
  const subject = { of: 'former', code, membershipType, size } as const
  return [...before, { line: numberAfter(before), subject, cycles, quantity: justOne, taxed: null, net, vat }]
}
const said = ({ line, subject, cycles, quantity, taxed, net, vat }: Line): InvoiceLine => ({
  ...{ line, subject, cycles, quantity, taxed },
  ...{ net, vat }
})

const isTheSame = (
  { on, dueOn, purchaseOrder }: RecordFormerInvoice,
  lines: ReadonlyArray<InvoiceLine>,
  invoice: Invoice
): boolean =>
  invoice.place === null &&
  invoice.on === on &&
  invoice.dueOn === dueOn &&
  same(invoice.purchaseOrders, purchaseOrder === null ? [] : [purchaseOrder]) &&
  same(invoice.lines.map(said), lines)

export const recordFormerInvoice = (
  command: RecordFormerInvoice,
  state: Account,
  { policy }: Pick<AccountFacts, 'policy'>
): AccountDecision => {
  const { community, number, purchaseOrder, dueOn, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const lines = command.lines.reduce(asItSays, [])
  const recorded = state.invoices.find(invoice => invoice.number === number)
  if (recorded !== undefined)
    return isTheSame(command, lines, recorded) ? accept() : refuse({ type: 'NumberTaken', number })
  if (isOfOurSeries(number, community)) return refuse({ type: 'NumberOfOurSeries', number })
  if (lines.length === 0) return refuse({ type: 'NothingToInvoice' })
  if (lines.some(({ cycles }) => cycles.length > 0 && termOf(cycles) === null))
    return refuse({ type: 'CyclesNotConsecutive' })
  const financialYear = financialYearOf(on, policy.financialYearMonth)
  return accept({
    ...{ type: 'FormerInvoiceRecorded', community, number, financialYear, lines, ...sumOfLines(lines) },
    ...{ purchaseOrder, dueOn, on }
  })
}
