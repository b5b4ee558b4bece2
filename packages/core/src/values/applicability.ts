/** Whom a standard is for. */
import type { Sector } from './sector.ts'

export interface Applicability {
  /** The sectors it applies to; none named means all. */
  readonly sectors: ReadonlyArray<Sector>
  /** A standard of the addiction supplement applies exactly to the sector Addiction. */
  readonly supplement: 'addiction' | null
}

/**
 * Whether a standard applies to communities of a sector.
 * @example
 * ```ts
 * expect(appliesTo('LD', { sectors: [], supplement: null })).toBe(true)
 * expect(appliesTo('LD', { sectors: [], supplement: 'addiction' })).toBe(false)
 * ```
 */
export const appliesTo = (sector: Sector, { sectors, supplement }: Applicability): boolean =>
  (supplement === null || sector === 'Addiction') && (sectors.length === 0 || sectors.includes(sector))
