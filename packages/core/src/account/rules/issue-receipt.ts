/** A VAT receipt says which invoices a payment settles, with their VAT, and is given anew only when that has changed. */
import { accept, refuse } from '../../aggregate.ts'
import { financialYearOf } from '../../values/financial-year.ts'
import { same } from '../../values/same.ts'
import type { IssueReceipt } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import { lastNumberAfter, nextNumber } from '../documents.ts'
import type { AccountFacts } from '../facts.ts'
import { settledBy } from '../money-moves.ts'
import type { ReceivedFor } from '../parts.ts'
import type { Account } from '../state.ts'

const receivedFor = (state: Account, payment: IssueReceipt['payment']): ReadonlyArray<ReceivedFor> =>
  settledBy(state, payment).map(({ invoice: { number: invoice, net, vat, gross }, amount: received }) => ({
    ...{ invoice, net, vat, gross },
    received
  }))

export const issueReceipt = (
  { community, payment, on }: IssueReceipt,
  state: Account,
  { policy }: Pick<AccountFacts, 'policy'>
): AccountDecision => {
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const received = state.payments.find(one => one.payment === payment)
  if (received === undefined) return refuse({ type: 'NoSuchPayment', payment })
  if (on < received.on) return refuse({ type: 'BeforeItsPayment', payment, on: received.on })
  const invoices = receivedFor(state, payment)
  if (invoices.length === 0) return refuse({ type: 'NothingToReceipt', payment })
  const given = state.receipts.findLast(receipt => receipt.payment === payment)
  if (same(given?.invoices, invoices)) return accept()

  const series = { community, kind: 'receipt', financialYear: financialYearOf(on, policy.financialYearMonth) } as const
  const last = lastNumberAfter(state.receipts, series, on)
  if (last !== null) return refuse({ type: 'DatedBeforeLastNumber', last })
  return accept({ type: 'ReceiptIssued', community, ...nextNumber(state.receipts, series), payment, invoices, on })
}
