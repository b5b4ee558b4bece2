/**
 * What a report store is: the rows of tables, the position up to which they were folded, and what could not be read on
 * the way, kept together. It speaks names, ids and JSON text, and never a word of any report.
 *
 * A table has live rows, which are read, and while it is being rebuilt a shadow of them; several shadows when several
 * rebuild it, each from one partition of the streams. The rows that a rebuild replaced are kept as the former ones, until
 * the next rebuild. Nothing throws and no promise stays pending. The contract in `@cofc/projections/contract` says the
 * rest.
 */
import type { Position } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

export interface RowSet {
  readonly table: string
  readonly which: Which
}
export type Which = 'live' | 'former' | Shadow
export type Shadow = `shadow ${number}`
/** How far the rows of a table have come. */
export interface Checkpoint {
  /** The version of the table that folded them. */
  readonly version: number
  readonly position: Position
  /** The store's own number for these rows: other rows put in their place have another. */
  readonly generation: number
  /** How often the quarantine beside these rows was written: who did not see it as it is must take up again. */
  readonly round: number
}
/** An event that could not be read, kept as it was stored. There is one at most for a stream, the first. */
export interface QuarantinedEvent {
  readonly stream: string
  readonly version: number
  readonly position: Position
  readonly type: string
  /** The event's JSON text. */
  readonly text: string
  /** Why it could not be read. */
  readonly reason: string
  /** `halt`: the table stands before it. `park`: its stream waits from here on, and the table has gone on. */
  readonly policy: Policy
}
/** What becomes of a table at an event that cannot be read. */
export type Policy = 'halt' | 'park'
/** Whether two checkpoints are the same place in the same rows. */
export const sameCheckpoint = (one: Checkpoint | null, other: Checkpoint | null): boolean => {
  if (one === null || other === null) return one === other
  const sameRows = one.generation === other.generation && one.version === other.version
  return sameRows && one.position === other.position && one.round === other.round
}
export interface StoredRow {
  readonly id: string
  /** JSON text. */
  readonly row: string
}
/** How the rows of one table go on. */
export interface Advance {
  readonly table: string
  /** How far the rows must be for the advance to follow: `null` for no rows yet. */
  readonly from: Checkpoint | null
  readonly to: { readonly version: number; readonly position: Position }
  /** New, or in place of the rows with the same ids. */
  readonly rows: ReadonlyArray<StoredRow>
  /** New, or in place of the one of the same stream. */
  readonly quarantine?: ReadonlyArray<QuarantinedEvent>
  /** The streams whose event is kept no longer. */
  readonly release?: ReadonlyArray<string>
}
/** Whether an advance writes the quarantine. */
export const writesQuarantine = ({ quarantine = [], release = [] }: Advance): boolean =>
  quarantine.length + release.length > 0

/** Which rows of which tables: all, or those whose ids begin with one of some texts. */
export type RowsWanted = Readonly<Record<string, 'all' | ReadonlyArray<string>>>
/** Rows and checkpoint of one table. */
export interface Reading<Taken = StoredRow> {
  readonly checkpoint: Checkpoint | null
  /** Ordered by id. */
  readonly rows: ReadonlyArray<Taken>
}
/** What was read of each table that was asked for. */
export type Readings<Taken = StoredRow> = Readonly<Record<string, Reading<Taken>>>
/**
 * Live rows of several tables, as all of them stand at one moment. What else is wanted may be said by what was read
 * first, and is read at the same moment: `further` is a pure function, and may be asked again.
 */
export type ReadRows<Taken = StoredRow> = (
  wanted: RowsWanted,
  further?: (found: Readings<Taken>) => RowsWanted
) => TaskEither<ReportStoreFailure, Readings<Taken>>

export type ReportStoreFailure =
  | { readonly type: 'ReportStoreUnavailable'; readonly reason: string }
  | { readonly type: 'ReportStoreCorrupt'; readonly reason: string }
/** Rows are not where the writer thought: another process wrote them meanwhile, or put others in their place. */
export interface CheckpointMoved {
  readonly type: 'CheckpointMoved'
  readonly table: string
  readonly actual: Checkpoint | null
}
/** Shadows that have not all come equally far, as the live rows beside them have, take no place. */
export interface ShadowsApart {
  readonly type: 'ShadowsApart'
}

