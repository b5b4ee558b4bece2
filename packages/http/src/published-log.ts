/** What is shown of the log that is kept of a history, so that an auditor can follow it and hold it against what they know. */
import type { LogUnreadable } from '@cofc/application'
import type { Tile } from '@cofc/audit'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** That one tree begins with another. */
export interface ConsistencyShown {
  readonly earlier: number
  readonly size: number
  /** Hashes in base64. */
  readonly path: ReadonlyArray<string>
}
/** `null` of what the log does not have, and of everything where none is kept. */
export interface PublishedLog {
  /** The latest signed checkpoint, as a signed note. */
  readonly checkpoint: TaskEither<LogUnreadable, string | null>
  /** The hashes of a tile, 32 bytes each: only of tiles that the latest checkpoint has. */
  readonly tile: (tile: Tile) => TaskEither<LogUnreadable, Buffer | null>
  readonly receipt: (stream: string, version: number) => TaskEither<LogUnreadable, string | null>
  readonly consistency: (earlier: number, size: number) => TaskEither<LogUnreadable, ConsistencyShown | null>
}
