/**
 * What a log is kept in: how far it has come, its tiles, the last event of each stream, the checkpoints that were signed, and
 * what else the log has stated. Tiles and heads can be made again from the history; what was signed cannot, and must be kept as
 * a history is.
 *
 * Nothing throws. What was written is durable when it is answered.
 */
import type { Position } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Hash } from '../hash.ts'

/** How many leaves there are, and the position of the last of them in the event store. */
export interface Extent {
  readonly size: number
  readonly position: Position
}
/** The last event of a stream that is in the log. */
export interface Head {
  readonly stream: string
  readonly version: number
  readonly leaf: Hash
  /** Whether an event of the stream has linked to the one before it: every later one must then. */
  readonly hasLinks: boolean
}
export interface TilePlace {
  readonly level: number
  readonly index: number
}
export interface StoredTile extends TilePlace {
  readonly hashes: ReadonlyArray<Hash>
}
export interface Extension {
  readonly to: Extent
  /** Tiles that are new or have grown, whole. */
  readonly tiles: ReadonlyArray<StoredTile>
  readonly heads: ReadonlyArray<Head>
}
/** A signed checkpoint, and how far the log had come. */
export interface KeptNote extends Extent {
  readonly note: string
}
/** The first key of a log, a key that took over from another, or what the heads of all streams were at a size. */
export type StatementKind = 'key' | 'rotation' | 'heads'
/** What a log states once for a size, and never otherwise. */
export interface Statement {
  readonly kind: StatementKind
  readonly size: number
  readonly text: string
}

export type LogStoreFailure =
  | { readonly type: 'LogUnavailable'; readonly reason: string }
  | { readonly type: 'LogCorrupt'; readonly reason: string }
/** Another process has extended the log meanwhile. */
export interface LogMoved {
  readonly type: 'LogMoved'
  readonly size: number
}
/** Something of that kind and size, or a larger checkpoint, was signed before, and says something else. */
export interface AlreadySigned {
  readonly type: 'AlreadySigned'
  readonly size: number
}

export interface LogStore {
  readonly extent: TaskEither<LogStoreFailure, Extent>
  /** The hashes of each tile asked for, in that order; none where there is no such tile. */
  readonly tiles: (wanted: ReadonlyArray<TilePlace>) => TaskEither<LogStoreFailure, ReadonlyArray<ReadonlyArray<Hash>>>
  /** The heads of those streams that have one. */
  readonly heads: (streams: ReadonlyArray<string>) => TaskEither<LogStoreFailure, ReadonlyArray<Head>>
  /** So many heads at most, of the streams whose names come after that one in the order of their UTF-8 bytes. */
  readonly headsAfter: (stream: string, most: number) => TaskEither<LogStoreFailure, ReadonlyArray<Head>>
  /** Adds all of an extension or nothing, provided that the log has come exactly so far. */
  readonly extend: (from: Extent, extension: Extension) => TaskEither<LogStoreFailure | LogMoved, void>
  /** Forgets what can be made again: tiles, heads, and how far it has come. What was signed or stated stays. */
  readonly forget: TaskEither<LogStoreFailure, void>
  /** The latest signed checkpoint. */
  readonly latest: TaskEither<LogStoreFailure, KeptNote | null>
  /** So many checkpoints at most that are larger than that size, from the smallest. */
  readonly checkpointsAfter: (size: number, most: number) => TaskEither<LogStoreFailure, ReadonlyArray<KeptNote>>
  /** Keeps a signed checkpoint: larger than the latest, or the same again with as many signatures or more. */
  readonly sign: (note: KeptNote) => TaskEither<LogStoreFailure | AlreadySigned, void>
  /** What was stated of a kind, from the smallest size. */
  readonly statements: (kind: StatementKind) => TaskEither<LogStoreFailure, ReadonlyArray<Statement>>
  /** Keeps a statement, or takes the very same again. */
  readonly state: (statement: Statement) => TaskEither<LogStoreFailure | AlreadySigned, void>
}