/** Rows that stand before those that readers have seen take no place: no reader sees a table go back. */
export interface RowsBehind {
  readonly type: 'RowsBehind'
  readonly table: string
  /** Where the live rows stand. */
  readonly live: Position
}
/** What is asked for when rows take the place of the live ones. */
export interface SwapOptions {
  /** Tables whose live rows must stand where the new rows stand. */
  readonly beside?: ReadonlyArray<string>
  /** Whether the new rows may stand before the live ones: only when the history itself was put back to an earlier day. */
  readonly mayGoBack?: boolean
  /** In how many partitions shadows were built: those of a table that lack one take no place. */
  readonly partitions?: number
}
/** The former rows of a table, as they stand. */
export interface FormerRows {
  readonly table: string
  readonly checkpoint: Checkpoint
}
/** A rebuild that has begun, as noted for each of its tables: its shadows can be built on as long as it is the same. */
export interface Run {
  readonly table: string
  /** The version of the table that folds the shadows. */
  readonly version: number
  /** In how many partitions of the streams: as many as there are shadows. */
  readonly partitions: number
}

/** Where the live rows of a table stand, and what could not be read on the way. */
export interface CheckpointWithQuarantine {
  readonly checkpoint: Checkpoint | null
  readonly quarantined: ReadonlyArray<QuarantinedEvent>
}
/** Who goes through live rows. It throws nothing. */
export interface Walker {
  /** Told before any row, by the tables' names: `false` ends the walk. */
  readonly begins: (standing: Readonly<Record<string, CheckpointWithQuarantine>>) => Promise<boolean>
  /** Some rows of one table, ordered by id: each row once, the tables one after another. */
  readonly rows: (table: string, rows: ReadonlyArray<StoredRow>) => Promise<void>
}

export interface ReportStore {
  /** How far the rows have come; `null` when there are none. */
  readonly checkpoint: (set: RowSet) => TaskEither<ReportStoreFailure, Checkpoint | null>
  /** The rows with these ids, in order; `null` for an id without a row. */
  readonly rows: (
    set: RowSet,
    ids: ReadonlyArray<string>
  ) => TaskEither<ReportStoreFailure, ReadonlyArray<string | null>>
  /** What could not be read on the way to these rows, by its position. */
  readonly quarantined: (set: RowSet) => TaskEither<ReportStoreFailure, ReadonlyArray<QuarantinedEvent>>
  readonly read: ReadRows
  /**
   * The same, of each row what the reader takes of it: told a row once it is read and before the next, so that the texts
   * of many need not stand in memory together. `taking` is a pure function that throws nothing.
   */
  readonly readAs: <Taken>(taking: (row: StoredRow) => Taken) => ReadRows<Taken>
  /** How many live rows a table has. */
  readonly count: (table: string) => TaskEither<ReportStoreFailure, number>
  /**
   * Goes through all live rows of tables as they stand at one moment, a few at a time: what is written or put in their
   * place meanwhile is not seen. Others write as they like while somebody walks.
   */
  readonly walk: (tables: ReadonlyArray<string>, walker: Walker) => TaskEither<ReportStoreFailure, void>
  /**
   * Writes the rows, the checkpoints and the quarantines of all the tables, or nothing at all: also when only one of them
   * is not where the writer thought. Answers their checkpoints in the order of the advances, each of a table of its own.
   */
  readonly write: (
    which: Which,
    advances: ReadonlyArray<Advance>
  ) => TaskEither<ReportStoreFailure | CheckpointMoved, ReadonlyArray<Checkpoint>>
  /**
   * Puts the rows of all shadows of these tables in the place of their live rows, and so their quarantine: all at once,
   * or none. None when a shadow is lacking, has come further than another or than the live rows of a table beside them;
   * none when one stands before its live rows, unless it may go back. What was live is the former from then on, and what was the
   * former is dropped. A table without a shadow stays as it is.
   */
  readonly swap: (
    tables: ReadonlyArray<string>,
    options?: SwapOptions
  ) => TaskEither<ReportStoreFailure | ShadowsApart | RowsBehind, void>
  /**
   * Puts the former rows of these tables in the place of their live rows, which are the former from then on: all at
   * once, or none. None unless all stand as they are named; for the rest it is as with a swap. A table without live rows
   * has no former ones afterwards.
   */
  readonly rollBack: (
    formers: ReadonlyArray<FormerRows>,
    options?: SwapOptions
  ) => TaskEither<ReportStoreFailure | CheckpointMoved | ShadowsApart | RowsBehind, void>
  /** Removes the former rows of these tables. */
  readonly dropFormer: (tables: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, void>
  /** The rebuild that the shadows of a table are of; `null` when none has begun. A swap ends it, and so does dropping. */
  readonly run: (table: string) => TaskEither<ReportStoreFailure, Run | null>
  /** Begins rebuilds, each without what there was of shadows of its table. */
  readonly begin: (runs: ReadonlyArray<Run>) => TaskEither<ReportStoreFailure, void>
  /** Removes every shadow of these tables: rows, checkpoints and quarantine, and the rebuild they are of. */
  readonly dropShadows: (tables: ReadonlyArray<string>) => TaskEither<ReportStoreFailure, void>
}
