/** Ratings as one letter a standard, and where each standard of a scope stands. */
import type { Rating, StandardCode } from '@cofc/core'
import { codesIn } from './scope-text.ts'

export type Letter = 'm' | 'p' | 'n' | 'a' | '-'
const letters: Readonly<Record<Rating, Letter>> = { met: 'm', partly: 'p', not: 'n', 'n/a': 'a' }

export interface Scope {
  /** The one copy of the text that all rows share. */
  readonly text: string
  readonly places: ReadonlyMap<string, number>
}
const most = 500
const known = new Map<string, Scope>()

/** Few scopes serve many reviews, so they are remembered. */
export const scopeOf = (text: string): Scope => {
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= most) known.clear()
  const places = new Map(codesIn(text).map((code, place) => [code, place]))
  const scope = { text, places }
  known.set(text, scope)
  return scope
}

interface Rated {
  readonly standard: StandardCode
  readonly rating: Rating | null
}
const letterOf = (rating: Rating | null): Letter => (rating === null ? '-' : letters[rating])

/** The ratings with some of them changed. A standard outside the scope has no place and changes nothing. */
export const rated = (ratings: string, { places }: Scope, changes: ReadonlyArray<Rated>): string => {
  // Bytes: a rebuild does this for every rating there ever was, and cutting the text for each takes three times as long.
  const bytes = Buffer.from(ratings, 'latin1')
  for (const { standard, rating } of changes) {
    const place = places.get(standard)
    if (place !== undefined) bytes[place] = letterOf(rating).charCodeAt(0)
  }
  return bytes.toString('latin1')
}
