/** Why the rest of a file cannot be read. */
export interface Unreadable {
  readonly line: number | null
  /** Under what the first record of the file has in that place; `null` when the place is not known. */
  readonly column: string | null
  readonly says: string
}
export const unreadable = (line: number, says: string, column: string | null = null): Unreadable => ({
  ...{ line, column, says }
})

/** A stream can only end by an error: this one carries why, from the text of a file to its records. */
export class UnreadableText extends Error {
  readonly why: Unreadable
  constructor(why: Unreadable) {
    super(why.says)
    this.why = why
  }
}
