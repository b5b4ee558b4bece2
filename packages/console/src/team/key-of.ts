/** Which community, cycle or review a page is about, as the addresses of its records are read. */
import { aggregateNamed, Cycle, type AggregateName } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Given } from '../asked.ts'

const noSuch = problemOf({ type: 'NoSuchResource' })

export const keyOf = (name: AggregateName, given: Given): Answer<Readonly<Record<string, string>>> => {
  const entry = aggregateNamed(name)
  return entry === null ? TE.left(noSuch) : TE.fromEither(keyIn(entry.aggregate, given))
}
export const cycleIn = (given: Given): Answer<Cycle> =>
  pipe(
    keyOf('cycle', { cycle: given['cycle'] }),
    TE.flatMap(({ cycle }) => (Cycle.is(cycle) ? TE.right(cycle) : TE.left(noSuch)))
  )
