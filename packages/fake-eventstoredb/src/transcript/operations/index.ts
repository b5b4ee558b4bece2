/** All the operations, in the order in which they are recorded. */
import type { Operation } from '../operation.ts'
import { asking } from './asking.ts'
import { deleting } from './deleting.ts'
import { impossible } from './impossible.ts'
import { expecting } from './expecting.ts'
import { asGiven } from './keeping.ts'
import { leaving } from './leaving.ts'
import { limits } from './limits.ts'
import { metadata } from './metadata.ts'
import { racing } from './racing.ts'
import { readingAll } from './reading-all.ts'
import { readingAStream } from './reading.ts'
import { repeating } from './repeating.ts'
import { subscribingToAll } from './subscribing-all.ts'
import { subscribing } from './subscribing.ts'

export const operations: ReadonlyArray<Operation> = [
  ...expecting,
  ...repeating,
  ...racing,
  ...limits,
  ...impossible,
  ...asGiven,
  ...readingAStream,
  ...readingAll,
  ...subscribing,
  ...subscribingToAll,
  ...deleting,
  ...metadata,
  ...asking,
  ...leaving
]
