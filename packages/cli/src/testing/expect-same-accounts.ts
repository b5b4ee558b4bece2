/** The accounts of every community beside the same sums reckoned from the CSV files by nothing of ours, to the penny. */
import {
  account,
  allocatedTo,
  lyingOnAccount,
  outstandingOf,
  replay,
  type Account,
  type AccountEvent,
  type Invoice
} from '@cofc/core'
import { beginning, type EventStore } from '@cofc/event-store'
import { accountsIn, type AccountSums } from '@cofc/verification'
import { expect } from 'vitest'

const eventsOfAccounts = async (events: EventStore): Promise<ReadonlyArray<AccountEvent>> => {
  const found: Array<AccountEvent> = []
  for await (const followed of events.follow(beginning, {}, { until: 'end' }))
    if (followed.type === 'Page')
      found.push(
        ...followed.page.events
          .filter(({ stream }) => stream.startsWith(`${account.name}-`))
          .map(({ data }) => data as unknown as AccountEvent)
      )
  return found
}

const sumsOf = ({ invoices, payments, refunds }: Account): AccountSums => {
  const sum = (of: (invoice: Invoice) => number): number => invoices.reduce((all, invoice) => all + of(invoice), 0)
  return {
    ...{ invoiced: sum(({ gross }) => gross), credited: sum(({ credited }) => credited) },
    ...{
      allocated: sum(allocatedTo),
      writtenOff: sum(({ writtenOff }) => writtenOff),
      outstanding: sum(outstandingOf)
    },
    ...{ onAccount: lyingOnAccount({ payments }), refunded: refunds.reduce((all, { amount }) => all + amount, 0) }
  }
}
const hasMoved = ({ invoices, payments }: Account): boolean => invoices.length + payments.length > 0

/** On each of those days, of each community and of all together. Answers what all come to on the last. */
export const expectSameAccounts = async (
  events: EventStore,
  { folder, days }: { readonly folder: string; readonly days: ReadonlyArray<string> }
): Promise<AccountSums | null> => {
  const happened = Map.groupBy(await eventsOfAccounts(events), ({ community }) => community)
  const expected = accountsIn(folder)
  let all: AccountSums | null = null
  for (const day of days) {
    const accounts = [...happened].map(
      ([community, its]) => [community as string, replay(account)(its.filter(({ on }) => on <= day))] as const
    )
    const told = new Map(accounts.filter(([, state]) => hasMoved(state)).map(([name, state]) => [name, sumsOf(state)]))
    const wanted = expected(day)
    expect([...told.keys()].toSorted(), day).toEqual([...wanted.keys()].toSorted())
    for (const [community, sums] of told) expect(sums, `${community} on ${day}`).toEqual(wanted.get(community))
    all = totalOf([...told.values()])
    expect(all, day).toEqual(totalOf([...wanted.values()]))
  }
  return all
}

const totalOf = (sums: ReadonlyArray<AccountSums>): AccountSums | null =>
  sums.length === 0
    ? null
    : sums.reduce((one, other) => ({
        ...{ invoiced: one.invoiced + other.invoiced, credited: one.credited + other.credited },
        ...{ allocated: one.allocated + other.allocated, writtenOff: one.writtenOff + other.writtenOff },
        ...{ outstanding: one.outstanding + other.outstanding, onAccount: one.onAccount + other.onAccount },
        refunded: one.refunded + other.refunded
      }))
