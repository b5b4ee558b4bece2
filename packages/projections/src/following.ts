/** What following needs, what may be asked of it, and how it ends. */
import type { EventStore, FollowFailure, Position, Partition } from '@cofc/event-store'
import type { EventFormat } from './event-format.ts'
import type { Meter } from './meter.ts'
import type { Policy, ReportStore, ReportStoreFailure } from './report-store.ts'
import type { TableFailure } from './table-fold.ts'

export interface Following {
  readonly events: EventStore
  readonly reports: ReportStore
  readonly format: EventFormat
  /** What becomes of a table at an event that cannot be read: `halt` when left out. */
  readonly unreadable?: Policy
  /** Told of all that is folded and written. */
  readonly meter?: Meter
}
/** Rows in use take two to three times as many bytes as their text: some 50 MiB at the most. */
export const usualRoom = 8 * 1_024 * 1_024
export interface FollowOptions {
  /** `end` stops once caught up; `live` goes on until the signal aborts. Either ends when no table goes on any more. */
  readonly until: 'end' | 'live'
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** Told at once of a table that goes no further, while the others do. */
  readonly onStopped?: (failure: TableFailure) => void
  readonly pageSize?: number
  /** Rows are written when caught up, and on a long way every so many events. */
  readonly writeEvery?: number
  /** Of how many characters, as JSON text, the rows are that are kept in memory while folding: at most twice as many. */
  readonly roomForRows?: number
  /** Only the streams of one partition. */
  readonly partition?: Partition
  /** Ends here, even when the history goes on. */
  readonly upTo?: Position
}
export interface Progress {
  /** Events read since this following began. */
  readonly events: number
  readonly position: Position
  /** Rows that were in memory no more and were fetched again, since then, where they are counted. */
  readonly fetched?: number
}
export interface FollowResult {
  /** Events read since the following began. */
  readonly events: number
  /** How many of them there were of each type. */
  readonly ofType: Readonly<Record<string, number>>
  /** In the order in which the tables were named. */
  readonly tables: ReadonlyArray<TableResult>
}
export interface TableResult {
  readonly table: string
  /** Where its rows stand. */
  readonly position: Position
  /** Why it went no further; `null` when it did. */
  readonly failure: TableFailure | null
}
/** Why following ended for all tables. */
export type FollowingFailure =
  | FollowFailure
  | ReportStoreFailure
  /** Another process is rebuilding the same table. */
  | { readonly type: 'RebuildUnderWay'; readonly table: string }
  /** A thread that built a partition ended. */
  | { readonly type: 'BuilderFailed'; readonly reason: string }
