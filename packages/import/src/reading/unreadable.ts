/** Thrown inside the reading of one file when the rest of it cannot be read; caught where the file is staged. */
export class Unreadable extends Error {
  readonly line: number
  /** Under what the first record of the file has in that place; `null` when the place is not known. */
  readonly column: string | null
  constructor(line: number, says: string, column: string | null = null) {
    super(says)
    this.line = line
    this.column = column
  }
}
