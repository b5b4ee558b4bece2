/** The forms that figures take in every report. */
import type { Cycle, Sector } from '@cofc/core'

/** The whole network or a sector of it. Audited prison communities are in neither. */
export type Group = 'all' | Sector
/** The chapter on prison communities: `prison` is both of the others. */
export type HmpGroup = 'audited' | 'HMP' | 'prison'
/** A hidden group gives away neither its figures nor its n. */
export interface Hidden<G extends string = Group> {
  readonly group: G
  readonly shown: false
}
export type Shown<Figure, G extends string = Group> = Figure & { readonly group: G; readonly shown: true }
/** First quartile, median, third quartile: percentages with one decimal. */
export type Quartiles = readonly [number, number, number]
/** The figure of the cycle before, and how many percentage points this one lies above it (below when negative). */
export interface Change {
  readonly from: Cycle
  readonly n: number
  readonly percentMet: number
  readonly points: number
}
