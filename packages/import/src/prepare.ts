/** Reads a folder and plans its steps: all that is done before the first command. */
import type { Dependencies } from '@cofc/application'
import { isEmpty } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { plan } from './planning/plan.ts'
import { recordedIn } from './planning/recorded.ts'
import { remarksOn } from './planning/remarks.ts'
import { refuseForMissingFiles } from './reading/missing-files.ts'
import { refuseOtherSpellings } from './reading/other-spellings.ts'
import { stageFolder } from './reading/stage-folder.ts'
import { refuseMisplacedRows } from './reading/misplaced-rows.ts'
import type { Staging } from './staging/staging.ts'
import type { ImportProgress, StoreFailed } from './summary.ts'

interface Preparing {
  readonly folder: string
  readonly into: Dependencies
  readonly staging: Staging
  readonly progress: (progress: ImportProgress) => void
}
/** Answers how many commands were given by an earlier import. */
export const prepare =
  (preparing: Preparing): TE.TaskEither<StoreFailed, number> =>
  async () => {
    const { folder, staging, progress } = preparing
    await stageFolder(staging, folder, done => progress({ phase: 'reading', done, all: null }))
    if (!staging.unread.files) return planned(preparing)()
    if (Object.keys(staging.read).length > 0)
      staging.warnings.push('Nothing was checked, for not every file could be read to its end.')
    return TE.right(0)()
  }

const planned = ({ folder, into, staging, progress }: Preparing): TE.TaskEither<StoreFailed, number> =>
  pipe(
    refuseForMissingFiles(staging, into.events, new Set(Object.keys(staging.read))),
    TE.flatMap(() => refuseOtherSpellings(staging, into.events)),
    TE.flatMap(() => ('cycles.csv' in staging.read ? refuseMisplacedRows(staging, into.events) : TE.right(undefined))),
    TE.flatMap(() => {
      staging.warnings.push(...remarksOn(staging))
      return isEmpty(into.events)
    }),
    TE.flatMap(fresh =>
      plan(recordedIn({ folder, staging, dependencies: into, fresh }), done =>
        progress({ phase: 'planning', done, all: null })
      )
    )
  )
