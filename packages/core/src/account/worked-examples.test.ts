/** The examples that were worked out by hand, to the penny. */
import { expect, test } from 'vitest'
import { branded, p2 } from '../testing/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Price } from '../values/price.ts'
import { nextReminder, type AccountFacts } from './index.ts'
import { ask, elsewhere, threeCycles, withPolicy } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const quoted = (fields: object = {}) => play(opened, ask('QuoteMembership', '2024-04-02', fields)).last[0]
const threeYears: ReadonlyArray<Step> = [
  ...[opened, ask('QuoteMembership', '2024-04-02', { cycles: threeCycles })],
  ask('IssueInvoice', '2024-04-10')
]

test('Full for 24 places costs £2,460.00 and £492.00 VAT; for 25 places £2,980.00 and £596.00', () => {
  expect(quoted()).toMatchObject({ net: 246_000, vat: 49_200, gross: 295_200 })
  expect(quoted({ size: 25 })).toMatchObject({ net: 298_000, vat: 59_600, gross: 357_600 })
})

test('Full for 24 places and three years costs £7,010.00 and £1,402.00 VAT', () => {
  expect(quoted({ cycles: threeCycles })).toMatchObject({ net: 701_000, vat: 140_200, gross: 841_200 })
})

test('£3,135.00 for three years, halfway between two steps of £10, are £3,140.00', () => {
  const prices = p2.prices.map(price => ({ ...price, net: branded<Price>(110_000) }))
  const list = { ...p2, prices }
  const [quote] = play(opened, [
    ask('QuoteMembership', '2024-04-02', { cycles: threeCycles }),
    { priceList: list }
  ]).last
  expect(quote).toMatchObject({ annual: 110_000, net: 314_000 })
})

const linesOf = (nets: ReadonlyArray<number>, known: Partial<AccountFacts> = {}) => {
  const ids = nets.map((_, place) => `B-${String(place + 1)}`)
  const charges = nets.map((net, place) => ask('AddCharge', '2024-04-02', { charge: ids[place], net }))
  return play(opened, ...charges, [ask('IssueInvoice', '2024-04-10', { quotes: [], charges: ids }), known]).last[0]
}

test('three lines of £24.63 bear £4.93 VAT each, £14.79 together; at 17.5 per cent £2,460.20 bear £430.54', () => {
  expect(linesOf([2_463, 2_463, 2_463])).toMatchObject({
    vat: 1_479,
    lines: [{ vat: 493 }, { vat: 493 }, { vat: 493 }]
  })
  expect(linesOf([246_020], withPolicy({ vatBasisPoints: 1_750 }))).toMatchObject({ vat: 43_054 })
})

test('of three years paid at once £2,336.67 fall due when the membership ends in the second', () => {
  expect(play(...threeYears, ask('NoteEndOfMembership', '2025-12-01', { lastBegun: '2025-2026' })).last).toMatchObject([
    { invoice: 'TC-0001/2024-25/1', cycles: ['2026-2027'], net: 233_667 }
  ])
})

test('the second of three years becomes Accreditation for £422.75 and £84.55 VAT', () => {
  expect(play(...threeYears, [ask('QuoteTypeChange', '2025-06-10'), { priceList: p2 }]).last).toMatchObject([
    { net: 42_275, vat: 8_455, gross: 50_730 }
  ])
})

test('lines of £68.33, £57.50, £85.00 and £68.33 bear £13.67, £11.50, £17.00 and £13.67 VAT, £335.00 in all', () => {
  expect(linesOf([6_833, 5_750, 8_500, 6_833])).toMatchObject({
    gross: 33_500,
    lines: [{ vat: 1_367 }, { vat: 1_150 }, { vat: 1_700 }, { vat: 1_367 }]
  })
})

test('an overseas Associate pays £530.00 without VAT, and £90.00 and £18.00 VAT for a place at a forum in London', () => {
  const abroad = elsewhere({ country: 'AU' })
  const associate: Step = [ask('QuoteMembership', '2024-04-02', { membershipType: 'Associate' }), abroad]
  expect(play(opened, associate).last).toMatchObject([{ net: 53_000, vat: 0, gross: 53_000 }])
  expect(linesOf([9_000], abroad)).toMatchObject({ net: 9_000, vat: 1_800, gross: 10_800 })
})

test('an invoice of 31 January 2025 is due on 2 March, when its first reminder is, and the next on 17 March and 1 April', () => {
  const longValid = withPolicy({ quoteDays: 500 })
  const charges = ['B-1', 'B-2', 'B-3', 'B-4'].map(charge => ask('AddCharge', '2024-04-02', { charge }))
  const issue = (on: string, charge: string): Step => [
    ask('IssueInvoice', on, { quotes: [], charges: [charge] }),
    longValid
  ]
  const { state } = play(
    ...[opened, ...charges, issue('2024-05-01', 'B-1')],
    ...[issue('2025-01-31', 'B-2'), issue('2025-03-31', 'B-3'), issue('2025-04-01', 'B-4')]
  )
  const [, invoice] = state.invoices
  if (invoice === undefined) throw new Error('it was not issued')
  expect(invoice.dueOn).toBe('2025-03-02')
  const { policy } = longValid
  const remindedOn = (...reminded: ReadonlyArray<string>) =>
    nextReminder({ ...invoice, reminded: reminded as ReadonlyArray<PlainDate> }, policy)?.dueOn
  expect(remindedOn()).toBe('2025-03-02')
  expect(remindedOn('2025-03-02')).toBe('2025-03-17')
  expect(remindedOn('2025-03-02', '2025-03-17')).toBe('2025-04-01')
  expect(state.invoices.map(({ number }) => number).slice(2)).toEqual(['TC-0001/2024-25/3', 'TC-0001/2025-26/1'])
})
