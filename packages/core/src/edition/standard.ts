/** One standard of an edition. */
import type { CoreValue } from '../values/core-value.ts'
import type { Sector } from '../values/sector.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'

export interface Standard {
  readonly standard: StandardCode
  readonly section: string
  readonly text: string
  readonly standardType: StandardType
  readonly core: boolean
  /** The sectors it applies to; none named means all. */
  readonly sectors: ReadonlyArray<Sector>
  /** A standard of the addiction supplement applies exactly to the sector Addiction. */
  readonly supplement: 'addiction' | null
  readonly values: ReadonlyArray<CoreValue>
}

/** Whether a standard applies to communities of a sector. */
export const appliesTo = (sector: Sector, { sectors, supplement }: Pick<Standard, 'sectors' | 'supplement'>): boolean =>
  (supplement === null || sector === 'Addiction') && (sectors.length === 0 || sectors.includes(sector))

export type MappedAs = 'same' | 'reworded' | 'split' | 'merged' | 'dropped' | 'new'
/** One line of a mapping: `from` is null for a new standard, `to` for a dropped one. */
export interface MappingLine {
  readonly from: StandardCode | null
  readonly to: StandardCode | null
  readonly change: MappedAs
}
