/** A cell that tells a day, with that day. */
export interface DayCell {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly day: string
}
