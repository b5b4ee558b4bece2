import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pence } from '../values/pence.ts'
import { sharesOf } from './spread.ts'

const halfUp = (amount: bigint, part: bigint, whole: bigint): bigint => (2n * amount * part + whole) / (2n * whole)

test('income is spread over the cycles evenly, to the penny, and sums exactly', () => {
  expect(sharesOf(701_000 as Pence, 3)).toEqual([233_667, 233_666, 233_667])
  expect(sharesOf(0 as Pence, 2)).toEqual([0, 0])
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 10 }), (net, cycles) => {
      const shares = sharesOf(net as Pence, cycles)
      expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(net)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      const exact = shares.map((_, place) => {
        const upTo = (count: number) => halfUp(BigInt(net), BigInt(count), BigInt(cycles))
        return upTo(place + 1) - upTo(place)
      })
      expect(shares.map(BigInt)).toEqual(exact)
    })
  )
})
