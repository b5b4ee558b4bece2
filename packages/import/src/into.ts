/**
 * Imports a folder into composed stores. In files of ours some hundred commands become durable at once, words before
 * events; where others write as well, each by itself.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Composed } from '../container.ts'
import { importFolder, type ImportRequest } from './import-folder.ts'
import type { ImportSummary } from './summary.ts'
import { orStop } from './stopped.ts'

/** What was thrown within is carried through both transactions, so that both are undone. */
class Thrown {
  readonly type = 'Thrown'
  readonly error: unknown
  constructor(error: unknown) {
    this.error = error
  }
}

const togetherIn =
  ({ events, privately }: Composed): ImportRequest['together'] =>
  async work => {
    const { together } = events
    if (together === undefined) return work()
    const within = TE.tryCatch(work, error => new Thrown(error))
    const result = await together(privately.together(within))()
    if (isLeft(result) && result.left instanceof Thrown) throw result.left.error
    return orStop(async () => result)
  }

export const importInto = (
  composed: Composed,
  request: Omit<ImportRequest, 'parts' | 'together' | 'alone'>
): Promise<ImportSummary> =>
  importFolder({
    ...request,
    parts: composed.parts,
    together: togetherIn(composed),
    alone: composed.events.together !== undefined
  })
