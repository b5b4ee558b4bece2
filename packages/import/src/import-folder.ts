/**
 * Imports a folder of CSV files: everything is read and laid down, tried against an overlay of the store that is thrown
 * away, and only then written, by the same commands that a person would give.
 */
import { stateCache, submitWithReactions, type Dependencies, type StateCache, type Submission } from '@cofc/application'
import { overlayEventStore, openInMemoryEventStore, type EventStore } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Task } from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { brokenOffBy, uncounted } from './broken-off.ts'
import { outcomesIn, type Outcomes } from './passes/outcomes.ts'
import type { Pass } from './passes/pass.ts'
import { runPass, type Together } from './passes/run-pass.ts'
import { trialContentStore } from './passes/trial-content-store.ts'
import { historyOf } from './mappings/histories.ts'
import { idOf } from './mappings/step.ts'
import { isEmpty } from './planning/recorded.ts'
import { prepare } from './prepare.ts'
import { openStaging, type Staging } from './staging/staging.ts'
import { beginImport, finishImport, folderId } from './unfinished.ts'
import type { ImportOutcome, ImportProgress, ImportSummary, StoreFailed } from './summary.ts'

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
type Importing = Required<ImportRequest> & {
  readonly into: ImportInto
  readonly staging: Staging
  /** What has been written; `null` before anything is. */
  written: Pass['counts'] | null
  /** Whether every row was looked at. */
  planned: boolean
}

/** States of streams that have as many events together: an import asks for the same cycle thousands of times. */
const mostRemembered = 8_000

type WithStates = Dependencies & { readonly states: StateCache }
const passOver = ({ folder, staging, keepGoing }: Importing, outcomes: Outcomes, dependencies: WithStates): Pass => ({
  ...{ folder, staging, outcomes, onRecordAlone: null, taken: null },
  content: dependencies.content,
  submit: submitWithReactions(dependencies),
  halves: keepGoing ? new Set() : null,
  counts: { commands: 0, events: 0, givenBefore: 0 }
})

const reporting =
  ({ progress }: Importing, phase: 'checking' | 'writing') =>
  (done: number, all: number) =>
    progress({ phase, done, all })

const inMemoryTrial = (): TrialStore => {
  const { store } = openInMemoryEventStore()
  return { store, close: () => Promise.resolve() }
}

/** How what is recorded refuses a command when it comes to nothing else; `null` when it does not. */
const refusedByRecord =
  (trial: Dependencies) =>
  (submission: Submission): TE.TaskEither<StoreFailed, string | null> =>
  async () => {
    const events = overlayEventStore(trial.events, inMemoryTrial().store)
    const done = await submitWithReactions({ ...trial, events })(submission)()
    return right(isLeft(done) && done.left.type === 'Refused' ? done.left.refusal.type : null)
  }

/** Tries every step once against an overlay. */
const tryOnce = (importing: Importing, outcomes: Outcomes, fresh: boolean): TE.TaskEither<StoreFailed, Pass> => {
  const { into, staging } = importing
  const above = (into.openTrial ?? inMemoryTrial)()
  // What followed in a trial did not follow.
  const trial = { ...into, content: trialContentStore(into.content, staging.database), reacted: new Set<string>() }
  const events = fresh ? above.store : overlayEventStore(into.events, above.store)
  const pass = {
    ...passOver(importing, outcomes, { ...trial, events, states: stateCache(mostRemembered, { alone: true }) }),
    onRecordAlone: fresh ? null : refusedByRecord(trial)
  }
  return async () => {
    const progress = reporting(importing, 'checking')
    const ran = await runPass(pass, { together: work => work, undoes: false, progress })()
    await above.close()
    return isLeft(ran) ? ran : TE.right(pass)()
  }
}

/** Told to keep going, it starts again without a row of which only a part stood. */
const tryOut = (importing: Importing, outcomes: Outcomes): TE.TaskEither<StoreFailed, Pass> => {
  const { refusals } = importing.staging
  refusals.newRun()
  return pipe(
    isEmpty(importing.into.events),
    TE.flatMap(fresh => tryOnce(importing, outcomes, fresh)),
    TE.flatMap(pass => {
      refusals.settleRoots(outcomes.missing)
      if (pass.halves === null || pass.halves.size === 0) return TE.right(pass)
      outcomes.restart(refusals.forget(pass.halves))
      return tryOut(importing, outcomes)
    })
  )
}

