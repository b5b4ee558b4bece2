/** The streams of a bundle as they are read: each goes on from where it stood, and links to it. */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { base64urlOfHash, type Hash } from '../hash.ts'
import type { NotWhole, WhatIsWrong } from '../log/read-event.ts'
import type { HeadsTable } from '../verify/heads-table.ts'
import type { BlockRead } from './parse-block.ts'

export interface ReadEventLine extends BlockRead {
  readonly index: number
  readonly leaf: Hash
}

export const faultAt = (
  { index, stream, version }: Pick<ReadEventLine, 'index' | 'stream' | 'version'>,
  what: WhatIsWrong,
  says: string
): Either<NotWhole, never> => left({ type: 'NotWhole', what, index, stream, version, says })

export const goesOn = (heads: HeadsTable, event: ReadEventLine): Either<NotWhole, void> => {
  const { stream, version, previous, leaf } = event
  const before = heads.get(stream)
  if (version !== (before?.version ?? 0) + 1) return faultAt(event, 'missing', 'it does not follow the one before it')
  const expected = before === undefined ? null : base64urlOfHash(before.leaf)
  const isLinked = previous === undefined ? before?.hasLinks !== true : previous === expected
  if (!isLinked) return faultAt(event, 'link', 'its link is not to the event before it')
  heads.set({ stream, version, leaf, hasLinks: previous !== undefined })
  return right(undefined)
}
