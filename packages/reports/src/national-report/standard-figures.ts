/** How each standard was met, by the whole network and by sector. */
import { breakdown } from '../figures/breakdown.ts'
import type { Hidden, Shown } from '../figures/figure.ts'
import { fraction, percent } from '../figures/fraction.ts'
import { isRated, letterOf, type CountedReview } from './counted-reviews.ts'
import type { StandardFigure } from './national-report.ts'
import type { CycleFigures } from './cycle-figures.ts'

type Tally = Omit<StandardFigure, 'percentMet'>

const tallyOn =
  (standard: string) =>
  (reviews: ReadonlyArray<CountedReview>): Tally => {
    const rated = reviews
      .map(review => ({ letter: letterOf(review, standard), selfRated: review.selfRated }))
      .filter(({ letter }) => isRated(letter))
    const count = (letter: string): number => rated.filter(one => one.letter === letter).length
    const selfRated = rated.filter(one => one.selfRated).length
    return { n: rated.length, selfRated, met: count('m'), partly: count('p'), not: count('n') }
  }

const show = (tally: Tally): StandardFigure => ({ ...tally, percentMet: percent(fraction(tally.met, tally.n)) })

export const standardGroups = (
  { grouped }: CycleFigures,
  standard: string
): ReadonlyArray<Shown<StandardFigure> | Hidden> => breakdown(grouped, tallyOn(standard), show)
