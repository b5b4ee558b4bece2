import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between, compare, fraction, percent, rounded } from './fraction.ts'
import { hiding, type Size } from './hiding.ts'
import { quartilesOf } from './quartiles.ts'

test('numbers stay exact until shown; rounding is last, half away from zero', () => {
  expect(percent(fraction(1, 3))).toBe(33.3)
  expect(percent(fraction(2, 3))).toBe(66.7)
  expect(percent(fraction(1, 16))).toBe(6.3)
  expect(percent(fraction(-1, 16))).toBe(-6.3)
  expect(percent(fraction(1_005, 10_000))).toBe(10.1)
  expect(rounded(fraction(1_005, 1_000), 2)).toBe(1.01)
  expect(Object.is(rounded(fraction(-1, 1_000_000), 2), 0)).toBe(true)
})

test('a figure shown lies within half a unit of the exact one', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (over, under) => {
        expect(Math.abs(rounded(fraction(over, under), 1) - over / under)).toBeLessThanOrEqual(0.05 + 1e-6)
      }
    )
  ))

const tenths = (...numbers: ReadonlyArray<number>) => numbers.map(number => fraction(number, 10))

test('quartiles are those of method R-7, for ten or more', () => {
  expect(quartilesOf(tenths(1, 2, 3, 4, 5, 6, 7, 8, 9))).toBeNull()
  expect(quartilesOf(tenths(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual([22.5, 45, 67.5])
  expect(quartilesOf(tenths(9, 8, 7, 6, 5, 4, 3, 2, 1, 0))).toEqual([22.5, 45, 67.5])
  expect(quartilesOf(tenths(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))).toEqual([25, 50, 75])
  expect(quartilesOf(Array.from({ length: 12 }, () => fraction(1, 3)))).toEqual([33.3, 33.3, 33.3])
  expect(compare(between(fraction(1, 3), fraction(1, 2), 1), fraction(3, 8))).toBe(0)
})

const hidden = (total: number, ...parts: ReadonlyArray<number>) =>
  hiding(
    { n: total },
    parts.map(n => ({ n }))
  )

test('nothing is hidden where every group has five or more', () =>
  expect(hidden(30, 5, 6, 7, 6, 6)).toEqual({ total: false, parts: [false, false, false, false, false] }))

test('one small group takes the next smallest with it', () =>
  expect(hidden(32, 20, 6, 1, 5, 0)).toEqual({ total: false, parts: [false, false, true, true, true] }))

test('a group without a rated community is a small group', () =>
  expect(hidden(30, 10, 8, 7, 5, 0)).toEqual({ total: false, parts: [false, false, false, true, true] }))

test('two small groups of five together hide no third', () =>
  expect(hidden(25, 10, 2, 3, 10)).toEqual({ total: false, parts: [false, true, true, false] }))

test('small groups that are fewer than five together take the next smallest with them', () =>
  expect(hidden(24, 10, 2, 2, 10)).toEqual({ total: false, parts: [true, true, true, false] }))

test('of groups alike, the first in the order of the sectors is hidden', () =>
  expect(hidden(22, 7, 7, 7, 1)).toEqual({ total: false, parts: [true, false, false, true] }))

test('a total of fewer than five is hidden', () =>
  expect(hidden(4, 4, 0, 0, 0, 0)).toEqual({ total: true, parts: [true, true, true, true, true] }))

test('the total is hidden when no group is left', () => expect(hidden(9, 4)).toEqual({ total: true, parts: [true] }))

test('counts from one to four are hidden in the same manner, and none at all is shown', () => {
  const sizes = (...counted: ReadonlyArray<number>): ReadonlyArray<Size> =>
    counted.map((count, place) => ({ n: 6 + place, counted: count }))
  expect(hiding({ n: 20, counted: 14 }, sizes(10, 0, 4))).toEqual({ total: false, parts: [true, false, true] })
  expect(hiding({ n: 20, counted: 0 }, sizes(0, 0, 0))).toEqual({ total: false, parts: [false, false, false] })
  expect(hiding({ n: 20, counted: 4 }, sizes(4, 0, 0))).toMatchObject({ total: true })
})

test('whatever is hidden is two groups or more and five communities or more, or the total is hidden too', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 }), parts => {
      const total = parts.reduce((sum, n) => sum + n, 0)
      const { total: totalHidden, parts: gone } = hidden(total, ...parts)
      const together = parts.filter((_, place) => gone[place] === true)
      parts.forEach((n, place) => expect(n >= 5 || gone[place] === true).toBe(true))
      const safe = together.length === 0 || (together.length >= 2 && together.reduce((sum, n) => sum + n, 0) >= 5)
      expect(safe || totalHidden).toBe(true)
    })
  ))
