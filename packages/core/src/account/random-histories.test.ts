/** What is always true of an account, whatever was asked of it and in whatever order. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { decide, replay } from '../aggregate.ts'
import { vatOn } from '../values/vat.ts'
import { discounted } from './discount.ts'
import type { AccountEvent } from './events.ts'
import { account, type Account } from './index.ts'
import { alwaysHolds } from './testing/always.ts'
import { commandIn, factsIn, type Step } from './testing/play.ts'
import { scripts } from './testing/random.ts'
import { stories } from './testing/stories.ts'

/** An event, with the state before it. */
interface Told {
  readonly event: AccountEvent
  readonly before: Account
}
const told = (script: ReadonlyArray<Step>): ReadonlyArray<Told> => {
  const all: Array<Told> = []
  let state = account.initialState
  for (const step of script) {
    const decision = decide(account)(commandIn(step), state, factsIn(step))
    for (const event of isRight(decision) ? decision.right : []) {
      all.push({ event, before: state })
      state = replay(account)([event], state)
    }
  }
  return all
}
const runs = { numRuns: 150 }
const always = (holds: (history: ReadonlyArray<Told>) => void) =>
  fc.assert(fc.property(scripts.map(told), holds), { ...runs, examples: stories.map(story => [told(story)]) })
const eventsOf = <Type extends AccountEvent['type']>(history: ReadonlyArray<Told>, type: Type) =>
  history.flatMap(({ event }) => (event.type === type ? [event as Extract<AccountEvent, { type: Type }>] : []))

test('after every step invoices, payments, lines, shares and numbers add up to the penny', () => {
  let invoices = 0
  always(history => {
    let state = account.initialState
    for (const { event } of history) {
      state = replay(account)([event], state)
      alwaysHolds(state)
    }
    invoices += state.invoices.length
  })
  expect(invoices).toBeGreaterThan(100)
})

test('an invoice stands in the state as it was issued, whatever happened to it', () =>
  always(history => {
    const { invoices } = replay(account)(history.map(({ event }) => event))
    for (const { number, lines, net, vat, gross, dueOn } of eventsOf(history, 'InvoiceIssued')) {
      const now = invoices.find(invoice => invoice.number === number)
      expect(now).toMatchObject({ net, vat, gross, dueOn, lines })
    }
  }))

test('VAT of every line is that of its rate, and of an invoice the sum of its lines', () =>
  always(history => {
    for (const { lines, vat } of eventsOf(history, 'InvoiceIssued')) {
      const each = lines.map(line => (line.taxed === null ? -1 : vatOn(line.net, line.taxed.vatBasisPoints)))
      expect(lines.map(line => line.vat)).toEqual(each)
      expect(vat).toBe(each.reduce((sum, one) => sum + one, 0))
    }
  }))

test('no cycle is covered by two invoices, and no quote or charge stands on two', () =>
  always(history => {
    const { invoices } = replay(account)(history.map(({ event }) => event))
    const lines = invoices.flatMap(invoice => invoice.lines).filter(({ net, credited }) => credited.net < net)
    const covered = lines.flatMap(({ subject, cycles, notBegun }) =>
      subject.of === 'membership' ? cycles.filter(cycle => !notBegun.includes(cycle)) : []
    )
    expect(new Set(covered).size).toBe(covered.length)
    const items = lines.flatMap(({ subject }) => {
      if ('quote' in subject) return [`quote ${String(subject.quote)}`]
      return subject.of === 'charge' ? [subject.charge] : []
    })
    expect(new Set(items).size).toBe(items.length)
  }))

test('quotes are numbered from 1, and each says its own reckoning', () => {
  let quotes = 0
  always(history => {
    const quoted = history.flatMap(({ event }) => ('priceList' in event ? [event] : []))
    quotes += quoted.length
    expect(quoted.map(({ quote }) => quote)).toEqual(quoted.map((_, place) => place + 1))
    for (const event of quoted) {
      expect(event.vat).toBe(vatOn(event.net, event.taxed.vatBasisPoints))
      expect(event.gross).toBe(event.net + event.vat)
      if (event.type === 'ExtraQuoted') expect(event.net).toBe(event.each * event.quantity)
      if (event.type === 'TypeChangeQuoted')
        expect(event.net).toBe(discounted(event.difference, event.discountBasisPoints))
    }
  })
  expect(quotes).toBeGreaterThan(100)
})

test('what falls due of a line for cycles is their shares of it, as far as it is not given back', () => {
  let fallen = 0
  always(history => {
    for (const { event, before } of history) {
      if (event.type !== 'CreditFellDue') continue
      fallen += 1
      const line = before.invoices.find(({ number }) => number === event.invoice)?.lines[event.line - 1]
      if (line === undefined) throw new Error('there is no such line')
      expect(event.net + line.due + line.credited.net).toBeLessThanOrEqual(line.net)
      if (event.cause.of === 'membership-ended') {
        const { lastBegun } = event.cause
        expect(event.cycles.every(cycle => lastBegun === null || cycle > lastBegun)).toBe(true)
        expect(event.cycles.some(cycle => line.notBegun.includes(cycle))).toBe(false)
      }
    }
  })
  expect(fallen).toBeGreaterThan(20)
})

test('no event holds a name of a person, and who pays stands as a reference', () =>
  always(history => {
    for (const { payer } of [...eventsOf(history, 'InvoiceIssued'), ...eventsOf(history, 'PayerSet')])
      if (payer !== null) expect(Object.keys(payer).toSorted()).toEqual(['commitment', 'length'])
  }))