/** From the first write to the last, it is known that the import is not finished. */
const noteBegun = ({ folder, into, staging }: Importing): TE.TaskEither<StoreFailed, void> => {
  const step = staging.steps.last()
  if (step === null) return TE.right(undefined)
  const last = { stream: historyOf(step), command: idOf(step) }
  return beginImport(into.content, { folder: folderId(folder), begunAt: into.now(), last })
}
const noteFinished =
  ({ folder, into, dryRun }: Importing) =>
  (result: StagedResult): TE.TaskEither<StoreFailed, StagedResult> =>
    !dryRun && everythingWritten.includes(result.outcome)
      ? pipe(
          finishImport(into, folderId(folder)),
          TE.map(() => result)
        )
      : TE.right(result)

const write = (importing: Importing, outcomes: Outcomes): TE.TaskEither<StoreFailed, Pass> => {
  const { into, staging } = importing
  outcomes.restart(new Set())
  staging.refusals.newRun()
  const states = stateCache(mostRemembered, { alone: into.together !== undefined })
  const pass = { ...passOver(importing, outcomes, { ...into, states }), taken: [] }
  importing.written = pass.counts
  const together = into.together ?? (work => work)
  // Where what is written together is written alone, no other process can write until its end.
  const forgetting: Together = work =>
    together(() => {
      states.forget()
      return work()
    })
  return pipe(
    noteBegun(importing),
    TE.flatMap(() =>
      runPass(pass, {
        together: forgetting,
        undoes: into.together !== undefined,
        progress: reporting(importing, 'writing')
      })
    ),
    TE.map(() => pass)
  )
}

const outcomeOf = ({ staging, keepGoing, dryRun }: Importing, events: number): ImportOutcome => {
  const { refused } = staging.refusals.count()
  if (refused > 0 && (!keepGoing || dryRun)) return 'refused'
  if (refused > 0) return 'partly-imported'
  if (events === 0) return 'nothing-new'
  return dryRun ? 'would-import' : 'imported'
}

type StagedResult = Pick<ImportSummary, 'outcome'> & Partial<ImportSummary>
const importStaged = (importing: Importing): TE.TaskEither<StoreFailed, StagedResult> => {
  const { staging, dryRun, keepGoing } = importing
  return pipe(
    prepare(importing),
    TE.flatMap((givenBefore): TE.TaskEither<StoreFailed, StagedResult> => {
      if (staging.unread.files) return TE.right({ outcome: 'refused' })
      importing.planned = true
      const outcomes = outcomesIn(staging.database)
      const writes = (events: number) => !dryRun && events > 0 && (staging.refusals.count().refused === 0 || keepGoing)
      return pipe(
        tryOut(importing, outcomes),
        TE.flatMap(tried => (writes(tried.counts.events) ? write(importing, outcomes) : TE.right(tried))),
        TE.map(({ counts }) => ({ ...counts, givenBefore, outcome: outcomeOf(importing, counts.events) })),
        TE.flatMap(noteFinished(importing))
      )
    })
  )
}

/** As many refusals and differences are told one by one; all are counted. */
const mostTold = 200
const everythingWritten: ReadonlyArray<ImportOutcome> = ['imported', 'partly-imported', 'nothing-new']

const readIn = ({ read }: Staging): number => Object.values(read).reduce((sum, rows) => sum + rows, 0)

const summaryOf = (importing: Importing, found: Partial<ImportSummary>): ImportSummary => {
  const { staging } = importing
  const { refused, differing } = staging.refusals.count()
  const { outcome = 'store-failed' } = found
  const written = everythingWritten.includes(outcome)
  return {
    ...bareSummary(importing, found.failure ?? null),
    ...{ refused, differing },
    counts: staging.states.count({ read: readIn(staging), written, checked: importing.planned }),
    refusals: staging.refusals.first(mostTold),
    differences: staging.refusals.firstDifferences(mostTold),
    ...found
  }
}

/** What can be told without the notes. */
const bareSummary = ({ folder, staging, written }: Importing, failure: StoreFailed | null): ImportSummary => ({
  ...{ outcome: 'store-failed', folder, failure, rows: staging.read, counts: uncounted(readIn(staging)) },
  ...{ commands: 0, events: 0, givenBefore: 0, ...written },
  ...{ refused: 0, refusals: [], differing: 0, differences: [], warnings: [...staging.warnings] }
})

const importing = async (request: Importing): Promise<ImportSummary> => {
  try {
    const found = await importStaged(request)()
    return summaryOf(request, isLeft(found) ? { failure: found.left } : found.right)
  } catch (error) {
    const failure = brokenOffBy(error)
    if (failure === null) throw error
    return bareSummary(request, failure)
  }
}

/** What importing a folder comes to; a store that fails is told in it. */
export const importFolder =
  (into: ImportInto) =>
  (request: ImportRequest): Task<ImportSummary> =>
  async () => {
    const staging = openStaging()
    const defaults = { dryRun: false, keepGoing: false, progress: () => undefined }
    try {
      return await importing({ ...defaults, ...request, into, staging, written: null, planned: false })
    } finally {
      staging.close()
    }
  }
