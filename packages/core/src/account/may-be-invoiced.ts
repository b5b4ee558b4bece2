/** Whether quotes and charges may be invoiced, and what stands in the way. */
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { IssueInvoice } from './commands.ts'
import { coverOf } from './covered.ts'
import type { AccountFacts, PayingCommunity } from './facts.ts'
import { invoiceOf } from './invoiced.ts'
import type { AccountRefusal } from './refusals.ts'
import type { Account, Quote } from './state.ts'

type Obstacle = AccountRefusal | null
interface Known {
  readonly policy: AccountFacts['policy']
  readonly profile: PayingCommunity
}

/** The first obstacle of several things. */
const first = <A>(things: ReadonlyArray<A>, obstacle: (thing: A) => Obstacle): Obstacle =>
  things.reduce<Obstacle>((found, thing) => found ?? obstacle(thing), null)

const daysOf = (quoted: Quote, { on }: IssueInvoice): Obstacle => {
  const { quote, validUntil, waived } = quoted
  if (on < quoted.on) return { type: 'QuotedLater', quote, on: quoted.on }
  if (on > validUntil && !waived.includes('QuoteExpired')) return { type: 'QuoteExpired', quote, until: validUntil }
  return null
}
const orderOf = ({ quote, purchaseOrder, waived }: Quote, { policy, profile: { provider } }: Known): Obstacle =>
  purchaseOrder === null && policy.purchaseOrderProviders.includes(provider) && !waived.includes('PurchaseOrderMissing')
    ? { type: 'PurchaseOrderMissing', quote, provider }
    : null

/** Whether two quotes of one invoice are of the same sort for the same cycle. */
const isTwice = (together: ReadonlyArray<Quote>, { of }: Quote['subject'], cycle: Cycle): boolean =>
  together.filter(({ subject, cycles }) => subject.of === of && cycles.includes(cycle)).length > 1

/** A cycle is invoiced once; a dearer type where it is paid for as the quote says. */
const coverageOf = ({ subject, cycles }: Quote, state: Account, together: ReadonlyArray<Quote>): Obstacle =>
  first(cycles, cycle => {
    const cover = coverOf(state, cycle)
    const isAlone = !isTwice(together, subject, cycle)
    if (subject.of === 'type-change')
      return isAlone && cover?.membershipType === subject.from ? null : { type: 'NotCovered', cycle }
    if (cover !== null) return { type: 'AlreadyCovered', cycle, invoice: cover.invoice }
    return isAlone ? null : { type: 'AlreadyCovered', cycle, invoice: null }
  })

export const wrongWithQuotes = (command: IssueInvoice, state: Account, known: Known): Obstacle => {
  const quotedAs = (number: Count) => state.quotes.find(({ quote }) => quote === number)
  const together = command.quotes.flatMap(number => quotedAs(number) ?? [])
  return first(command.quotes, quote => {
    const quoted = quotedAs(quote)
    if (quoted === undefined) return { type: 'NoSuchQuote', quote }
    const invoiced = invoiceOf(state, { quote })
    if (invoiced !== null) return { type: 'QuoteAlreadyInvoiced', quote, invoice: invoiced.invoice.number }
    return daysOf(quoted, command) ?? orderOf(quoted, known) ?? coverageOf(quoted, state, together)
  })
}

export const wrongWithCharges = ({ charges, on }: IssueInvoice, state: Account): Obstacle =>
  first(charges, charge => {
    const charged = state.charges.find(one => one.charge === charge)
    if (charged === undefined) return { type: 'NoSuchCharge', charge }
    const invoiced = invoiceOf(state, { charge })
    if (invoiced !== null) return { type: 'ChargeAlreadyInvoiced', charge, invoice: invoiced.invoice.number }
    return on < charged.on ? { type: 'ChargedLater', charge, on: charged.on } : null
  })
