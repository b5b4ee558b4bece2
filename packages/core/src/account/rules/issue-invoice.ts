/** An invoice takes the next number of its account and financial year when it is issued, never before. */
import { accept, refuse } from '../../aggregate.ts'
import { financialYearOf } from '../../values/financial-year.ts'
import { plusDays } from '../../values/plain-date.ts'
import { same } from '../../values/same.ts'
import type { IssueInvoice } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { lastNumberAfter, nextNumber } from '../documents.ts'
import type { AccountFacts } from '../facts.ts'
import { linesFor } from '../invoice-lines.ts'
import { wrongWithCharges, wrongWithQuotes } from '../may-be-invoiced.ts'
import type { Account, Invoice, Line } from '../state.ts'
import { sumOfLines } from '../sums.ts'

type Known = Pick<AccountFacts, 'policy' | 'profile' | 'policyAtTaxPoint' | 'countryAtTaxPoint'>

const quoteIn = ({ subject }: Line): ReadonlyArray<unknown> => ('quote' in subject ? [subject.quote] : [])
const chargeIn = ({ subject }: Line): ReadonlyArray<unknown> => (subject.of === 'charge' ? [subject.charge] : [])

/** Whether an invoice is the one that is asked for. */
const isIssued = ({ on, quotes, charges, taxPoint }: IssueInvoice, invoice: Invoice): boolean =>
  invoice.place !== null &&
  invoice.on === on &&
  invoice.taxPoint === (taxPoint ?? on) &&
  invoice.credited === 0 &&
  same(invoice.lines.flatMap(quoteIn), quotes) &&
  same(invoice.lines.flatMap(chargeIn), charges)

export const issueInvoice = (asked: IssueInvoice, state: Account, known: Known): AccountDecision => {
  const command = { ...asked, quotes: [...new Set(asked.quotes)], charges: [...new Set(asked.charges)] }
  const { community, quotes, charges, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  if (state.invoices.some(invoice => isIssued(command, invoice))) return accept()
  if (known.profile === null) return refuse({ type: 'ProfileUnknown', community, on })
  if (quotes.length + charges.length === 0) return refuse({ type: 'NothingToInvoice' })
  const wrong =
    wrongWithQuotes(command, state, { policy: known.policy, profile: known.profile }) ??
    wrongWithCharges(command, state)
  return wrong === null ? issued(command, state, { ...known, profile: known.profile }) : refuse(wrong)
}

interface Profiled extends Known {
  readonly profile: NonNullable<Known['profile']>
}
const issued = (command: IssueInvoice, state: Account, known: Profiled): AccountDecision => {
  const { community, on } = command
  const { policy, profile, policyAtTaxPoint, countryAtTaxPoint } = known
  const taxPoint = command.taxPoint ?? on
  if (taxPoint > on) return refuse({ type: 'TaxPointAfterInvoice', on })
  const financialYear = financialYearOf(on, policy.financialYearMonth)
  const series = { community, kind: 'invoice', financialYear } as const
  const last = lastNumberAfter(state.invoices, series, on)
  if (last !== null) return refuse({ type: 'DatedBeforeLastNumber', last })

  const taxDay = { on: taxPoint, policy: policyAtTaxPoint, country: countryAtTaxPoint ?? profile.country }
  const lines = linesFor(command, state, taxDay)
  const orders = state.quotes.flatMap(({ quote, purchaseOrder }) =>
    command.quotes.includes(quote) && purchaseOrder !== null ? [purchaseOrder] : []
  )
  return accept({
    ...{ type: 'InvoiceIssued', community, ...nextNumber(state.invoices, series), name: profile.name },
    ...{ payer: state.payer?.payer ?? null, lines, ...sumOfLines(lines), purchaseOrders: [...new Set(orders)] },
    ...{ taxPoint, dueOn: plusDays(on, policy.paymentTermDays), on }
  })
}
