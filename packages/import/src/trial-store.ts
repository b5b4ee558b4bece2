/** The store of a trial, of which each failure says where that store lies: in the folder for temporary files. */
import { openInMemoryEventStore, type EventStore } from '@cofc/event-store'
import { tryCatch, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { inTemporaryFolder, stagingFailed } from './broken-off.ts'
import type { ImportInto, TrialStore } from './importing.ts'
import type { StoreFailed } from './summary.ts'

const told = <F extends { readonly type: string }>(failure: F): F =>
  'reason' in failure ? { ...failure, reason: inTemporaryFolder(String(failure.reason)) } : failure

const onDisk = (store: EventStore): EventStore => ({
  ...store,
  append: (stream, expected, events) => pipe(store.append(stream, expected, events), TE.mapLeft(told)),
  read: (stream, from) => pipe(store.read(stream, from), TE.mapLeft(told))
})

export const inMemoryTrial = (): TrialStore => {
  const { store } = openInMemoryEventStore()
  return { store, close: () => Promise.resolve() }
}

/** A store is opened by throwing what is in the way. */
export const openTrialStore = ({
  openTrial = inMemoryTrial
}: Pick<ImportInto, 'openTrial'>): Either<StoreFailed, TrialStore> =>
  tryCatch(
    () => {
      const { store, close } = openTrial()
      return { store: onDisk(store), close }
    },
    error => stagingFailed(error instanceof Error ? error.message : String(error))
  )
