/** A credit note on a paid invoice brings the money back to the account. */
import { accept, refuse } from '../../aggregate.ts'
import { financialYearOf } from '../../values/financial-year.ts'
import { less } from '../../values/money.ts'
import { same } from '../../values/same.ts'
import type { IssueCreditNote } from '../commands.ts'
import { creditedLines } from '../credited-lines.ts'
import type { AccountDecision } from '../decision.ts'
import { isOfOurSeries, lastNumberAfter, nextNumber } from '../documents.ts'
import type { CreditNoteIssued } from '../events.ts'
import type { AccountFacts } from '../facts.ts'
import { invoiceNumbered, ofEachPayment, taken } from '../money-moves.ts'
import type { CreditedLine, PaymentAmount, Sum } from '../parts.ts'
import type { AccountRefusal } from '../refusals.ts'
import { outstandingOf, standingOf } from '../standing.ts'
import type { Account, CreditNote, Invoice } from '../state.ts'
import { sumOfLines } from '../sums.ts'

const isTheSame = ({ invoice, formerNumber, lines, on }: IssueCreditNote, note: CreditNote): boolean =>
  note.invoice === invoice &&
  note.on === on &&
  (formerNumber === null ? note.place !== null : note.number === formerNumber) &&
  same(
    note.lines.map(({ line, net }) => ({ line, net })),
    lines.filter(({ line, net }) => net > 0 || note.lines.some(credited => credited.line === line))
  )

type Number = Pick<CreditNoteIssued, 'number' | 'place' | 'financialYear'>

/** The next of its series; one from before the records keeps its own. */
const numberFor = (
  { community, formerNumber, on }: IssueCreditNote,
  { creditNotes, invoices }: Account,
  { financialYearMonth }: AccountFacts['policy']
): Number | AccountRefusal => {
  const financialYear = financialYearOf(on, financialYearMonth)
  if (formerNumber !== null) {
    if (isOfOurSeries(formerNumber, community)) return { type: 'NumberOfOurSeries', number: formerNumber }
    const isTaken = [...creditNotes, ...invoices].some(({ number }) => number === formerNumber)
    return isTaken
      ? { type: 'NumberTaken', number: formerNumber }
      : { number: formerNumber, place: null, financialYear }
  }
  const series = { community, kind: 'credit', financialYear } as const
  const last = lastNumberAfter(creditNotes, series, on)
  return last === null ? nextNumber(creditNotes, series) : { type: 'DatedBeforeLastNumber', last }
}

/** Of what was paid, whatever the invoice no longer asks for; the latest first. */
const released = (invoice: Invoice, { gross }: Sum): ReadonlyArray<PaymentAmount> =>
  ofEachPayment(taken(invoice.allocated.toReversed(), less(gross, outstandingOf(invoice))))

export const issueCreditNote = (
  command: IssueCreditNote,
  state: Account,
  { policy }: Pick<AccountFacts, 'policy'>
): AccountDecision => {
  const { community, credit, invoice: asked, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const before = state.creditNotes.find(note => note.credit === credit)
  if (before !== undefined)
    return isTheSame(command, before) ? accept() : refuse({ type: 'EntryStandsOtherwise', entry: credit })

  const invoice = invoiceNumbered(state, { invoice: asked, on })
  if ('type' in invoice) return refuse(invoice)
  const standing = standingOf(invoice)
  if (standing === 'written-off') return refuse({ type: 'InvoiceNotOpen', invoice: asked, standing })
  const lines = creditedLines(invoice, command.lines)
  if ('type' in lines) return refuse(lines)
  const numbered = numberFor(command, state, policy)
  return 'type' in numbered ? refuse(numbered) : accept(credited(command, invoice, { lines, numbered }))
}

const credited = (
  { community, credit, reason, on }: IssueCreditNote,
  invoice: Invoice,
  { lines, numbered }: { readonly lines: ReadonlyArray<CreditedLine>; readonly numbered: Number }
): CreditNoteIssued => {
  const sum = sumOfLines(lines)
  const about = { community, credit, invoice: invoice.number, lines, ...sum, released: released(invoice, sum) }
  return { type: 'CreditNoteIssued', ...numbered, ...about, reason, on }
}
