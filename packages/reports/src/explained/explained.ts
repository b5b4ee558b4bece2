/** What a figure of a report rests on. It exports types alone. */
import type { Because } from './because.ts'
import type { HidingRule } from './hiding-rules.ts'

/** What a percentage or a rate is a share of is summed beside it, in `of`. */
export type Unit = 'count' | 'percent' | 'per-place-year'
/** One that a figure counts, with the stream of its events. Of a community it is its id, never its name. */
export interface FigureRow {
  readonly key: string
  readonly stream: string
  readonly contributes: number
  readonly of?: number
}
export interface ExcludedRow {
  readonly key: string
  readonly stream: string
  readonly because: Because
}
export interface HiddenBecause {
  readonly rule: HidingRule
  /** The sentence of the rulebook. */
  readonly says: string
}
export type FigureExplained = { readonly address: string } & (
  | {
      readonly figure: number
      readonly unit: Unit
      /** What the rows come to; another number only where an issue was printed and what it stood on was erased since. */
      readonly sum: number | null
      readonly rows: ReadonlyArray<FigureRow>
      readonly excluded: ReadonlyArray<ExcludedRow>
      readonly hiddenBecause: null
    }
  | {
      readonly figure: number
      readonly unit: 'difference'
      /** The figure that the other is taken from, and the other: each can be explained by itself. */
      readonly of: readonly [string, string]
      readonly hiddenBecause: null
    }
  | {
      readonly figure: null
      readonly rows: readonly []
      readonly excluded: readonly []
      readonly hiddenBecause: HiddenBecause
    }
)
/** An address of a report, and whether a figure stands there or is hidden. */
export interface FigureListed {
  readonly address: string
  readonly shown: boolean
}
export interface NoSuchFigure {
  readonly type: 'NoSuchFigure'
  readonly address: string
}
