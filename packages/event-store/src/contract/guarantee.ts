/** A promise and what holds a store to it. */
export interface Guarantee {
  readonly title: string
  /** In a sentence or two, for a reader who chooses a store. */
  readonly promises: string
  /** Declares the tests. */
  readonly tests: () => void
}
