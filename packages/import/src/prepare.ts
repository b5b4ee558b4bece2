/** Reads a folder and plans its steps: all that is done before the first command. */
import type { Dependencies } from '@cofc/application'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { plan } from './planning/plan.ts'
import { isEmpty, recordedIn } from './planning/recorded.ts'
import { refuseForMissingFiles } from './reading/missing-files.ts'
import { stageFolder } from './reading/stage-folder.ts'
import type { Staging } from './staging/staging.ts'
import type { ImportProgress, StoreFailed } from './summary.ts'

interface Preparing {
  readonly folder: string
  readonly into: Dependencies
  readonly staging: Staging
  readonly progress: (progress: ImportProgress) => void
}
interface Prepared {
  /** How many rows each file had. */
  readonly rows: Readonly<Record<string, number>>
  /** How many commands were given by an earlier import. */
  readonly givenBefore: number
}

export const prepare =
  (preparing: Preparing): TE.TaskEither<StoreFailed, Prepared> =>
  async () => {
    const { folder, staging, progress } = preparing
    const rows = await stageFolder(staging, folder, done => progress({ phase: 'reading', done, all: null }))
    if (!staging.unread.files) return planned(preparing, rows)()
    staging.warnings.push('Nothing was checked, for not every file could be read to its end.')
    return TE.right({ rows, givenBefore: 0 })()
  }

const planned = (
  { folder, into, staging, progress }: Preparing,
  rows: Prepared['rows']
): TE.TaskEither<StoreFailed, Prepared> =>
  pipe(
    refuseForMissingFiles(staging, into.events, new Set(Object.keys(rows))),
    TE.flatMap(() => isEmpty(into.events)),
    TE.flatMap(fresh =>
      plan(recordedIn({ folder, staging, dependencies: into, fresh }), done =>
        progress({ phase: 'planning', done, all: null })
      )
    ),
    TE.map(givenBefore => ({ rows, givenBefore }))
  )
