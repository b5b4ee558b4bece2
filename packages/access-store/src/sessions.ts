/**
 * Who is signed in to the pages: sessions, each known by the digest of what a browser holds of it, and by nothing else.
 *
 * A session says who somebody is, never what they may: that is asked of what was granted to them, at every request.
 */
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AccessStoreFailure } from './access-store.ts'
import type { Person } from './grants.ts'

/** The instants are ISO text in UTC. */
export interface Session extends Person {
  /** SHA-256 of what the browser holds, in base64url. */
  readonly digest: string
  readonly begunAt: string
  /** When it was last used, to the minute. */
  readonly usedAt: string
}
/** Which sessions are in force: those begun, and those used, at this instant or later. */
export interface InForce {
  readonly begunSince: string
  readonly usedSince: string
}
export interface SessionStore {
  /** Those that are out of force are forgotten. */
  readonly begin: (session: Omit<Session, 'usedAt'>, inForce: InForce) => TaskEither<AccessStoreFailure, void>
  /**
   * The session as it was left, now used again; `null` when there is none in force. An instant before its last use changes
   * nothing.
   */
  readonly use: (digest: string, at: string, inForce: InForce) => TaskEither<AccessStoreFailure, Session | null>
  /** On the disk before it is told. */
  readonly end: (digest: string) => TaskEither<AccessStoreFailure, void>
  /** Every session of somebody. */
  readonly endAllOf: (person: Person) => TaskEither<AccessStoreFailure, void>
}
