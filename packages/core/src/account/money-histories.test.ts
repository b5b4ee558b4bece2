/** What is always true of the money on an account, whatever was asked of it: by what its events say, and by a ledger kept by hand. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay, type Of } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import type { AccountEvent } from './events.ts'
import { account, type Account } from './index.ts'
import { nextReminder } from './reminders.ts'
import { outstandingOf } from './standing.ts'
import { ledgerOf, outstandingIn } from './testing/ledger.ts'
import { commandIn, factsIn, type Step } from './testing/play.ts'
import { scripts } from './testing/random.ts'
import { stories } from './testing/stories.ts'

interface Told {
  readonly event: AccountEvent
  readonly before: Account
  readonly after: Account
}
const told = (script: ReadonlyArray<Step>): ReadonlyArray<Told> => {
  const all: Array<Told> = []
  for (const step of script) {
    const state = all.at(-1)?.after ?? account.initialState
    const decision = decide(account)(commandIn(step), state, factsIn(step))
    for (const event of isRight(decision) ? decision.right : []) {
      const before = all.at(-1)?.after ?? account.initialState
      all.push({ event, before, after: replay(account)([event], before) })
    }
  }
  return all
}
const always = (holds: (history: ReadonlyArray<Told>) => void) =>
  fc.assert(fc.property(scripts.map(told), holds), {
    numRuns: 60,
    examples: stories.map(story => [told(story)])
  })
/** Looks at every event of a type; the stories bring each about. */
const ofEach = <Type extends AccountEvent['type']>(
  type: Type,
  holds: (event: Of<AccountEvent, Type>, before: Account, after: Account) => void
) => {
  let seen = 0
  always(history => {
    for (const { event, before, after } of history)
      if (event.type === type) {
        seen += 1
        holds(event as Of<AccountEvent, Type>, before, after)
      }
  })
  expect(seen).toBeGreaterThan(0)
}
const sum = (parts: ReadonlyArray<{ readonly amount: number }>) => parts.reduce((all, { amount }) => all + amount, 0)
const invoiceOf = ({ invoices }: Account, asked: string) => {
  const invoice = invoices.find(({ number }) => number === asked)
  if (invoice === undefined) throw new Error(`there is no invoice ${asked}`)
  return invoice
}

test('a ledger kept by hand of what events say agrees with the account after every step', () =>
  always(history => {
    history.forEach(({ after }, place) => {
      const { invoices, payments } = ledgerOf(history.slice(0, place + 1).map(({ event }) => event))
      expect(after.invoices.map(invoice => [invoice.number, outstandingOf(invoice)])).toEqual(
        [...invoices].map(([number, entry]) => [number, outstandingIn(entry)])
      )
      expect(after.payments.map(({ payment, onAccount, refunded }) => [payment, onAccount, refunded])).toEqual(
        [...payments].map(([payment, { onAccount, refunded }]) => [payment, onAccount, refunded])
      )
    })
  }))

/** Of the payments received by then the oldest first, each as far as it goes. */
const isOldestFirst = (from: Of<AccountEvent, 'RefundPaid'>['from'], { payments }: Account, day: string) => {
  const there = payments
    .filter(({ on, onAccount }) => on <= day && onAccount > 0)
    .toSorted((one, other) => one.on.localeCompare(other.on))
  const used = there.slice(0, from.length)
  expect(from.map(({ payment }) => payment)).toEqual(used.map(({ payment }) => payment))
  from.forEach(({ amount }, place) => {
    const all = used[place]?.onAccount ?? 0
    expect(amount).toBeLessThanOrEqual(all)
    if (place < from.length - 1) expect(amount).toBe(all)
  })
}
test('what is allocated comes of what lay on account, the oldest first, and is never beyond what is outstanding', () =>
  ofEach('CreditAllocated', ({ amount, from, invoice, on }, before) => {
    expect(sum(from)).toBe(amount)
    isOldestFirst(from, before, on)
    expect(amount).toBeLessThanOrEqual(outstandingOf(invoiceOf(before, invoice)))
  }))

test('what is refunded comes of what lay on account, the oldest first', () =>
  ofEach('RefundPaid', ({ amount, from, on }, before) => {
    expect(sum(from)).toBe(amount)
    isOldestFirst(from, before, on)
  }))

test('a payment is what it settles and what lies on account', () =>
  ofEach('PaymentReceived', ({ amount, to, onAccount }, before) => {
    expect(sum(to) + onAccount).toBe(amount)
    for (const { invoice, amount: part } of to)
      expect(part).toBeLessThanOrEqual(outstandingOf(invoiceOf(before, invoice)))
  }))

test('a credit note releases what it takes off beyond what is outstanding, of the latest payment first', () =>
  ofEach('CreditNoteIssued', ({ invoice: number, gross, lines, released }, before, after) => {
    const [was, is] = [invoiceOf(before, number), invoiceOf(after, number)]
    expect(lines.reduce((all, { net, vat }) => all + net + vat, 0)).toBe(gross)
    expect(sum(released)).toBe(Math.max(0, gross - outstandingOf(was)))
    expect(outstandingOf(is)).toBe(Math.max(0, outstandingOf(was) - gross))
    // What stays is what was settled first.
    const first = was.allocated.slice(0, Math.max(0, is.allocated.length - 1))
    if (released.length > 0) expect(is.allocated.slice(0, first.length)).toEqual(first)
  }))

test('a payment reversed takes back all that it settled', () =>
  ofEach('PaymentReversed', ({ payment, from, amount }, before, after) => {
    const paid = before.payments.find(one => one.payment === payment)
    expect(sum(from) + (paid?.onAccount ?? 0)).toBe(amount)
    expect(paid?.refunded).toBe(0)
    expect(after.invoices.flatMap(({ allocated }) => allocated).some(one => one.payment === payment)).toBe(false)
  }))

test('what is written off is all that is outstanding, and comes back whole', () => {
  ofEach('InvoiceWrittenOff', ({ invoice, amount }, before) => {
    expect(amount).toBe(outstandingOf(invoiceOf(before, invoice)))
    expect(amount).toBeGreaterThan(0)
  })
  ofEach('WriteOffReversed', ({ invoice, amount }, before, after) => {
    expect(amount).toBe(invoiceOf(before, invoice).writtenOff)
    expect(invoiceOf(after, invoice).writtenOff).toBe(0)
  })
})

test('a reminder is due, the next, and of an invoice that is owed and not disputed', () =>
  ofEach('ReminderSent', ({ invoice: number, level, on }, before) => {
    const invoice = invoiceOf(before, number)
    expect(level).toBe(invoice.reminded.length + 1)
    expect(on >= (nextReminder(invoice, defaultBook)?.dueOn ?? '9999')).toBe(true)
    expect(invoice.disputed).toBeNull()
    expect(invoice.writtenOff === 0 && outstandingOf(invoice) > 0).toBe(true)
  }))

test('a receipt says what a payment settles, and never the same twice', () =>
  ofEach('ReceiptIssued', ({ payment, invoices }, before) => {
    for (const { invoice: number, received, gross } of invoices) {
      const { allocated } = invoiceOf(before, number)
      expect(received).toBe(sum(allocated.filter(one => one.payment === payment)))
      expect(received).toBeLessThanOrEqual(gross)
    }
    expect(before.receipts.findLast(one => one.payment === payment)?.invoices).not.toEqual(invoices)
  }))
