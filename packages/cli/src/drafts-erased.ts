/** What people are typing, and what was written to join, goes with the words about a community: where it is kept at all. */
import { openSqliteAccessStore, type SqliteAccessStore } from '@cofc/access-store-sqlite'
import type { Dependencies, ErasableDrafts } from '@cofc/application'
import { existsSync } from 'node:fs'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from './container.ts'
import { accessFile } from './data-folder.ts'
import { openFile } from './open-file.ts'

/** To whoever erases, all that is erasable is one. A form to join is of no cycle: it goes when all goes. */
export const erasableDrafts = ({ drafts, joining }: Pick<SqliteAccessStore, 'drafts' | 'joining'>): ErasableDrafts => ({
  eraseAbout: (id, cycle) =>
    pipe(
      drafts.eraseAbout(id, cycle),
      TE.flatMap(typed =>
        pipe(
          cycle === null ? joining.eraseOf(id) : TE.right(0),
          TE.map(forms => typed + forms)
        )
      ),
      TE.mapLeft(({ reason }) => ({ type: 'ContentStoreUnavailable', reason }))
    )
})

/** Where nobody ever came in there is no file, and none is made. */
export const withDraftsErased = ({ data, dependencies }: Pick<Composed, 'data' | 'dependencies'>) => {
  const file = accessFile(data)
  const opened = existsSync(file) ? openFile(file, openSqliteAccessStore) : null
  const all: Dependencies = opened === null ? dependencies : { ...dependencies, drafts: erasableDrafts(opened) }
  return { dependencies: all, [Symbol.dispose]: () => opened?.close() }
}
