/**
 * Imports a folder of CSV files: everything is read and laid down, tried against an overlay of the store that is thrown
 * away, and only then written, by the same commands that a person would give.
 */
import { isLeft, tryCatch, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Task } from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { brokenOffBy, stagingFailed } from './broken-off.ts'
import type { Importing, ImportInto, ImportRequest } from './importing.ts'
import { outcomesIn } from './passes/outcomes.ts'
import { prepare } from './prepare.ts'
import { openStaging, type Staging } from './staging/staging.ts'
import { bareSummary, everythingWritten, outcomeOf, summaryOf } from './summarise.ts'
import type { ImportSummary, StoreFailed } from './summary.ts'
import { tryOut } from './try-out.ts'
import { finishImport, folderId } from './unfinished.ts'
import { write } from './write.ts'

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
        TE.map(({ counts }) => ({ ...counts, givenBefore, outcome: outcomeOf(importing, counts.events) }))
      )
    })
  )
}

/** What has no cause outside is a fault of the program, and is thrown on. */
const thrownBy = (error: unknown): StoreFailed => {
  const failure = brokenOffBy(error)
  if (failure === null) throw error
  return failure
}

/** Nothing is told that rests on damaged notes, and what they make throw has its cause in them. */
const importing = async (request: Importing): Promise<ImportSummary> => {
  try {
    const found = await importStaged(request)()
    const summary = summaryOf(request, isLeft(found) ? { failure: found.left } : found.right)
    const damage = damageTo(request)
    return damage === null ? await finished(request, summary) : bareSummary(request, damage)
  } catch (error) {
    return bareSummary(request, brokenOffBy(error) ?? damageTo(request) ?? thrownBy(error))
  }
}
const damageTo = ({ staging }: Importing): StoreFailed | null => {
  const damage = staging.damage()
  return damage === null ? null : stagingFailed(damage)
}
const finished = async ({ folder, into, dryRun }: Importing, summary: ImportSummary): Promise<ImportSummary> => {
  if (dryRun || !everythingWritten.includes(summary.outcome)) return summary
  const noted = await finishImport(into, folderId(folder))()
  return isLeft(noted) ? { ...summary, outcome: 'store-failed', failure: noted.left } : summary
}

/** Where its notes are taken is told it; `importFolder` takes them in the folder for temporary files. */
export const importFolderWith =
  (takeNotes: () => Staging) =>
  (into: ImportInto) =>
  (request: ImportRequest): Task<ImportSummary> =>
  async () => {
    const opened = openedBy(takeNotes)
    const defaults = { dryRun: false, keepGoing: false, progress: () => undefined }
    if (isLeft(opened)) return bareSummary({ ...defaults, ...request, staging: noNotes, written: null }, opened.left)
    const staging = opened.right
    try {
      return await importing({ ...defaults, ...request, into, staging, written: null, planned: false })
    } finally {
      staging.close()
    }
  }

const noNotes = { read: {}, warnings: [] }
const openedBy = (takeNotes: () => Staging): Either<StoreFailed, Staging> => tryCatch(takeNotes, thrownBy)

/** What importing a folder comes to; a store that fails is told in it. */
export const importFolder = importFolderWith(openStaging)
