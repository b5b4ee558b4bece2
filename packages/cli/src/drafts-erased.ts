/** What people are typing goes with the words about a community: where it is kept at all. */
import { openSqliteAccessStore } from '@cofc/access-store-sqlite'
import type { DraftStore } from '@cofc/access-store'
import type { Dependencies, ErasableDrafts } from '@cofc/application'
import { existsSync } from 'node:fs'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { accessFile } from './data-folder.ts'
import { openFile } from './open-file.ts'

/** To whoever erases, all that is erasable is one. */
export const erasableDrafts = ({ eraseAbout }: DraftStore): ErasableDrafts => ({
  eraseAbout: (id, cycle) =>
    pipe(
      eraseAbout(id, cycle),
      TE.mapLeft(({ reason }) => ({ type: 'ContentStoreUnavailable', reason }))
    )
})

/** Where nobody ever came in there is no file, and none is made. */
export const withDraftsErased = ({ data, dependencies }: Pick<Composed, 'data' | 'dependencies'>) => {
  const file = accessFile(data)
  const opened = existsSync(file) ? openFile(file, openSqliteAccessStore) : null
  const all: Dependencies = opened === null ? dependencies : { ...dependencies, drafts: erasableDrafts(opened.drafts) }
  return { dependencies: all, [Symbol.dispose]: () => opened?.close() }
}
