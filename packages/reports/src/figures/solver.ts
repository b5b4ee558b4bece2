/**
 * What a solver of whole-number programs is asked: between which values a sum of unknowns lies, when all that is published
 * is known of them together. The package that solves stands elsewhere.
 */

/** The sum of some unknowns, each a whole number from nought on, lies between these, both included. */
export interface SumBetween {
  readonly terms: ReadonlyArray<string>
  readonly low: number
  readonly high: number
}
export interface Range {
  readonly low: number
  readonly high: number
}
export interface Question {
  readonly known: ReadonlyArray<SumBetween>
  /** The unknowns of which the sum is asked. */
  readonly sum: ReadonlyArray<string>
}
/** `null` where it was not decided within the time that was given. */
export type Solver = (question: Question) => Range | null
