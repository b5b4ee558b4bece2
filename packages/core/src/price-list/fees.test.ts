import fc from 'fast-check'
import { left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { branded, p1, type Plain } from '../testing/index.ts'
import type { BasisPoints } from '../values/basis-points.ts'
import { feeFor, type AskedFee, type Fee } from '../values/fee.ts'
import { halfUp } from '../values/half-up.ts'
import type { Pence } from '../values/pence.ts'
import type { PriceList } from '../values/price-list.ts'
import { vatOn } from '../values/vat.ts'

const ask = (asked: Partial<Plain<AskedFee>>): AskedFee =>
  branded<AskedFee>({ membershipType: 'Full', key: null, size: 24, years: 1, ...asked })
const of = (asked: Partial<Plain<AskedFee>>, list: PriceList = p1): Fee => {
  const fee = feeFor(list, ask(asked))
  if (fee._tag === 'Left') expect.fail(fee.left.type)
  return fee.right
}
const standard = 2_000 as BasisPoints
const list = (changes: Partial<Plain<PriceList>>): PriceList => branded<PriceList>({ ...p1, ...changes })

test('Full membership of 24 places costs 2,460.00 and 492.00 VAT, of 25 places 2,980.00 and 596.00', () => {
  expect([of({}).net, vatOn(of({}).net, standard)]).toEqual([246_000, 49_200])
  expect([of({ size: 25 }).net, vatOn(of({ size: 25 }).net, standard)]).toEqual([298_000, 59_600])
})

test('several years cost the years times the annual price less the discount, to the nearest step, half up', () => {
  const three = of({ years: 3 })
  expect(three).toEqual({
    ...{ band: 2, annual: 246_000, years: 3, undiscounted: 738_000, discountBasisPoints: 500, roundTo: 1_000 },
    net: 701_000
  })
  expect(vatOn(three.net, standard)).toBe(140_200)
  // A tie: 3 × 1,100 less 5 % is 3,135.
  const tie = list({ prices: p1.prices.map(price => ({ ...price, net: 110_000 })) })
  expect(of({ years: 3 }, tie).net).toBe(314_000)
  expect(of({ years: 2 }, tie).net).toBe(213_000)
})

test('one year costs the annual price to the penny', () => {
  const odd = list({ prices: p1.prices.map(price => ({ ...price, net: 246_123 })) })
  expect(of({}, odd)).toMatchObject({ net: 246_123, undiscounted: 246_123, discountBasisPoints: 0, roundTo: null })
})

test('the band is the first that holds the size, and the last holds every other', () => {
  const bands = [0, 1, 12, 13, 24, 25, 1_000].map(size => of({ size }).band)
  expect(bands).toEqual([1, 1, 1, 2, 2, 3, 3])
})

test('what is not on offer is said', () => {
  expect(feeFor(p1, ask({ size: null }))).toEqual(left({ type: 'SizeNotDeclared', unit: 'places' }))
  expect(feeFor(p1, ask({ years: 4 }))).toEqual(left({ type: 'MultiYearNotOffered', years: 4 }))
  const place = { membershipType: 'Full', key: 'nhs', band: 2 }
  expect(feeFor(p1, ask({ key: 'nhs' }))).toEqual(left({ type: 'PriceMissing', ...place }))
})

test('a list of one band needs no size', () => {
  const flat = list({ bandsUpTo: [], prices: p1.prices.filter(({ band }) => band === 1) })
  for (const size of [null, 0, 9_999]) expect(feeFor(flat, ask({ size }))).toEqual(right(of({ size: 1 }, flat)))
  expect(of({ size: null }, flat)).toMatchObject({ band: 1, net: 185_000 })
})

const exactly = (amount: number, parts: number, whole: number): bigint =>
  (2n * BigInt(amount) * BigInt(parts) + BigInt(whole)) / (2n * BigInt(whole))

test('rounding is what exact integer arithmetic says', () => {
  const amounts = fc.oneof(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.nat({ max: 300_000 }))
  const wholes = fc.oneof(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 10 }))
  fc.assert(
    fc.property(amounts, wholes, fc.nat({ max: 100_000_000 }), (amount, whole, some) => {
      const parts = Math.min(some, whole)
      const rounded = BigInt(halfUp(amount, parts, whole))
      // Never further than half a whole below what it is of, and less than half a whole above.
      const beyond = 2n * (rounded * BigInt(whole) - BigInt(amount) * BigInt(parts))
      expect(beyond <= BigInt(whole) && beyond > -BigInt(whole)).toBe(true)
    }),
    // In binary fractions this came to less than a whole number.
    { examples: [[90_704_817, 99_460_793, 99_460_793]] }
  )
})

test('VAT is what exact integer arithmetic says, of the largest amount too', () => {
  const nets = fc.oneof(fc.nat({ max: Number.MAX_SAFE_INTEGER }), fc.nat({ max: 100_000 }))
  fc.assert(
    fc.property(nets, fc.nat({ max: 10_000 }), (net, rate) => {
      expect(BigInt(vatOn(net as Pence, rate as BasisPoints))).toBe(exactly(net, rate, 10_000))
    })
  )
})

test('a price of several years is a whole number of steps, the nearest by exact integer arithmetic', () => {
  const terms = fc.record({
    net: fc.oneof(fc.nat({ max: 100_000_000 }), fc.nat({ max: 5_000 })),
    years: fc.integer({ min: 2, max: 10 }),
    discountBasisPoints: fc.nat({ max: 10_000 }),
    roundTo: fc.oneof(fc.constantFrom(1, 100, 1_000), fc.integer({ min: 1, max: 100_000 }))
  })
  const examples = [{ net: 110_000, years: 3, discountBasisPoints: 500, roundTo: 1_000 }]
  fc.assert(
    fc.property(terms, ({ net, years, discountBasisPoints, roundTo }) => {
      const one = list({
        prices: p1.prices.map(price => ({ ...price, net })),
        multiYear: [{ years, discountBasisPoints }],
        roundTo
      })
      const steps = exactly(net * years, 10_000 - discountBasisPoints, 10_000 * roundTo)
      expect(BigInt(of({ years }, one).net)).toBe(steps * BigInt(roundTo))
    }),
    { examples: examples.map(example => [example]) }
  )
})
