/** One community's own percentages: of the standards of a section that are shown for the whole network. */
import { fraction, type Fraction } from '../figures/fraction.ts'
import { isRated, type CountedReview } from './counted-reviews.ts'
import type { Letter } from '../tables/rating-text.ts'

export interface Own {
  readonly met: number
  readonly rated: number
}
const letterOf = ({ ratings, places }: CountedReview, standard: string): Letter => {
  const place = places.get(standard)
  return place === undefined ? '-' : ((ratings[place] ?? '-') as Letter)
}
/** One community's ratings of some standards. */
export const ownOf = (review: CountedReview, standards: ReadonlyArray<string>): Own => {
  let [met, rated] = [0, 0]
  for (const standard of standards) {
    const letter = letterOf(review, standard)
    if (isRated(letter)) rated += 1
    if (letter === 'm') met += 1
  }
  return { met, rated }
}
export const shareOf = ({ met, rated }: Own): Fraction => fraction(met, rated)
