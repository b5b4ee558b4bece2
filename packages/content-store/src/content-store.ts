/**
 * What must be erasable or secret, and so is never in an event: people's words, reviewers' private facts, and the key
 * from which the codes of the national report are drawn.
 */
import type { ContentRef } from '@cofc/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Subject } from './subject.ts'

export interface PrivateStoreFailure {
  readonly type: 'PrivateStoreUnavailable'
  readonly reason: string
}
/** Words under the command that brought them: kept pending until an event refers to them. */
export interface Piece {
  /** Where in the command they stood, for example `ratings.3.comment`. */
  readonly field: string
  readonly words: string
}
export interface Bringing {
  readonly command: string
  /** Whom the words are about, and the cycle when there is one. Erasure asks by it. */
  readonly subject: Subject
  readonly cycle: string | null
  /** The instant at which they were brought, as ISO text in UTC. */
  readonly at: string
  readonly pieces: ReadonlyArray<Piece>
}
export interface PrivateStore {
  /**
   * Keeps the pieces as pending and answers a reference for each, in order. The salt is drawn once for a command and
   * field and reused when the same words come again; other words get a new salt. Words that were erased stay erased: the old reference comes back and
   * nothing is kept.
   */
  readonly keep: (bringing: Bringing) => TaskEither<PrivateStoreFailure, ReadonlyArray<ContentRef>>
  /** Settles what a command brought: what its events refer to stays, the rest goes. */
  readonly settle: (command: string, referred: ReadonlyArray<ContentRef>) => TaskEither<PrivateStoreFailure, void>
  /** The commands whose words are still pending though they were brought before that instant. */
  readonly unsettled: (before: string) => TaskEither<PrivateStoreFailure, ReadonlyArray<string>>
  /** The words, in order; `null` where they were erased. */
  readonly read: (refs: ReadonlyArray<ContentRef>) => TaskEither<PrivateStoreFailure, ReadonlyArray<string | null>>
  /** How many pieces about a subject could be erased: of one cycle, or of all when `null`. */
  readonly count: (subject: Subject, cycle: string | null) => TaskEither<PrivateStoreFailure, number>
  /** Erases them so that no byte is left in any file; answers how many. */
  readonly erase: (subject: Subject, cycle: string | null) => TaskEither<PrivateStoreFailure, number>
  /** The random key of a cycle, 32 bytes in hexadecimal, drawn the first time it is asked for. */
  readonly codeKey: (cycle: string) => TaskEither<PrivateStoreFailure, string>
}
