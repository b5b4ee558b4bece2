/** A purchase order is recorded before its quote is invoiced, where policy asks for one. */
import { accept, refuse } from '../../aggregate.ts'
import type { RecordPurchaseOrder } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { invoiceOf } from '../invoiced.ts'
import type { Account } from '../state.ts'

export const recordPurchaseOrder = (command: RecordPurchaseOrder, state: Account): AccountDecision => {
  const { community, purchaseOrder, quote, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const quoted = state.quotes.find(one => one.quote === quote)
  if (quoted === undefined) return refuse({ type: 'NoSuchQuote', quote })
  if (quoted.purchaseOrder === purchaseOrder) return accept()
  const invoiced = invoiceOf(state, { quote })
  if (invoiced !== null) return refuse({ type: 'QuoteAlreadyInvoiced', quote, invoice: invoiced.invoice.number })
  return accept({ type: 'PurchaseOrderRecorded', community, purchaseOrder, quote, on })
}
