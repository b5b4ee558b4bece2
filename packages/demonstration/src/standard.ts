/** A standard in its edition. */
import type { Entry } from './catalogue/entry.ts'

export interface Standard {
  readonly standard: string
  readonly section: string
  readonly core: boolean
  readonly supplement: boolean
  readonly text: string
  /** The words of the first edition in which it stood: how hard it is to meet goes by these. */
  readonly root: string
  readonly of: Entry
}
export interface Edition {
  readonly edition: string
  readonly title: string
  readonly standards: ReadonlyArray<Standard>
}

/** Whether a community of that sector is rated on it, under a membership that rates core standards only or all. */
export const inScope = (sector: string, coreOnly: boolean, { core, supplement, of }: Standard): boolean =>
  (core || !coreOnly) &&
  (!supplement || sector === 'Addiction') &&
  (of.sectors.length === 0 || of.sectors.includes(sector))
