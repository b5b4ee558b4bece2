/** What is due of one community's account: what finance has to quote, invoice, remind of, use or give back. */
import { coverOf, invoiceOf, netOf, nextReminder, outstandingOf, standingOf, type Account } from '../account/index.ts'
import type { Membership } from '../membership/index.ts'
import { bookOn, type Policy } from '../policy/index.ts'
import type { Cycle } from '../values/cycle.ts'
import { firstDayOf } from '../values/financial-year.ts'
import { latest, type PlainDate } from '../values/plain-date.ts'
import type { Particulars } from './particulars.ts'

export interface AccountRecords {
  readonly membership: Membership
  readonly account: Account
  readonly policy: Policy
}
interface DueOfAccount extends Pick<Particulars, 'invoice' | 'charge'> {
  readonly cycle: Cycle | null
  readonly by: PlainDate
}
type DuesOf = (records: AccountRecords) => ReadonlyArray<DueOfAccount>

/** Cycles held since the account was opened, or renewed for, that no invoice covers. */
const uncovered = ({ membership, account }: AccountRecords) => {
  const { openedOn } = account
  if (membership.status !== 'Active' || openedOn === null) return []
  return membership.cycles.filter(
    held => held.endedOn === null && held.closes >= openedOn && coverOf(account, held.cycle) === null
  )
}

const accountToOpen: DuesOf = ({ membership, account }) => {
  const held = membership.status === 'Active' ? membership.cycles.at(-1) : undefined
  return account.openedOn !== null || held === undefined ? [] : [{ cycle: held.cycle, by: held.from }]
}

/** Some quote that is not invoiced covers the cycle. */
const isQuoted = (account: Account, cycle: Cycle): boolean =>
  account.quotes.some(
    ({ quote, subject, cycles }) =>
      subject.of === 'membership' && cycles.includes(cycle) && invoiceOf(account, { quote }) === null
  )

/** Invoices go out from the beginning of the financial year in which a cycle opens. */
const invoiceDay = ({ account, policy }: AccountRecords, opens: PlainDate): PlainDate =>
  latest(firstDayOf(opens, bookOn(policy, opens).financialYearMonth), account.openedOn ?? opens)

const quote: DuesOf = records =>
  uncovered(records)
    .filter(({ cycle }) => !isQuoted(records.account, cycle))
    .map(({ cycle, opens }) => ({ cycle, by: invoiceDay(records, opens) }))

const invoice: DuesOf = records =>
  uncovered(records)
    .filter(({ cycle }) => isQuoted(records.account, cycle))
    .map(({ cycle, opens }) => ({ cycle, by: invoiceDay(records, opens) }))

/** What was charged is invoiced on the day on which it was, at the earliest. */
const charge: DuesOf = ({ account }) =>
  account.charges
    .filter(one => netOf(one) > 0 && invoiceOf(account, one) === null)
    .map(({ on, charge: id }) => ({ cycle: null, by: on, charge: id }))

/** What lies on account while an invoice is outstanding is to be allocated; while none is, to be used or refunded. */
const onAccount: DuesOf = ({ account }) =>
  account.payments.filter(one => one.onAccount > 0).map(({ on }) => ({ cycle: null, by: on }))

/** The last cycle held, where the next is paid for and not renewed. */
const renewal: DuesOf = ({ membership, account }) => {
  const last = membership.status === 'Active' ? membership.cycles.at(-1) : undefined
  if (last === undefined) return []
  const [next] = account.invoices
    .flatMap(({ lines }) => lines.flatMap(({ cycles }) => cycles))
    .filter(cycle => cycle > last.cycle && coverOf(account, cycle) !== null)
    .toSorted()
  return next === undefined ? [] : [{ cycle: next, by: last.closes }]
}

const reminder: DuesOf = ({ account, policy }) =>
  account.invoices.flatMap(one => {
    if (one.disputed !== null || standingOf(one) === 'written-off' || outstandingOf(one) === 0) return []
    const next = nextReminder(one, bookOn(policy, one.on))
    return next === null ? [] : [{ cycle: null, by: next.dueOn, invoice: one.number }]
  })

const dispute: DuesOf = ({ account }) =>
  account.invoices.flatMap(({ number, disputed }) =>
    disputed === null ? [] : [{ cycle: null, by: disputed.since, invoice: number }]
  )

const credit: DuesOf = ({ account }) =>
  account.invoices.flatMap(({ number, lines }) =>
    lines.flatMap(({ due, dueSince }) =>
      due === 0 || dueSince === null ? [] : [{ cycle: null, by: dueSince, invoice: number }]
    )
  )

export const duesOfAccounts = {
  account: accountToOpen,
  quote,
  invoice,
  charge,
  'money-on-account': onAccount,
  'covered-renewal': renewal,
  reminder,
  dispute,
  credit
} as const satisfies Readonly<Record<string, DuesOf>>
