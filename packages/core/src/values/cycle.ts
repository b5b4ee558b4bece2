/** A review cycle, named by its two years: 2023-2024. */
import * as t from 'io-ts'
import { digits } from './digits.ts'

export interface CycleBrand {
  readonly Cycle: unique symbol
}
export type Cycle = t.Branded<string, CycleBrand>

const isCycle = (text: string): boolean =>
  text.length === 9 && text[4] === '-' && digits(text, 5, 9) === digits(text, 0, 4) + 1

export const Cycle = t.brand(t.string, (text): text is Cycle => isCycle(text), 'Cycle')

const shifted = (cycle: Cycle, years: number): Cycle => {
  const first = Number(cycle.slice(0, 4)) + years
  return `${String(first).padStart(4, '0')}-${String(first + 1).padStart(4, '0')}` as Cycle
}

/**
 * The cycle that follows.
 * @example
 * ```ts
 * expect(nextCycle('2023-2024' as Cycle)).toBe('2024-2025')
 * ```
 */
export const nextCycle = (cycle: Cycle): Cycle => shifted(cycle, 1)

/** The cycle before. */
export const previousCycle = (cycle: Cycle): Cycle => shifted(cycle, -1)

/** How many years in a row may be without a cycle, with one more in which the next is held. */
const yearsLookedAt = 20

/** The cycles of the years that follow, as far as the next one on record is looked for. */
export const followingCycles = (cycle: Cycle): ReadonlyArray<Cycle> =>
  Array.from({ length: yearsLookedAt }, (_, place) => shifted(cycle, place + 1))
