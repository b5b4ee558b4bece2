/** One import of a folder: what it was asked for, where it goes, and how its steps are given. */
import { submitWithReactions, type Dependencies, type StateCache } from '@cofc/application'
import type { EventStore, StoreFailure } from '@cofc/event-store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Outcomes } from './passes/outcomes.ts'
import type { Pass } from './passes/pass.ts'
import type { Together } from './passes/run-pass.ts'
import type { Staging } from './staging/staging.ts'
import type { ImportProgress } from './summary.ts'

/** The stores that a folder is imported into. */
export interface ImportInto extends Dependencies {
  /**
   * Runs work whose writes become durable together at its end, and before which no other process can write. When it is left
   * out, each command becomes durable by itself.
   */
  readonly together?: Together
  /** A store that is thrown away after the trial; one in memory when it is left out. */
  readonly openTrial?: () => TrialStore
}
export interface TrialStore {
  readonly store: EventStore
  /** Whether its file is whole, where it is in one. */
  readonly checkIntegrity?: TaskEither<StoreFailure, void>
  readonly close: () => Promise<void>
}
export interface ImportRequest {
  readonly folder: string
  /** Whether everything is tried and nothing written. */
  readonly dryRun?: boolean
  /** Whether rows that are refused are left out and the rest is written. */
  readonly keepGoing?: boolean
  readonly progress?: (progress: ImportProgress) => void
}
export type Importing = Required<ImportRequest> & {
  readonly into: ImportInto
  readonly staging: Staging
  /** What has been written; `null` before anything is. */
  written: Pass['counts'] | null
  /** Whether every row was looked at. */
  planned: boolean
}

/** States of streams that have as many events together: an import asks for the same cycle thousands of times. */
export const mostRemembered = 8_000

type WithStates = Dependencies & { readonly states: StateCache }
export const passOver = (
  { folder, staging, keepGoing }: Importing,
  outcomes: Outcomes,
  dependencies: WithStates
): Pass => ({
  ...{ folder, staging, outcomes, onRecordAlone: null, taken: null },
  content: dependencies.content,
  submit: submitWithReactions(dependencies),
  halves: keepGoing ? new Set() : null,
  counts: { commands: 0, events: 0, givenBefore: 0 }
})

export const reporting =
  ({ progress }: Importing, phase: 'checking' | 'writing') =>
  (done: number, all: number) =>
    progress({ phase, done, all })
