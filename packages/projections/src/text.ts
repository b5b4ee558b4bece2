/** People's words as a report shows them: rows hold references, and the words may have been erased since. */
import type { Words } from '@cofc/core'

export interface Erased {
  readonly erased: true
}
export type Text = Words | Erased
