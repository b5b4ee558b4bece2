/** Under which other spelling of its id something is recorded that rows speak of. */
import { sequentially } from '@cofc/application'
import { otherSpellings } from '@cofc/core'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Need } from '../mappings/csv-file.ts'
import type { StoreFailed } from '../summary.ts'

/** Something that rows speak of, in one of their columns. */
export type Missing = ReturnType<Need['of']>[number] & Pick<Need, 'file' | 'column'>
export type IsRecorded = (need: Missing) => TE.TaskEither<StoreFailed, boolean>
export interface Spelled {
  readonly id: string
  readonly other: string
}

/** The name of a stream as far as the first part of its address, which is an id. */
const firstPart = /^[^-]+-([^/]+)/

export const recordedOtherwise = (
  need: Missing,
  isRecorded: IsRecorded
): TE.TaskEither<StoreFailed, Spelled | null> => {
  const [, id = ''] = firstPart.exec(need.streams[0] ?? '') ?? []
  const others = otherSpellings(id).map(other => ({
    ...{ id, other },
    need: { ...need, streams: need.streams.map(stream => stream.replace(firstPart, name => name.replace(id, other))) }
  }))
  return pipe(
    sequentially(others, other => isRecorded(other.need)),
    TE.map(recorded => others.find((_, place) => recorded[place]) ?? null)
  )
}
