/**
 * A report whose figures are explained by asking it again of the rows of each one alone: what it answers then is what that
 * one gives. It holds for whatever is counted one by one, which a test tries for every figure of random networks.
 */
import type { Grants } from '@cofc/core'
import type { RowsOf, Tables } from '@cofc/projections'
import type { Extra, Extras, Message, Report } from '../report.ts'
import type { Because } from './because.ts'
import type { DefiningRule } from './defining-rules.ts'
import type { HidingRule } from './hiding-rules.ts'
import type { Given, Item, Summed, Tallied } from './tallied.ts'

/** Figures by their addresses, which are what the page of the report calls them; `null` is hidden. */
export type FiguresTold = Readonly<Record<string, number | null>>
type Share = Exclude<Given, Because>
/** One of several things that count by themselves, such as the rating of a standard, by its name. */
export interface Piece extends Share {
  readonly name: string
}
export type GivenAt = Readonly<Record<string, number | Share | ReadonlyArray<Piece>>>

export interface OfNetwork extends Pick<Item, 'key' | 'stream'> {
  readonly address: string
  readonly given: Share
}

export interface Explainable<Ts extends Tables, Ask, A, F extends Message, X extends Extra> {
  readonly report: Report<Ts, Ask, A, F, X>
  readonly figures: (answer: A) => FiguresTold
  /** Who is told, where others than the network team read all that the rows tell anyway. */
  readonly readers?: Grants
  /** In what a figure is told that is no count. */
  readonly unitOf?: (address: string) => Summed['unit']
  /** What some of the rows give; what the report itself tells of them when left out. */
  readonly given?: (rows: RowsOf<Ts>, ask: Ask, extras: Pick<Extras, X>) => GivenAt
  /** The tables whose rows are taken one by one; all that are of communities when left out. */
  readonly parted?: (address: string) => ReadonlyArray<keyof Ts & string>
  /** What is the network's own, and so is counted once beside them. */
  readonly ofNetwork?: (rows: RowsOf<Ts>, ask: Ask, extras: Pick<Extras, X>) => ReadonlyArray<OfNetwork>
  /** Of a figure that is told in another report too: where it is explained. */
  readonly follows?: (address: string, answer: A) => Exclude<Tallied, Summed> | null
  /** The sentences of the rulebook that say what it is. */
  readonly rules: (address: string) => ReadonlyArray<DefiningRule>
  /** Why a figure is hidden, where any can be. */
  readonly hiddenBy?: HidingRule
}
