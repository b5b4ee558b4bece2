/**
 * What a content store is. It holds what must be erasable or secret, and so is never in an event: people's words,
 * reviewers' private facts, files that are shown as evidence, and the key from which the codes of the national report are drawn; and what is too large for
 * an event: national reports as they were issued. Beside them stands how far
 * those have come who act upon the history: it cannot be told from the history either.
 *
 * Nothing throws: every failure is one of a closed union. The contract in `@cofc/content-store/contract` says the rest.
 */
import type { ContentRef } from '@cofc/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { DataSubject } from './data-subject.ts'

/** What stands in the way of a store that another machine keeps. */
export type WhyNotReached =
  | 'away'
  | 'late'
  | 'busy'
  | 'key-refused'
  | 'certificate-refused'
  | 'clocks-apart'
  | 'too-large'
  | 'not-understood'
export interface ContentStoreFailure {
  readonly type: 'ContentStoreUnavailable'
  readonly reason: string
  /** Told where another machine keeps the store. */
  readonly because?: WhyNotReached
}
/** A file as it was given. What it is called may name a person, so it is kept nowhere else. */
export interface StoredFile {
  readonly name: string
  readonly bytes: Uint8Array
}
/** Words under the command that brought them: kept pending until an event refers to them. */
export interface Piece {
  /** Where in the command they stood, for example `ratings.3.comment`. */
  readonly field: string
  readonly words: string
  /** Whom they are about besides: they go when the words about one of these are erased. */
  readonly alsoAbout?: ReadonlyArray<DataSubject>
  /** The file that the words describe: it is kept with them, and goes with them. */
  readonly file?: StoredFile
}
/** What one command says, piece by piece. */
export interface WordsOfCommand {
  readonly command: string
  /** Whom the words are about, and the cycle when there is one. Erasure asks by it. */
  readonly subject: DataSubject
  readonly cycle: string | null
  /** The instant at which they were brought, as ISO text in UTC. */
  readonly at: string
  readonly pieces: ReadonlyArray<Piece>
}
/** What was committed to: SHA-256 of the salt, a line feed and the words. */
export interface SaltedWords {
  readonly salt: string
  readonly words: string
}
export interface ContentStore {
  /**
   * Keeps the pieces as pending and answers a reference for each, in order. The salt is drawn once for a command and
   * field and reused when the same words come again; other words get a new salt. Words that were erased stay erased:
   * the old reference comes back and nothing is kept.
   */
  readonly keep: (words: WordsOfCommand) => TaskEither<ContentStoreFailure, ReadonlyArray<ContentRef>>
  /** Settles what a command brought: what its events refer to stays, the rest goes. */
  readonly settle: (command: string, referred: ReadonlyArray<ContentRef>) => TaskEither<ContentStoreFailure, void>
  /** The commands whose words are still pending though they were brought before that instant. */
  readonly unsettled: (before: string) => TaskEither<ContentStoreFailure, ReadonlyArray<string>>
  /** The words, in order; `null` where they were erased. */
  readonly read: (refs: ReadonlyArray<ContentRef>) => TaskEither<ContentStoreFailure, ReadonlyArray<string | null>>
  /** The same with the salt of each: whoever is handed both can check what an event commits to. */
  readonly salted: (
    refs: ReadonlyArray<ContentRef>
  ) => TaskEither<ContentStoreFailure, ReadonlyArray<SaltedWords | null>>
  /** The file that is kept with these words; `null` where there is none, or not any more. */
  readonly file: (ref: ContentRef) => TaskEither<ContentStoreFailure, StoredFile | null>
  /** Erases the file alone so that no byte of it, nor its name, is left in any file of the store; answers whether it was there. */
  readonly eraseFile: (ref: ContentRef) => TaskEither<ContentStoreFailure, boolean>
  /** How many pieces about a subject, whoever else they are about, could be erased: of one cycle, or of all when `null`. */
  readonly count: (subject: DataSubject, cycle: string | null) => TaskEither<ContentStoreFailure, number>
  /** Erases them, with their files, so that no byte is left in any file; answers how many. */
  readonly erase: (subject: DataSubject, cycle: string | null) => TaskEither<ContentStoreFailure, number>
  /** The random key of a cycle, 32 bytes in hexadecimal, drawn the first time it is asked for. */
  readonly codeKey: (cycle: string) => TaskEither<ContentStoreFailure, string>
  /** Keeps the text of a report as it was issued, found again by its SHA-256. Kept twice it is kept once. */
  readonly keepIssue: (sha256: string, text: string) => TaskEither<ContentStoreFailure, void>
  /** What was issued; `null` where nothing with this SHA-256 was. */
  readonly issue: (sha256: string) => TaskEither<ContentStoreFailure, string | null>
  /** How far a follower of the history has come; `null` before it first said so. */
  readonly checkpointOf: (follower: string) => TaskEither<ContentStoreFailure, string | null>
  /** Moves a checkpoint, provided that it stands where it is said to; answers whether it did. */
  readonly moveCheckpoint: (follower: string, move: CheckpointMove) => TaskEither<ContentStoreFailure, boolean>
}
export interface CheckpointMove {
  readonly from: string | null
  readonly to: string
}
