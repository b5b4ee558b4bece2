/** The forms that figures take in every report. */
import type { Cycle, Sector } from '@cofc/core'

export type Group = 'all' | Sector
/** A hidden group gives away neither its figures nor its n. */
export interface Hidden {
  readonly group: Group
  readonly shown: false
}
export type Shown<Figure> = Figure & { readonly group: Group; readonly shown: true }
/** First quartile, median, third quartile: percentages with one decimal. */
export type Quartiles = readonly [number, number, number]
/** The figure of the cycle before, and how many percentage points this one lies above it (below when negative). */
export interface Change {
  readonly from: Cycle
  readonly n: number
  readonly percentMet: number
  readonly points: number
}
