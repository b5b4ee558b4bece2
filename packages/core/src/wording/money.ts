/** Money as people read it. */
import type { Pence } from '../values/pence.ts'

/**
 * Pounds, with thousands apart and always two decimals.
 * @example
 * ```ts
 * import type { Pence } from '@cofc/core'
 * expect(inPounds(75_000 as Pence)).toBe('£750.00')
 * expect(inPounds(120_405 as Pence)).toBe('£1,204.05')
 * ```
 */
export const inPounds = (pence: Pence): string => {
  const pounds = String(Math.floor(pence / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return `£${pounds}.${String(pence % 100).padStart(2, '0')}`
}
