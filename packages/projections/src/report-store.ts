/**
 * What a report store is: rows and the position up to which they were folded, kept together. It speaks keys and JSON
 * text, and never a word of any report.
 *
 * A report has live rows, which are read, and while it is being rebuilt a shadow of them; several shadows when several
 * rebuild it, each from a share of the streams. Nothing throws and no promise stays pending. The contract in
 * `@cofc/projections/contract` says the rest.
 */
import type { Position } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export interface RowSet {
  readonly report: string
  readonly which: 'live' | Shadow
}
export type Shadow = `shadow ${number}`
/** How far rows have come. */
export interface Mark {
  /** The version of the report that folded them. */
  readonly version: number
  readonly position: Position
  /** The store's own number for these rows: other rows put in their place have another. */
  readonly generation: number
}
/** Whether two marks are the same place in the same rows. */
export const sameMark = (one: Mark | null, other: Mark | null): boolean => {
  if (one === null || other === null) return one === other
  return one.generation === other.generation && one.position === other.position && one.version === other.version
}
export interface KeptRow {
  readonly key: string
  /** JSON text. */
  readonly row: string
}
export interface Advance {
  /** How far the rows must be for the advance to follow: `null` for no rows yet. */
  readonly from: Mark | null
  readonly to: { readonly version: number; readonly position: Position }
  /** New, or in place of the rows with the same keys. */
  readonly rows: ReadonlyArray<KeptRow>
}
/** Rows and mark of one moment. */
export interface Reading {
  readonly mark: Mark | null
  /** Ordered by key. */
  readonly rows: ReadonlyArray<KeptRow>
}

export type ReportStoreFailure =
  | { readonly type: 'ReportStoreUnavailable'; readonly reason: string }
  | { readonly type: 'ReportStoreCorrupt'; readonly reason: string }
/** The rows are not where the writer thought: somebody else wrote them meanwhile, or put others in their place. */
export interface MarkMoved {
  readonly type: 'MarkMoved'
  readonly actual: Mark | null
}

/** Shadows that have not all come equally far are no report. */
export interface ShadowsApart {
  readonly type: 'ShadowsApart'
}

/** Whether shadows have come equally far. */
export const areTogether = (marks: ReadonlyArray<Mark>): boolean =>
  marks.every(({ version, position }) => version === marks[0]?.version && position === marks[0].position)

export interface ReportStore {
  /** How far the rows have come; `null` when there are none. */
  readonly mark: (set: RowSet) => TaskEither<ReportStoreFailure, Mark | null>
  /** The rows with these keys, in order; `null` for a key without a row. */
  readonly rows: (
    set: RowSet,
    keys: ReadonlyArray<string>
  ) => TaskEither<ReportStoreFailure, ReadonlyArray<string | null>>
  /** All live rows whose keys begin with one of the prefixes, as they stand at one moment. */
  readonly read: (report: string, prefixes: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, Reading>
  /** Writes the rows and the mark, or nothing. */
  readonly write: (set: RowSet, advance: Advance) => TaskEither<ReportStoreFailure | MarkMoved, Mark>
  /**
   * Puts the rows of all shadows together in the place of the live rows, all at once. Without a shadow nothing changes,
   * nor when one has come further than another.
   */
  readonly swap: (report: string) => TaskEither<ReportStoreFailure | ShadowsApart, void>
  /** Removes every shadow of the report, rows and marks. */
  readonly dropShadows: (report: string) => TaskEither<ReportStoreFailure, void>
}
