/** A financial year, named by the two calendar years that it touches: 2024-25. */
import * as t from 'io-ts'
import { digits } from './digits.ts'
import { dayOf, type PlainDate } from './plain-date.ts'

export interface FinancialYearBrand {
  readonly FinancialYear: unique symbol
}
export type FinancialYear = t.Branded<string, FinancialYearBrand>

const nameOf = (first: number): string =>
  `${String(first).padStart(4, '0')}-${String((first + 1) % 100).padStart(2, '0')}`
const isFinancialYear = (text: string): boolean => text.length === 7 && text === nameOf(digits(text, 0, 4))

export const FinancialYear = t.brand(t.string, (text): text is FinancialYear => isFinancialYear(text), 'FinancialYear')

/**
 * The financial year of a day, where years begin on the first of that month (1 to 12).
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(financialYearOf('2025-03-31' as PlainDate, 4)).toBe('2024-25')
 * expect(financialYearOf('2025-04-01' as PlainDate, 4)).toBe('2025-26')
 * ```
 */
export const financialYearOf = (date: PlainDate, firstMonth: number): FinancialYear => {
  const [year, month] = [digits(date, 0, 4), digits(date, 5, 7)]
  return nameOf(month < firstMonth ? year - 1 : year) as FinancialYear
}

/**
 * The first day of the financial year of a day.
 * @example
 * ```ts
 * import type { PlainDate } from '@cofc/core'
 * expect(firstDayOf('2025-03-31' as PlainDate, 4)).toBe('2024-04-01')
 * expect(firstDayOf('2025-04-01' as PlainDate, 4)).toBe('2025-04-01')
 * ```
 */
export const firstDayOf = (date: PlainDate, firstMonth: number): PlainDate => {
  const [year, month] = [digits(date, 0, 4), digits(date, 5, 7)]
  return dayOf(month < firstMonth ? year - 1 : year, firstMonth, 1)
}
