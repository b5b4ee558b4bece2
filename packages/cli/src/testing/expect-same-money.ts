/** What is told of fees on a day beside a ledger kept from the stored events alone, and in each format that a report has. */
import { account, type PlainDate } from '@cofc/core'
import { beginning } from '@cofc/event-store'
import { reports } from '@cofc/reports'
import { moneyOn, type Booked } from '@cofc/verification'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import type { Composed } from '../container.ts'
import { expectSameInEveryFormat } from './in-every-format.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const bookedIn = async ({ following }: Composed): Promise<ReadonlyArray<Booked>> => {
  const booked: Array<Booked> = []
  for await (const followed of following.events.follow(
    beginning,
    { types: Object.keys(account.events) },
    { until: 'end' }
  )) {
    if (followed.type === 'Failed') throw new Error(JSON.stringify(followed.failure))
    booked.push(...followed.page.events.map(({ type, data }) => ({ ...data, type })))
  }
  return booked
}

/** How many members owed or were owed anything on these days. */
export const expectSameMoney = async (composed: Composed, days: ReadonlyArray<string>): Promise<number> => {
  const booked = await bookedIn(composed)
  let owing = 0
  for (const day of days) {
    const [on, ledger] = [day as PlainDate, moneyOn(booked, day)]
    const fees = right(await composed.reads.ask(reports['fees-due'])({ on })())
    const expected = [...ledger.communities]
      .filter(([, { outstanding, onAccount, creditsDue }]) => outstanding.all + onAccount + creditsDue > 0)
      .map(([community, { writtenOff: _, ...its }]) => ({ community, ...its }))
      .toSorted((one, other) => (one.community < other.community ? -1 : 1))
    expect(fees.members.map(({ name: _, ...its }) => its)).toEqual(expected)
    expect(new Map(fees.years.map(({ financialYear, income: _, ...its }) => [financialYear, its]))).toEqual(
      ledger.years
    )
    expect(new Map(fees.cycles.map(({ cycle, income: _, ...its }) => [cycle, its]))).toEqual(ledger.cycles)
    await expectSameInEveryFormat('fees-due', fees)
    const { reads } = composed
    await expectSameInEveryFormat('accounts', right(await reads.ask(reports.accounts)({ on })()))
    await expectSameInEveryFormat('invoices', right(await reads.ask(reports.invoices)({ on })()))
    await expectSameInEveryFormat('payments', right(await reads.ask(reports.payments)({ on })()))
    await expectSameInEveryFormat('money-by-month', right(await reads.ask(reports['money-by-month'])({ on })()))
    for (const { community } of fees.members.slice(0, 3))
      await expectSameInEveryFormat(
        'statement',
        right(await composed.reads.ask(reports.statement)({ community, on })())
      )
    owing += fees.members.length
  }
  return owing
}
