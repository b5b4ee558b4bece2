/**
 * Imports a folder of CSV files: everything is read and laid down, tried against an overlay of the store that is thrown
 * away, and only then written, by the same commands that a person would give.
 */
import { stateCache, submitWithReactions, type Dependencies, type StateCache } from '@cofc/application'
import { overlayEventStore, type EventStore } from '@cofc/event-store'
import { asking } from './planning/asking.ts'
import { isEmpty } from './planning/is-empty.ts'
import { plan } from './planning/plan.ts'
import { marksIn, type Marks } from './passes/marks.ts'
import { runPass, type Together } from './passes/run-pass.ts'
import type { Pass } from './passes/pass.ts'
import { trialContentStore } from './passes/trial-content-store.ts'
import { refuseForMissingFiles } from './reading/missing-files.ts'
import { stageFolder } from './reading/stage-folder.ts'
import { openStaging, type Staging } from './staging/staging.ts'
import { Stopped } from './stopped.ts'
import type { ImportOutcome, ImportProgress, ImportSummary } from './summary.ts'

export interface TrialStore {
  readonly store: EventStore
  readonly close: () => Promise<void>
}
export interface ImportRequest {
  readonly folder: string
  readonly dryRun: boolean
  /** Whether rows that are refused are left out and the rest is written. */
  readonly keepGoing: boolean
  readonly dependencies: Dependencies
  /** A store for the trial, thrown away at its end. */
  readonly openTrial: () => TrialStore
  /** Runs work whose writes become durable together at its end. */
  readonly together: Together
  /** Nobody else can write before the end of what is written together. */
  readonly alone: boolean
  readonly progress: (progress: ImportProgress) => void
}

/** Reads a folder and plans its steps. Answers the rows of each file, and how many commands were given before. */
export const prepare = async (
  staging: Staging,
  { folder, dependencies, progress }: Pick<ImportRequest, 'folder' | 'dependencies' | 'progress'>
): Promise<{ readonly rows: Readonly<Record<string, number>>; readonly givenBefore: number }> => {
  const { rows } = await stageFolder(staging, folder, done => progress({ phase: 'reading', done, all: null }))
  if (staging.unread.files) {
    staging.warnings.push('Nothing was checked, for a file could not be read to its end.')
    return { rows, givenBefore: 0 }
  }
  await refuseForMissingFiles(staging, dependencies.events, new Set(Object.keys(rows)))
  const givenBefore = await plan(
    asking({ folder, staging, dependencies, fresh: await isEmpty(dependencies.events) }),
    done => progress({ phase: 'planning', done, all: null })
  )
  return { rows, givenBefore }
}

/** States of streams that have as many events together. */
const mostRemembered = 8_000
/** An import asks for the same cycle, edition and membership thousands of times. */
const statesFor = (alone: boolean) => stateCache(mostRemembered, { alone })

const passOver = (
  request: ImportRequest,
  staging: Staging,
  {
    marks,
    dependencies
  }: { readonly marks: Marks; readonly dependencies: Dependencies & { readonly states: StateCache } }
): Pass => ({
  folder: request.folder,
  staging,
  marks,
  content: dependencies.content,
  submit: submitWithReactions(dependencies),
  halves: request.keepGoing ? new Set() : null,
  counts: { commands: 0, events: 0, givenBefore: 0 }
})

const reporting =
  ({ progress }: ImportRequest, phase: 'checking' | 'writing') =>
  (done: number, all: number) =>
    progress({ phase, done, all })

/** Tries every step against an overlay. Told to keep going, it starts again without a row of which only a part stood. */
const tryOut = async (request: ImportRequest, staging: Staging, marks: Marks): Promise<Pass> => {
  for (;;) {
    staging.refusals.newRun()
    const { dependencies } = request
    const above = request.openTrial()
    const fresh = await isEmpty(dependencies.events)
    const pass = passOver(request, staging, {
      marks,
      dependencies: {
        ...dependencies,
        events: fresh ? above.store : overlayEventStore(dependencies.events, above.store),
        states: statesFor(true),
        content: trialContentStore(dependencies.content, staging.database)
      }
    })
    try {
      await runPass(pass, work => work(), reporting(request, 'checking'))
    } finally {
      await above.close()
    }
    staging.refusals.settleRoots(marks.missing)
    if (pass.halves === null || pass.halves.size === 0) return pass
    marks.restart(staging.refusals.forget(pass.halves))
  }
}

const outcomeOf = (
  request: ImportRequest,
  staging: Staging,
  { events }: { readonly events: number }
): ImportOutcome => {
  const { refused } = staging.refusals.count()
  if (refused > 0 && (!request.keepGoing || request.dryRun)) return 'refused'
  if (refused > 0) return 'partly-imported'
  if (events === 0) return 'nothing-new'
  return request.dryRun ? 'would-import' : 'imported'
}

const importStaged = async (request: ImportRequest, staging: Staging): Promise<Partial<ImportSummary>> => {
  const { rows, givenBefore } = await prepare(staging, request)
  if (staging.unread.files) return { rows, outcome: 'refused' }
  const marks = marksIn(staging.database)
  const { counts: tried } = await tryOut(request, staging, marks)
  const { refused } = staging.refusals.count()
  const writes = !request.dryRun && tried.events > 0 && (refused === 0 || request.keepGoing)
  if (!writes) return { rows, ...tried, givenBefore, outcome: outcomeOf(request, staging, tried) }
  marks.restart(new Set())
  staging.refusals.newRun()
  const states = statesFor(request.alone)
  const pass = passOver(request, staging, { marks, dependencies: { ...request.dependencies, states } })
  // Where what is written together is written alone, nobody else can write until its end.
  const alone: Together = work =>
    request.together(() => {
      states.forget()
      return work()
    })
  await runPass(pass, alone, reporting(request, 'writing'))
  return { rows, ...pass.counts, givenBefore, outcome: outcomeOf(request, staging, pass.counts) }
}

/** As many refusals and differences are told one by one; all are counted. */
const mostTold = 200

export const importFolder = async (request: ImportRequest): Promise<ImportSummary> => {
  const staging = openStaging()
  const empty = { outcome: 'store-failed', rows: {}, commands: 0, events: 0, givenBefore: 0, failure: null } as const
  const summary = (found: Partial<ImportSummary>): ImportSummary => {
    const { refused, leftOut, differing } = staging.refusals.count()
    return {
      ...empty,
      folder: request.folder,
      refused,
      leftOut,
      refusals: staging.refusals.first(mostTold),
      differing,
      differences: staging.refusals.firstDifferences(mostTold),
      warnings: [...staging.warnings],
      ...found
    }
  }
  try {
    return summary(await importStaged(request, staging))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return summary({ failure: error.failure })
  } finally {
    staging.close()
  }
}
