/** One standard of an edition. */
import type { Applicability } from '../values/applicability.ts'
import type { CoreValue } from '../values/core-value.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { StandardType } from '../values/standard-type.ts'

export interface Standard extends Applicability {
  readonly standard: StandardCode
  readonly section: string
  readonly text: string
  readonly standardType: StandardType
  readonly core: boolean
  readonly values: ReadonlyArray<CoreValue>
}

export type MappedAs = 'same' | 'reworded' | 'split' | 'merged' | 'dropped' | 'new'
/** One line of a mapping: `from` is null for a new standard, `to` for a dropped one. */
export interface MappingLine {
  readonly from: StandardCode | null
  readonly to: StandardCode | null
  readonly change: MappedAs
}
