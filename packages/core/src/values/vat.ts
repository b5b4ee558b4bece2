/** Value added tax. */
import { wholeInBasisPoints, type BasisPoints } from './basis-points.ts'
import { halfUp } from './half-up.ts'
import type { Pence } from './pence.ts'

/**
 * VAT on one line, to the nearest penny, half up.
 * @example Twenty per cent of £24.63, and seventeen and a half of £2,460.20
 * ```ts
 * import type { BasisPoints, Pence } from '@cofc/core'
 * expect(vatOn(2_463 as Pence, 2_000 as BasisPoints)).toBe(493)
 * expect(vatOn(246_020 as Pence, 1_750 as BasisPoints)).toBe(43_054)
 * ```
 */
export const vatOn = (net: Pence, rate: BasisPoints): Pence => halfUp(net, rate, wholeInBasisPoints) as Pence

/** The UK’s standard rate since 2011: 20 per cent. */
export const standardRate = 2_000 as BasisPoints
