/** What each account comes to on a day, by what is dated by then. */
import {
  daysBetween,
  invoiceOf,
  lyingOnAccount,
  netOf,
  outstandingOf,
  total,
  type Account,
  type CommunityId,
  type PlainDate
} from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { creditsDueIn } from '../statement/answer.ts'
import { accountOn, accounts } from '../tables/account-row.ts'
import { communities } from '../tables/community-row.ts'
import type { AccountListed, Accounts, AccountsWhich, AskAccounts } from './accounts.ts'

export const accountsTables = { accounts, communities }
type Rows = RowsOf<typeof accountsTables>

const daysOverdueOf = ({ invoices }: Account, on: PlainDate): number | null => {
  const days = invoices
    .filter(invoice => outstandingOf(invoice) > 0 && invoice.dueOn < on)
    .map(({ dueOn }) => daysBetween(dueOn, on))
  return days.length === 0 ? null : Math.max(...days)
}
const moneyOf = (state: Account, on: PlainDate): Omit<AccountListed, 'community' | 'name'> => {
  const owed = (isOf: (invoice: Account['invoices'][number]) => boolean) =>
    total(state.invoices.filter(isOf).map(invoice => outstandingOf(invoice)))
  const notInvoiced = state.charges.filter(charge => invoiceOf(state, charge) === null)
  return {
    outstanding: owed(() => true),
    overdue: owed(({ dueOn }) => dueOn < on),
    disputed: owed(({ disputed }) => disputed !== null),
    onAccount: lyingOnAccount(state),
    creditsDue: total(creditsDueIn(state).map(({ net }) => net)),
    toInvoice: total(notInvoiced.map(netOf)),
    daysOverdue: daysOverdueOf(state, on)
  }
}

const isOf: Readonly<Record<AccountsWhich, (one: AccountListed) => boolean>> = {
  owing: ({ outstanding }) => outstanding > 0,
  overdue: ({ overdue }) => overdue > 0,
  disputed: ({ disputed }) => disputed > 0,
  'in-credit': ({ onAccount, creditsDue }) => onAccount > 0 || creditsDue > 0,
  'to-invoice': ({ toInvoice }) => toInvoice > 0,
  settled: ({ outstanding, onAccount, creditsDue, toInvoice }) => outstanding + onAccount + creditsDue + toInvoice === 0
}

export const accountsAnswer = (rows: Rows, { on, only }: AskAccounts): Either<never, Accounts> => {
  const name = nameOn(rows.communities, on)
  const opened = [...rows.accounts]
    .map(([community, row]): readonly [CommunityId, Account] => [community, accountOn(row, on)])
    .filter(([, { openedOn }]) => openedOn !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const all = opened.map(([community, state]) => ({ community, name: name(community), ...moneyOf(state, on) }))
  const listed = only === undefined ? all : all.filter(isOf[only])
  const sum = (of: keyof Accounts['all']) => total(listed.map(one => one[of]))
  return right({
    ...{ on, only: only ?? null, count: all.length, accounts: listed },
    all: {
      ...{ outstanding: sum('outstanding'), overdue: sum('overdue'), disputed: sum('disputed') },
      ...{ onAccount: sum('onAccount'), creditsDue: sum('creditsDue'), toInvoice: sum('toInvoice') }
    }
  })
}
