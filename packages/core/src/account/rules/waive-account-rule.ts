/** A rule is waived for one quote, with a reason, by a named role, before the quote is invoiced. */
import { accept, refuse } from '../../aggregate.ts'
import type { WaiveAccountRule } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceOf } from '../invoiced.ts'
import type { Account } from '../state.ts'

export const waiveAccountRule = (command: WaiveAccountRule, state: Account): AccountDecision => {
  const { community, rule, quote, reason, approvedBy, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const quoted = state.quotes.find(one => one.quote === quote)
  if (quoted === undefined) return refuse({ type: 'NoSuchQuote', quote })
  if (quoted.waived.includes(rule)) return accept()
  const invoiced = invoiceOf(state, { quote })
  if (invoiced !== null) return refuse({ type: 'QuoteAlreadyInvoiced', quote, invoice: invoiced.invoice.number })
  return accept({ type: 'AccountRuleWaived', community, rule, quote, reason, approvedBy, on })
}
