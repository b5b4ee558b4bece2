import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outstandingOf, proposedSettling, type Account } from './index.ts'
import { ask } from './testing/fixtures.ts'
import { play, type Step } from './testing/play.ts'

const opened = ask('OpenAccount', '2024-04-01')
const charged = (charge: string, net: number, on: string): ReadonlyArray<Step> => [
  ask('AddCharge', '2024-04-02', { charge, net }),
  ask('IssueInvoice', on, { quotes: [], charges: [charge] })
]
const [first, second, third] = ['1', '2', '3'].map(place => `TC-0001/2024-25/${place}`)
/** £108.00, £12.00 and £6.00, due in this order. */
const three = [
  opened,
  ...charged('B-1', 9_000, '2024-04-10'),
  ...charged('B-2', 1_000, '2024-05-10'),
  ...charged('B-3', 500, '2024-06-10')
]
const settling = (state: Account, amount: number, on = '2024-07-01') => proposedSettling(state, { amount, on } as never)

test('£2,000.00 for an invoice of which £1,952.00 are outstanding settle it, and £48.00 lie on account', () => {
  const { state } = play(
    ...[opened, ask('QuoteMembership', '2024-04-02'), ask('IssueInvoice', '2024-04-10')],
    ask('RecordPayment', '2024-04-20', { amount: 100_000, to: [{ invoice: first, amount: 100_000 }] })
  )
  expect(settling(state, 200_000)).toEqual({ to: [{ invoice: first, amount: 195_200 }], onAccount: 4_800 })
})
test('a payment that names no invoice is proposed for what is due longest, and for nothing that is dated after it', () => {
  const { state } = play(...three)
  expect(settling(state, 11_500).to).toEqual([
    { invoice: first, amount: 10_800 },
    { invoice: second, amount: 700 }
  ])
  expect(settling(state, 20_000, '2024-05-31')).toEqual({
    ...{
      to: [
        { invoice: first, amount: 10_800 },
        { invoice: second, amount: 1_200 }
      ],
      onAccount: 8_000
    }
  })
})
test('nothing is proposed for what is disputed, written off or settled', () => {
  const { state } = play(
    ...three,
    ask('RaiseDispute', '2024-06-11', { invoice: first }),
    ask('WriteOffInvoice', '2024-06-12', { invoice: second })
  )
  expect(settling(state, 20_000)).toEqual({ to: [{ invoice: third, amount: 600 }], onAccount: 19_400 })
})
test('whatever the amount, what is proposed is accepted by the rule of payments and sums to the amount', () => {
  const { state } = play(...three)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), amount => {
      const { to, onAccount } = settling(state, amount)
      const settled = to.reduce((sum, one) => sum + one.amount, 0)
      expect(settled + onAccount).toBe(amount)
      const paid = ask('RecordPayment', '2024-07-01', { amount, to })
      const after = play(...three, paid)
      expect(after.refusal).toBe(null)
      const owed = ({ invoices }: Account) => invoices.reduce((sum, one) => sum + outstandingOf(one), 0)
      expect(owed(after.state)).toBe(owed(state) - settled)
    }),
    { seed: 2_930, numRuns: 60 }
  )
})
