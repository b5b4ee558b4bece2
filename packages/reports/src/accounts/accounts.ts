/** Every account on a day: what its community owes and is owed, and what is still to be invoiced. Whole pence. */
import type { CommunityId, Pence, PlainDate } from '@cofc/core'

export const accountsWhich = ['owing', 'overdue', 'disputed', 'in-credit', 'to-invoice', 'settled'] as const
export type AccountsWhich = (typeof accountsWhich)[number]

export interface AskAccounts {
  readonly on: PlainDate
  /** Only these. */
  readonly only?: AccountsWhich
}
interface Money {
  readonly outstanding: Pence
  /** Of what is outstanding: its last day is over. */
  readonly overdue: Pence
  /** Of what is outstanding. */
  readonly disputed: Pence
  readonly onAccount: Pence
  /** To be given back by credit notes, without VAT. */
  readonly creditsDue: Pence
  /** Charged and not invoiced yet, without VAT. */
  readonly toInvoice: Pence
}
export interface AccountListed extends Money {
  readonly community: CommunityId
  /** As on the day; `null` before it was registered. */
  readonly name: string | null
  /** Of the invoice that is overdue longest; `null` where none is. */
  readonly daysOverdue: number | null
}
export interface Accounts {
  readonly on: PlainDate
  readonly only: AccountsWhich | null
  /** How many there are, whichever are asked for. */
  readonly count: number
  /** Ordered by community. */
  readonly accounts: ReadonlyArray<AccountListed>
  /** Of those that are listed. */
  readonly all: Money
}
