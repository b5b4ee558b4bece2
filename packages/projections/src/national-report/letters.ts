/** Ratings as one letter a standard, and where each standard of a scope stands. */
import type { Rating, StandardCode } from '@cofc/core'

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
  const places = new Map(text.split(' ').map((code, place) => [code, place]))
  const scope = { text, places }
  known.set(text, scope)
  return scope
}

interface Rated {
  readonly standard: StandardCode
  readonly rating: Rating | null
}
const replaced = (ratings: string, place: number | undefined, rating: Rating | null): string =>
  place === undefined
    ? ratings
    : ratings.slice(0, place) + (rating === null ? '-' : letters[rating]) + ratings.slice(place + 1)

/** The ratings with some of them changed. A standard outside the scope has no place and changes nothing. */
export const rated = (ratings: string, scope: Scope, changes: ReadonlyArray<Rated>): string => {
  let all = ratings
  for (const { standard, rating } of changes) all = replaced(all, scope.places.get(standard), rating)
  return all
}
