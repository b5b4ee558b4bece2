/** Thrown inside the reading of one file when the rest of it cannot be read; caught where the file is staged. */
export class Unreadable extends Error {
  readonly line: number
  constructor(line: number, says: string) {
    super(says)
    this.line = line
  }
}
