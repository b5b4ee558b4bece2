/** By how long what is outstanding is overdue. */
import { daysBetween, outstandingOf, total, type Invoice, type Pence, type PlainDate } from '@cofc/core'

export const ages = ['not-due', 'up-to-30', 'up-to-60', 'up-to-90', 'over-90'] as const
export type Age = (typeof ages)[number]
/** All of it, and of each age. */
export type ByAge = Readonly<Record<Age | 'all', Pence>>

const upTo: ReadonlyArray<readonly [days: number, age: Age]> = [
  [0, 'not-due'],
  [30, 'up-to-30'],
  [60, 'up-to-60'],
  [90, 'up-to-90']
]
/** An invoice is not overdue on its last day. */
export const ageOn = (dueOn: PlainDate, on: PlainDate): Age => {
  const overdue = daysBetween(dueOn, on)
  return upTo.find(([days]) => overdue <= days)?.[1] ?? 'over-90'
}

export const byAgeOn = (invoices: ReadonlyArray<Invoice>, on: PlainDate): ByAge => {
  const of = (age: Age): Pence =>
    total(invoices.filter(({ dueOn }) => ageOn(dueOn, on) === age).map(invoice => outstandingOf(invoice)))
  return {
    all: total(invoices.map(invoice => outstandingOf(invoice))),
    ...{ 'not-due': of('not-due'), 'up-to-30': of('up-to-30'), 'up-to-60': of('up-to-60') },
    ...{ 'up-to-90': of('up-to-90'), 'over-90': of('over-90') }
  }
}
