/**
 * Imports a folder into composed stores. In files of ours some hundred commands become durable at once, words before
 * events; where others write as well, each by itself.
 */
import type { Dependencies } from '@cofc/application'
import type { ContentStoreFailure } from '@cofc/content-store'
import type { StoreFailure } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { importFolder, type ImportRequest } from './import-folder.ts'
import type { ImportSummary } from './summary.ts'
import { orStop } from './stopped.ts'

/** Runs work whose writes become durable together at its end, or are undone together when it fails. */
type InOneTransaction<F> = <E, A>(work: TE.TaskEither<E, A>) => TE.TaskEither<E | F, A>

export interface Stores {
  readonly dependencies: Dependencies
  /** Nobody else writes to events that are written together. */
  readonly events: { readonly together: InOneTransaction<StoreFailure> | undefined }
  readonly content: { readonly together: InOneTransaction<ContentStoreFailure> }
}

/** What was thrown within is carried through both transactions, so that both are undone. */
class Thrown {
  readonly type = 'Thrown'
  readonly error: unknown
  constructor(error: unknown) {
    this.error = error
  }
}

const togetherIn =
  ({ events, content }: Stores): ImportRequest['together'] =>
  async work => {
    const { together } = events
    if (together === undefined) return work()
    const within = TE.tryCatch(work, error => new Thrown(error))
    const result = await together(content.together(within))()
    if (isLeft(result) && result.left instanceof Thrown) throw result.left.error
    return orStop(async () => result)
  }

export const importInto = (
  stores: Stores,
  request: Omit<ImportRequest, 'dependencies' | 'together' | 'alone'>
): Promise<ImportSummary> =>
  importFolder({
    ...request,
    dependencies: stores.dependencies,
    together: togetherIn(stores),
    alone: stores.events.together !== undefined
  })
