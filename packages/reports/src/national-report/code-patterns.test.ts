import { expect, test } from 'vitest'
import { fraction, rounded } from '../figures/fraction.ts'
import { nearestFive } from './code-patterns.ts'

test('a percentage under a code is rounded to the nearest five points, half up, as exact numbers are', () => {
  expect([nearestFive({ met: 1, rated: 8 }), nearestFive({ met: 1, rated: 40 })]).toEqual([15, 5])
  for (let rated = 1; rated <= 120; rated++)
    for (let met = 0; met <= rated; met++)
      expect(nearestFive({ met, rated })).toBe(5 * rounded(fraction(20 * met, rated), 0))
})
