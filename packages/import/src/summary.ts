/** What an import came to, as data. */

/** Where in the folder, as exactly as is known. */
export interface Place {
  readonly file: string
  readonly line: number | null
  readonly column: string | null
  readonly value: string | null
}
export interface Refusal extends Place {
  /** The rule's name, such as `TooFewFullCycles`, or what was wrong with the file, such as `MalformedCell`. */
  readonly rule: string
  /** What is in the way, and what would put it right. */
  readonly says: string
  /** How many other rows wait for this one to be put right; the first of them are named. */
  readonly waitingForIt: number
  readonly waiting: ReadonlyArray<WaitingRow>
}
export interface WaitingRow extends Place {
  /** The rule that refuses it while what it depends on is not there, or `WaitsForAnother`. */
  readonly rule: string
}
/**
 * A value in the folder that is not the one recorded, or a row or cell that comes too late for what is recorded. No value
 * is given when it is people's words.
 */
export interface Difference extends Place {
  readonly was: string | null
  readonly is: string | null
  /** The rule by which what is recorded takes no more; `null` for another value. */
  readonly rule: string | null
  /** The same in a sentence. */
  readonly says: string | null
}
export type ImportOutcome =
  /** Everything new was written. */
  | 'imported'
  /** All of it was there already. */
  | 'nothing-new'
  /** A dry run in which every row stands. */
  | 'would-import'
  /** Rows were refused, and nothing was written. */
  | 'refused'
  /** Rows were refused and left out, the rest was written. */
  | 'partly-imported'
  /** The store failed, or what the import lays down on disk meanwhile. */
  | 'store-failed'

/** What became of the rows: each is counted once, and they sum to those that were read. */
export interface RowCounts {
  readonly read: number
  /** All that was new in them was written. */
  readonly imported: number
  /** Nothing in them is new. */
  readonly unchanged: number
  /** They say something else than is recorded, or come too late. */
  readonly differing: number
  readonly refused: number
  /** They depend on a row that was refused. */
  readonly waiting: number
  /** They stand and were not written, or not to their end: the import was a trial, refused, or broken off. */
  readonly unwritten: number
  /** They were read before a file that could not be. */
  readonly unchecked: number
}

export interface ImportSummary {
  readonly outcome: ImportOutcome
  readonly folder: string
  /** Whether rows that depend on a refused one waited, and were not tried. */
  readonly keepGoing: boolean
  /** How many rows each file had. */
  readonly rows: Readonly<Record<string, number>>
  /** What became of them. */
  readonly counts: RowCounts
  /** How many commands were given, or would be. */
  readonly commands: number
  readonly events: number
  /** How many commands had been given by an earlier import. */
  readonly givenBefore: number
  /** How many things were refused; a row may be refused for several. */
  readonly refused: number
  /** How many of them are about a file as a whole. */
  readonly refusedFiles: number
  /** The first of them. */
  readonly refusals: ReadonlyArray<Refusal>
  /** How many cells differ. */
  readonly differing: number
  readonly differences: ReadonlyArray<Difference>
  readonly warnings: ReadonlyArray<string>
  /** What the store said when it failed. */
  readonly failure: StoreFailed | null
}

/** What a store said when it failed. */
export interface StoreFailed {
  readonly type: string
  readonly reason?: string
}

export type ImportPhase = 'reading' | 'planning' | 'checking' | 'writing'
export interface ImportProgress {
  readonly phase: ImportPhase
  readonly done: number
  /** `null` while it is not known. */
  readonly all: number | null
}
