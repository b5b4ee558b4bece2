/**
 * What a report store is: rows, the position up to which they were folded, and what could not be read on the way, kept
 * together. It speaks keys and JSON text, and never a word of any report.
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
  /** How often the quarantine beside these rows was written: who did not see it as it is must take up again. */
  readonly round: number
}
/** An event that could not be read, kept as it was stored. There is one at most for a stream, the first. */
export interface Quarantined {
  readonly stream: string
  readonly version: number
  readonly position: Position
  readonly type: string
  /** The event's JSON text. */
  readonly text: string
  /** Why it could not be read. */
  readonly reason: string
  /** `halt`: the report stands before it. `park`: its stream waits from here on, and the report has gone on. */
  readonly policy: Policy
}
/** What becomes of a report at an event that cannot be read. */
export type Policy = 'halt' | 'park'
/** Whether two marks are the same place in the same rows. */
export const sameMark = (one: Mark | null, other: Mark | null): boolean => {
  if (one === null || other === null) return one === other
  const sameRows = one.generation === other.generation && one.version === other.version
  return sameRows && one.position === other.position && one.round === other.round
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
  /** New, or in place of the one of the same stream. */
  readonly quarantine?: ReadonlyArray<Quarantined>
  /** The streams whose event is kept no longer. */
  readonly release?: ReadonlyArray<string>
}
/** Whether an advance writes the quarantine. */
export const writesQuarantine = ({ quarantine = [], release = [] }: Advance): boolean =>
  quarantine.length + release.length > 0
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
  /** What could not be read on the way to these rows, by its position. */
  readonly quarantined: (set: RowSet) => TaskEither<ReportStoreFailure, ReadonlyArray<Quarantined>>
  /** All live rows whose keys begin with one of the prefixes, as they stand at one moment. */
  readonly read: (report: string, prefixes: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, Reading>
  /** Writes the rows, the mark and the quarantine, or nothing. */
  readonly write: (set: RowSet, advance: Advance) => TaskEither<ReportStoreFailure | MarkMoved, Mark>
  /**
   * Puts the rows of all shadows together in the place of the live rows, all at once, and so their quarantine. Without a shadow nothing changes,
   * nor when one has come further than another.
   */
  readonly swap: (report: string) => TaskEither<ReportStoreFailure | ShadowsApart, void>
  /** Removes every shadow of the report: rows, marks and quarantine. */
  readonly dropShadows: (report: string) => TaskEither<ReportStoreFailure, void>
}
