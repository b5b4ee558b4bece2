/** One community's own percentages: of the standards of a section that are shown for the whole network. */
import { fraction, type Fraction } from '../figures/fraction.ts'
import { isRated, type CountedReview } from './counted-reviews.ts'
import type { Letter } from '../tables/rating-text.ts'

export interface Own {
  readonly met: number
  readonly rated: number
}
type Places = CountedReview['places']
/** Few scopes and few choices of standards serve many communities: where each stands is looked up once for both. */
const known = new WeakMap<Places, WeakMap<ReadonlyArray<string>, ReadonlyArray<number>>>()
/** The places of those standards that are in the scope. */
export const placesIn = (places: Places, standards: ReadonlyArray<string>): ReadonlyArray<number> => {
  const ofScope = known.get(places) ?? new WeakMap<ReadonlyArray<string>, ReadonlyArray<number>>()
  known.set(places, ofScope)
  const found = ofScope.get(standards) ?? standards.flatMap(standard => places.get(standard) ?? [])
  ofScope.set(standards, found)
  return found
}
/** One community's ratings of some standards. */
export const ownOf = ({ ratings, places }: CountedReview, standards: ReadonlyArray<string>): Own => {
  let [met, rated] = [0, 0]
  for (const place of placesIn(places, standards)) {
    const letter = (ratings[place] ?? '-') as Letter
    if (isRated(letter)) rated += 1
    if (letter === 'm') met += 1
  }
  return { met, rated }
}
/** Many communities have the same share, and each is made once: numbers of any size are dear to make and to compare. */
const shares = new Map<number, Fraction>()
const mostStandards = 1_000
export const shareOf = ({ met, rated }: Own): Fraction => {
  const key = rated * mostStandards + met
  const found = shares.get(key) ?? fraction(met, rated)
  if (rated < mostStandards) shares.set(key, found)
  return found
}
