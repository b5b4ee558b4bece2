/** What people wrote: on the disk before it is told that it is kept, and in no byte of any file once it is erased. */
import type { AccessStoreFailure } from '@cofc/access-store'
import { heldByOthers, inTransaction, type OpenedFile } from '@cofc/sqlite-file'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'

export type Attempt = <A>(work: () => A) => TE.TaskEither<AccessStoreFailure, A>

export interface ErasableRows {
  readonly working: Attempt
  /** In one transaction. */
  readonly writing: Attempt
  /** Answers how many rows went. */
  readonly erasing: (work: () => number) => TE.TaskEither<AccessStoreFailure, number>
  /** The same of what is looked at each hour: the file is not written anew where nothing went. */
  readonly sweeping: (work: () => number) => TE.TaskEither<AccessStoreFailure, number>
}
export const erasableRowsOn = ({ database, expectInPlace }: OpenedFile, attempt: Attempt): ErasableRows => {
  const working: Attempt = work =>
    attempt(() => {
      expectInPlace()
      return work()
    })
  const writing: Attempt = work =>
    working(() => {
      database.exec('pragma synchronous = full')
      try {
        return inTransaction(database, 'immediate', work)
      } finally {
        database.exec('pragma synchronous = normal')
      }
    })
  /** What is freed is overwritten, and then no page and no log holds what was there before. */
  const emptyFiles = (): void => {
    database.exec('vacuum')
    const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }
    if (busy !== 0) throw heldByOthers()
  }
  /** What was deleted may be in the file still, where others held it. */
  let isOwed = false
  const emptied = attempt(() => {
    emptyFiles()
    isOwed = false
  })
  const deleting = (work: () => number): TE.TaskEither<AccessStoreFailure, number> =>
    pipe(
      writing(work),
      TE.tapIO(gone => () => {
        isOwed ||= gone > 0
      })
    )
  return {
    working,
    writing,
    erasing: work =>
      pipe(
        deleting(work),
        TE.tap(() => emptied)
      ),
    sweeping: work =>
      pipe(
        deleting(work),
        TE.tap(() => (isOwed ? emptied : TE.right(undefined)))
      )
  }
}
