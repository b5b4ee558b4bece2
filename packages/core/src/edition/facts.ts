/** What the rules of an edition must know from elsewhere. */
import type { StandardCode } from '../values/standard-code.ts'

export interface EditionFacts {
  /** The codes of the edition that is mapped from; `null` when there is no such edition. */
  readonly earlierStandards: ReadonlyArray<StandardCode> | null
}
