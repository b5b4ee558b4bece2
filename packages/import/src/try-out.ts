/** Tries every step of an import against an overlay of the store that is thrown away. */
import { stateCache, submitWithReactions, type Dependencies, type Submission } from '@cofc/application'
import { isEmpty, overlayEventStore } from '@cofc/event-store'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { stagingFailed } from './broken-off.ts'
import { mostRemembered, passOver, reporting, type Importing, type TrialStore } from './importing.ts'
import type { Outcomes } from './passes/outcomes.ts'
import type { Pass } from './passes/pass.ts'
import { runPass } from './passes/run-pass.ts'
import { trialContentStore } from './passes/trial-content-store.ts'
import type { StoreFailed } from './summary.ts'
import { inMemoryTrial, openTrialStore } from './trial-store.ts'

/** How what is recorded refuses a command when it comes to nothing else; `null` when it does not. */
const refusedByRecord =
  (trial: Dependencies) =>
  (submission: Submission): TE.TaskEither<StoreFailed, string | null> =>
  async () => {
    const events = overlayEventStore(trial.events, inMemoryTrial().store)
    const done = await submitWithReactions({ ...trial, events })(submission)()
    return right(isLeft(done) && done.left.type === 'Refused' ? done.left.refusal.type : null)
  }

interface Trying {
  readonly above: TrialStore
  readonly outcomes: Outcomes
  /** Whether nothing is recorded yet. */
  readonly fresh: boolean
}
const passIn = (importing: Importing, { above, outcomes, fresh }: Trying): Pass => {
  const { into, staging } = importing
  // What followed in a trial did not follow.
  const trial = { ...into, content: trialContentStore(into.content, staging.database), reacted: new Set<string>() }
  const events = fresh ? above.store : overlayEventStore(into.events, above.store)
  return {
    ...passOver(importing, outcomes, { ...trial, events, states: stateCache(mostRemembered, { alone: true }) }),
    onRecordAlone: fresh ? null : refusedByRecord(trial)
  }
}

/** Tries every step once against an overlay. */
const tryOnce =
  (importing: Importing, outcomes: Outcomes, fresh: boolean): TE.TaskEither<StoreFailed, Pass> =>
  async () => {
    const above = openTrialStore(importing.into)
    if (isLeft(above)) return above
    const pass = passIn(importing, { above: above.right, outcomes, fresh })
    try {
      const progress = reporting(importing, 'checking')
      const ran = await runPass(pass, { together: work => work, undoes: false, progress })()
      const damage = await above.right.damage()
      if (damage !== null) return left(stagingFailed(damage))
      return isLeft(ran) ? ran : right(pass)
    } catch (error) {
      // What reads damaged events may throw.
      const damage = await above.right.damage()
      if (damage === null) throw error
      return left(stagingFailed(damage))
    } finally {
      await above.right.close()
    }
  }

/** Told to keep going, it starts again without a row of which only a part stood. */
export const tryOut = (importing: Importing, outcomes: Outcomes): TE.TaskEither<StoreFailed, Pass> => {
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
