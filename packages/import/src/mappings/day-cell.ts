/** A cell that tells a day. */
import type { PlainDate } from '@cofc/core'

export interface DayCell {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly day: PlainDate
}
