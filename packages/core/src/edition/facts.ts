/** What the rules of an edition must know from elsewhere. */
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'

export interface EditionFacts {
  /** The codes of the edition that is mapped from; `null` when there is no such edition. */
  readonly earlierStandards: ReadonlyArray<StandardCode> | null
  /** Which edition is drafted under the same id but for capital and small letters; `null` when none is. */
  readonly otherSpelling: EditionId | null
}
