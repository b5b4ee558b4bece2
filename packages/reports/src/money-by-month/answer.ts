/** Month by month, from the events of all accounts that are dated by the day. */
import { noMoney, plus, type AccountEvent, type Pence, type PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { right, type Either } from 'fp-ts/lib/Either.js'
import { accounts } from '../tables/account-row.ts'
import type { AskMoneyByMonth, MoneyByMonth, MoneyMoved, MoneyOfMonth } from './money-by-month.ts'

export const monthTables = { accounts }

type Part = keyof MoneyMoved
const parts: ReadonlyArray<Part> = [
  ...(['invoiced', 'credited', 'received', 'reversed', 'refunded', 'writtenOff', 'writtenBack'] as const)
]
/** What each adds to what is owed, less what lies on account. */
const adds: Readonly<Record<Part, 1 | -1>> = {
  ...{ invoiced: 1, credited: -1, received: -1, reversed: 1, refunded: 1, writtenOff: -1, writtenBack: 1 }
}
interface Moved {
  readonly part: Part
  readonly amount: Pence
  readonly vat: number
}
const moved = (event: AccountEvent): Moved | null => {
  switch (event.type) {
    case 'InvoiceIssued':
    case 'FormerInvoiceRecorded':
      return { part: 'invoiced', amount: event.gross, vat: event.vat }
    case 'CreditNoteIssued':
      return { part: 'credited', amount: event.gross, vat: 0 - event.vat }
    case 'PaymentReceived':
      return { part: 'received', amount: event.amount, vat: 0 }
    case 'PaymentReversed':
      return { part: 'reversed', amount: event.amount, vat: 0 }
    case 'RefundPaid':
      return { part: 'refunded', amount: event.amount, vat: 0 }
    case 'InvoiceWrittenOff':
      return { part: 'writtenOff', amount: event.amount, vat: 0 }
    case 'WriteOffReversed':
      return { part: 'writtenBack', amount: event.amount, vat: 0 }
    default:
      return null
  }
}

const monthOf = (day: PlainDate): string => day.slice(0, 7)
const monthAfter = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`
}
const monthsFrom = (first: string, last: string): ReadonlyArray<string> => {
  const all: Array<string> = []
  for (let month = first; month <= last; month = monthAfter(month)) all.push(month)
  return all
}

const none: MoneyMoved = {
  ...{ invoiced: noMoney, credited: noMoney, received: noMoney, reversed: noMoney },
  ...{ refunded: noMoney, writtenOff: noMoney, writtenBack: noMoney }
}
const summed = (month: string, its: ReadonlyArray<Moved>, before: number): MoneyOfMonth => {
  const sums = its.reduce<MoneyMoved>((sum, { part, amount }) => ({ ...sum, [part]: plus(sum[part], amount) }), none)
  return {
    ...{ month, ...sums, vat: its.reduce((sum, { vat }) => sum + vat, 0) },
    balance: parts.reduce((sum, part) => sum + adds[part] * sums[part], before)
  }
}

export const monthsAnswer = (
  rows: RowsOf<typeof monthTables>,
  { on }: AskMoneyByMonth
): Either<never, MoneyByMonth> => {
  const byMonth = new Map<string, Array<Moved>>()
  for (const { facts } of rows.accounts.values())
    for (const event of facts) {
      const one = event.on <= on ? moved(event) : null
      if (one !== null) byMonth.set(monthOf(event.on), [...(byMonth.get(monthOf(event.on)) ?? []), one])
    }
  const [first] = [...byMonth.keys()].toSorted()
  let balance = 0
  const months = (first === undefined ? [] : monthsFrom(first, monthOf(on))).map(month => {
    const told = summed(month, byMonth.get(month) ?? [], balance)
    balance = told.balance
    return told
  })
  return right({ on, months: months.toReversed() })
}
