/** The words behind the references of some events; those that were erased are not known any more. */
import { referencesIn } from '@cofc/application'
import type { ContentStore } from '@cofc/content-store'
import type { ContentRef } from '@cofc/core'
import type { RecordedEvent } from '@cofc/event-store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreFailed } from '../summary.ts'

/** The words of a commitment; `null` where they were erased. */
export type WordsOf = ReadonlyMap<string, string | null>

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isReference = (value: unknown): value is ContentRef =>
  isObject(value) && 'commitment' in value && 'length' in value

/** Every word that some events refer to, read at once. */
export const wordsBehind = (
  content: ContentStore,
  events: ReadonlyArray<RecordedEvent>
): TE.TaskEither<StoreFailed, WordsOf> => {
  const references = events.flatMap(({ data }) => referencesIn(data))
  if (references.length === 0) return TE.right(new Map())
  return pipe(
    content.read(references),
    TE.map(words => new Map(references.map(({ commitment }, place) => [commitment, words[place] ?? null])))
  )
}

export const wordsIn = (value: unknown, words: WordsOf): string | null =>
  isReference(value) ? (words.get(value.commitment) ?? null) : null

/** What a cell was that is filled now beside words that were erased: filling it would bring them back. */
export const besideErased = 'not given, beside words that were erased'
