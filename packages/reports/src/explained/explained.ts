/** What a figure of a report rests on. It exports types alone. */
import type { PlainDate, Rating, Role } from '@cofc/core'
import type { Position } from '@cofc/event-store'
import type { Because } from './because.ts'
import type { HidingRule } from './hiding-rules.ts'

/** What a percentage or a rate is a share of is summed beside it, in `of`. */
export type Unit = 'count' | 'percent' | 'per-place-year' | 'points' | 'kappa' | 'mean-shift' | 'mean' | 'pence'
/** An event without which a row would be another. */
export interface EventBehind {
  readonly position: Position
  readonly stream: string
  /** The place in its stream: 1 for the first. */
  readonly version: number
  readonly type: string
  readonly on: PlainDate
  readonly says: string
  /** When it was recorded, and by which role; `null` where that is not recorded. */
  readonly recordedAt: string | null
  readonly role: Role | null
}
/** One that a figure counts, with the stream of its events. Of a community it is its id, never its name. */
export interface FigureRow {
  readonly key: string
  readonly stream: string
  /** Other streams that it rests on as well; left out where there is none. */
  readonly also?: ReadonlyArray<string>
  readonly contributes: number
  readonly of?: number
  /** Of points: whether it belongs to the share of this cycle or to that of the one before, which is taken off. */
  readonly side?: 'now' | 'before'
  /** Of a kappa, which is made of how often each side gave which rating. */
  readonly self?: Rating
  readonly peer?: Rating
  /** Where they were asked for, of this row too: those of its streams that made it so. */
  readonly events?: ReadonlyArray<EventBehind>
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
      readonly figure: number
      /** How many are to be met: a threshold, and how many count. */
      readonly unit: 'needed'
      readonly of: readonly [string, string]
      readonly hiddenBecause: null
    }
  | {
      readonly figure: number
      /** A figure of the national report of the cycle as it was issued last, told once more. */
      readonly unit: 'of-national-report'
      readonly of: readonly [string]
      readonly hiddenBecause: null
    }
  | {
      readonly figure: number
      /** The ratings of these figures of the national report together, as far as it shows them. */
      readonly unit: 'pooled-of-national-report'
      readonly of: ReadonlyArray<string>
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
