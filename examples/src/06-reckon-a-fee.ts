/** Reckons what a membership costs with nothing but a function, line by line. VAT comes on top. */
import assert from 'node:assert/strict'
import { feeFor, inPounds, type AskedFee, type PriceList } from '@cofc/core'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'

// One price list: two bands of places, and three years at five per cent less, to the nearest ten pounds.
const price = (band: number, net: number) => ({ membershipType: 'Full', key: null, band, net })
const list = {
  ...{ name: '2024', inForceFrom: '2024-04-01', sizeUnit: 'places', pricedBy: 'none', bandsUpTo: [24], extras: [] },
  ...{ prices: [price(1, 246_000), price(2, 298_000)], multiYear: [{ years: 3, discountBasisPoints: 500 }] },
  roundTo: 1_000
} as unknown as PriceList
const ask = (size: number, years: number) =>
  feeFor(list, { membershipType: 'Full', key: null, size, years } as unknown as AskedFee)

const fee = ask(24, 3)
assert(isRight(fee))
const { annual, undiscounted, net } = fee.right
assert.deepEqual([annual, undiscounted, net].map(inPounds), ['£2,460.00', '£7,380.00', '£7,010.00'])

// What is not on offer is data as well.
const four = ask(25, 4)
assert(isLeft(four))
assert.deepEqual(four.left, { type: 'MultiYearNotOffered', years: 4 })
