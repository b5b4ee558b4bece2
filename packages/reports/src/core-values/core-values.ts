/** A national report read by core value: the standards that stand for each, pooled as sections are. */
import type { CoreValue } from '@cofc/core'
import type { Hidden, Shown } from '../figures/figure.ts'
import type { NationalReport } from '../national-report/national-report.ts'

export interface ValueFigure {
  /** How many of its standards are shown for the group. */
  readonly standards: { readonly shown: number; readonly of: number }
  /** Ratings of those standards together: met, partly or not. */
  readonly ratings: number
  readonly met: number
  readonly percentMet: number
}
export interface FiguresOfValue {
  readonly value: CoreValue
  /** Which standards of the edition stand for it, in its order. */
  readonly standards: ReadonlyArray<string>
  readonly groups: ReadonlyArray<Shown<ValueFigure> | Hidden>
}
export interface CoreValuesOfCycle extends Pick<
  NationalReport,
  'cycle' | 'edition' | 'editionTitle' | 'status' | 'revision' | 'publishedOn'
> {
  /** Standards that stand for no value are in none; one that stands for two is in both. */
  readonly withoutValue: number
  /** In the order in which the values are always named. Values are not scored: these are figures of standards. */
  readonly values: ReadonlyArray<FiguresOfValue>
}
