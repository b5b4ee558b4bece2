/** Finds the words in a spoken command and puts references in their place. */
import type { Piece } from '@cofc/content-store'
import { ContentRef } from '@cofc/core'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isWords = (value: unknown): value is { readonly words: string } =>
  isObject(value) && typeof value['words'] === 'string' && Object.keys(value).length === 1

/** The words a command brings, in the order in which they stand, each with its field: `ratings.3.comment`. */
export const piecesOf = (spoken: unknown, field = ''): ReadonlyArray<Piece> => {
  if (isWords(spoken)) return [{ field, words: spoken.words }]
  if (typeof spoken !== 'object' || spoken === null) return []
  return Object.entries(spoken).flatMap(([key, value]) => piecesOf(value, field === '' ? key : `${field}.${key}`))
}

/** Where a sender put a reference themselves: only the application makes references. */
export const forgedReference = (spoken: unknown, field = ''): string | null => {
  if (typeof spoken !== 'object' || spoken === null) return null
  if ('commitment' in spoken) return field
  for (const [key, value] of Object.entries(spoken)) {
    const found = forgedReference(value, field === '' ? key : `${field}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** The command with the references, given in the order of `piecesOf`, in place of its words. */
export const withReferences = (spoken: unknown, references: ReadonlyArray<ContentRef>): unknown => {
  const waiting = references[Symbol.iterator]()
  const place = (value: unknown): unknown => {
    if (isWords(value)) return waiting.next().value
    if (Array.isArray(value)) return value.map(place)
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, place(member)]))
      : value
  }
  return place(spoken)
}

/** The references that stand anywhere in a value. */
export const referencesIn = (value: unknown): ReadonlyArray<ContentRef> => {
  if (typeof value !== 'object' || value === null) return []
  if (ContentRef.is(value)) return [value]
  return Object.values(value).flatMap(referencesIn)
}
