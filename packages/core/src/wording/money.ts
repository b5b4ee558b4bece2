/** Money as people read it. */
import type { Pence } from '../values/pence.ts'

const pounds = (pence: number): string => {
  const whole = String(Math.floor(pence / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `£${whole}.${String(pence % 100).padStart(2, '0')}`
}

/**
 * Pounds, with thousands apart and always two decimals.
 * @example
 * ```ts
 * import type { Pence } from '@cofc/core'
 * expect(inPounds(75_000 as Pence)).toBe('£750.00')
 * expect(inPounds(120_405 as Pence)).toBe('£1,204.05')
 * ```
 */
export const inPounds = (pence: Pence): string => pounds(pence)

/**
 * The same of what may be less than nothing, as income is of a year that gives back more than it asks for.
 * @example
 * ```ts
 * expect(inSignedPounds(75_000)).toBe('£750.00')
 * expect(inSignedPounds(-10_005)).toBe('−£100.05')
 * ```
 */
export const inSignedPounds = (pence: number): string => (pence < 0 ? `−${pounds(-pence)}` : pounds(pence))

/**
 * The same of an amount that may hold parts of a penny, given in ten-thousandths of one.
 * @example
 * ```ts
 * expect(inPartsOfPounds(3_580_376_457)).toBe('£3,580.376457')
 * expect(inPartsOfPounds(7_011_000_000)).toBe('£7,011.00')
 * ```
 */
export const inPartsOfPounds = (tenThousandths: number): string => {
  const parts = tenThousandths % 10_000
  return `${pounds((tenThousandths - parts) / 10_000)}${String(parts).padStart(4, '0').replace(/0+$/, '')}`
}
