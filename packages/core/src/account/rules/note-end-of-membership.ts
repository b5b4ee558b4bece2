/** Cycles invoiced and not begun fall due for credit when the membership ends; one that began does not. */
import { accept, refuse } from '../../aggregate.ts'
import type { Cycle } from '../../values/cycle.ts'
import type { NoteEndOfMembership } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { CreditFellDue } from '../events.ts'
import { leftToCredit } from '../left-to-credit.ts'
import { sharesOf } from '../spread.ts'
import type { Account, Invoice, Line } from '../state.ts'
import { lesser, total } from '../../values/money.ts'

const notBegun = ({ cycles, notBegun: known }: Line, lastBegun: Cycle | null): ReadonlyArray<Cycle> =>
  cycles.filter(cycle => (lastBegun === null || cycle > lastBegun) && !known.includes(cycle))

/** Their shares of the line, as far as it is not given back already. */
const shareOf = (line: Line, cycles: ReadonlyArray<Cycle>) => {
  const shares = sharesOf(line.net, line.cycles.length)
  const asked = total(shares.filter((_, place) => cycles.some(cycle => line.cycles[place] === cycle)))
  return lesser(asked, leftToCredit(line))
}

const fallenDue = (command: NoteEndOfMembership, invoice: Invoice, line: Line): ReadonlyArray<CreditFellDue> => {
  const { community, lastBegun, on } = command
  const cycles = notBegun(line, lastBegun)
  if (cycles.length === 0) return []
  const about = { community, invoice: invoice.number, line: line.line, cycles, net: shareOf(line, cycles), on }
  return [{ type: 'CreditFellDue', ...about, cause: { of: 'membership-ended', lastBegun } }]
}

/** Of the invoices from before that day alone: a later one is of another membership. */
export const noteEndOfMembership = (command: NoteEndOfMembership, state: Account): AccountDecision => {
  const { community, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoices = state.invoices.filter(invoice => invoice.on < on)
  return accept(...invoices.flatMap(invoice => invoice.lines.flatMap(line => fallenDue(command, invoice, line))))
}
