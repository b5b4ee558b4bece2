/** People's words as a report shows them: rows hold references, and the words may have been erased since. */
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ContentRef, Words } from '@cofc/core'

export interface Erased {
  readonly erased: true
}
export type Text = Words | Erased

/** Reads words from where they are kept, in order; `null` for those that were erased. */
export type ReadWords<Failure> = (refs: ReadonlyArray<ContentRef>) => TaskEither<Failure, ReadonlyArray<string | null>>
export type TextOf = (ref: ContentRef) => Text

/** Reads all the words at once, and answers each reference from then on. */
export const textsOf = async <Failure>(
  read: ReadWords<Failure>,
  refs: ReadonlyArray<ContentRef>
): Promise<Either<Failure, TextOf>> => {
  const found = await read(refs)()
  if (isLeft(found)) return found
  const words = new Map(refs.map((ref, place) => [ref.commitment, found.right[place] ?? null]))
  return right(ref => {
    const text = words.get(ref.commitment) ?? null
    return text === null ? { erased: true } : { words: text }
  })
}
