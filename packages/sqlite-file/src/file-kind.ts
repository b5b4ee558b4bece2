/** Whose a file is, and how it came to be what it is. */
import type { DatabaseSync } from 'node:sqlite'

/** What leads from one schema to the next. */
export type SchemaStep = string | ((database: DatabaseSync) => void)

export interface FileKind {
  /** As it is spoken of: `the event store`. */
  readonly name: string
  /** What is said of a file of another program. */
  readonly isNot: string
  /** Tells our files from those of other programs. A step of the schema writes it. */
  readonly applicationId: number
  /** Whether a file without that mark is one of ours all the same, from before there were marks. */
  readonly isUnmarked?: (database: DatabaseSync) => boolean
  /** The first leads from an empty file to schema 1. What stands here is never changed: files made by it exist. */
  readonly steps: ReadonlyArray<SchemaStep>
  /** Bytes of a page, asked for when a file is made; SQLite's own choice when left out. */
  readonly pageSize?: number
  /** What each connection is told, as SQL. */
  readonly settings: string
  /** What is wrong with where the last thing stands, asked of a file of any size and of today's schema; nothing when it is sound. */
  readonly faultAtEnd?: (database: DatabaseSync) => string | undefined
}
