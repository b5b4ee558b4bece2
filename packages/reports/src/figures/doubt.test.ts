import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leavesDoubt, valuesLeft, type HiddenPart } from './doubt.ts'

const part = (n: number, met: number, members = n): HiddenPart => ({ n, met, members })

test('a small part keeps three possible counts of met by what the register allows, not by what was rated', () => {
  // Of eight at most five met: of two none, one or two may have.
  expect(leavesDoubt([part(2, 1), part(6, 4)])).toBe(true)
  // Of eight seven met: of two one or two did.
  expect(leavesDoubt([part(2, 2), part(6, 5)])).toBe(false)
  // There may have been more of them.
  expect(leavesDoubt([part(2, 2, 3), part(6, 5, 7)])).toBe(true)
})

test('what all of the hidden have in common, or none of them has, is accepted', () => {
  expect(leavesDoubt([part(2, 2), part(6, 6)])).toBe(true)
  expect(leavesDoubt([part(2, 0), part(6, 0)])).toBe(true)
})

test('a reader who knows how many of each part were rated is left two possible counts of each', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 5 }), fc.nat(), (sizes, lot) => {
      const all = sizes.reduce((total, n) => total + n, 0)
      fc.pre(all > 1)
      const met = 1 + (lot % (all - 1))
      for (const n of sizes) if (n > 0 && n < all) expect(valuesLeft(met, n, all - n)).toBeGreaterThan(1)
    })
  ))
