/** Reminders go in order, when due, and not while disputed or settled. */
import { accept, refuse } from '../../aggregate.ts'
import type { SendReminder } from '../commands.ts'
import type { AccountDecision } from '../decision.ts'
import type { AccountFacts } from '../facts.ts'
import { invoiceNumbered } from '../money-moves.ts'
import { nextReminder } from '../reminders.ts'
import { standingOf } from '../standing.ts'
import type { Account } from '../state.ts'

export const sendReminder = (
  command: SendReminder,
  state: Account,
  { policy }: Pick<AccountFacts, 'policy'>
): AccountDecision => {
  const { community, level, on } = command
  if (state.openedOn === null) return refuse({ type: 'NoAccount', community })
  const invoice = invoiceNumbered(state, command)
  if ('type' in invoice) return refuse(invoice)
  const { number, reminded, disputed } = invoice
  if (reminded[level - 1] === on) return accept()

  const standing = standingOf(invoice)
  if (standing === 'settled' || standing === 'written-off')
    return refuse({ type: 'InvoiceNotOpen', invoice: number, standing })
  if (disputed !== null) return refuse({ type: 'InvoiceIsDisputed', since: disputed.since })
  const next = nextReminder(invoice, policy)
  if (next?.level !== level) return refuse({ type: 'RemindersOutOfOrder', next: next?.level ?? null })
  if (on < next.dueOn) return refuse({ type: 'ReminderTooEarly', dueOn: next.dueOn })
  return accept({ type: 'ReminderSent', community, invoice: number, level, on })
}
