/** Which community, cycle or review a page is about, as the addresses of its records are read. */
import { aggregateNamed, type AggregateName } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Given } from '../asked.ts'

export const keyOf = (name: AggregateName, given: Given): Answer<Readonly<Record<string, string>>> => {
  const entry = aggregateNamed(name)
  return entry === null ? TE.left(problemOf({ type: 'NoSuchResource' })) : TE.fromEither(keyIn(entry.aggregate, given))
}
