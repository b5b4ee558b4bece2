/** The store of a trial, of which each failure says where that store lies: in the folder for temporary files. */
import { openInMemoryEventStore, type EventStore } from '@cofc/event-store'
import { isLeft, tryCatch, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { inTemporaryFolder, stagingFailed } from './broken-off.ts'
import type { ImportInto, TrialStore } from './importing.ts'
import type { StoreFailed } from './summary.ts'
import { summedStore, type SummedStore } from './summed-store.ts'

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

export interface OpenedTrial extends TrialStore {
  /** Told of what was tried there, as nothing may rest on what is damaged; `null` when all is as it was. */
  readonly damage: () => Promise<string | null>
}
const damageTo = async ({ checkIntegrity }: TrialStore, { damage }: SummedStore): Promise<string | null> => {
  const whole = await checkIntegrity?.()
  return whole !== undefined && isLeft(whole) ? whole.left.reason : damage()
}

/** A store is opened by throwing what is in the way. */
export const openTrialStore = ({
  openTrial = inMemoryTrial
}: Pick<ImportInto, 'openTrial'>): Either<StoreFailed, OpenedTrial> =>
  tryCatch(
    () => {
      const opened = openTrial()
      const summed = summedStore(opened.store)
      return { store: onDisk(summed.store), close: opened.close, damage: () => damageTo(opened, summed) }
    },
    error => stagingFailed(error instanceof Error ? error.message : String(error))
  )
