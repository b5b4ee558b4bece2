/** Writes every step of an import, once all of it was tried. */
import { stateCache } from '@cofc/application'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { stagingFailed } from './broken-off.ts'
import { mostRemembered, passOver, reporting, type Importing } from './importing.ts'
import { historyOf } from './mappings/histories.ts'
import { idOf } from './mappings/step.ts'
import type { Outcomes } from './passes/outcomes.ts'
import type { Pass } from './passes/pass.ts'
import { runPass, type Together } from './passes/run-pass.ts'
import type { StoreFailed } from './summary.ts'
import { beginImport, folderId } from './unfinished.ts'

/** What is written is there for good, so nothing is, where what was laid down is not as it was. */
const expectSound = ({ staging }: Importing): TE.TaskEither<StoreFailed, void> => {
  const damage = staging.damage()
  return damage === null ? TE.right(undefined) : TE.left(stagingFailed(damage))
}
/** From the first write to the last, it is known that the import is not finished. */
const noteBegun = ({ folder, into, staging }: Importing): TE.TaskEither<StoreFailed, void> => {
  const step = staging.steps.last()
  if (step === null) return TE.right(undefined)
  const last = { stream: historyOf(step), command: idOf(step) }
  return beginImport(into.content, { folder: folderId(folder), begunAt: into.now(), last })
}
export const write = (importing: Importing, outcomes: Outcomes): TE.TaskEither<StoreFailed, Pass> => {
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
    expectSound(importing),
    TE.flatMap(() => noteBegun(importing)),
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
