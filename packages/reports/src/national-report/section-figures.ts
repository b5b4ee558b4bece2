/** How each section was met: ratings pooled, and quartiles over the communities' own percentages. */
import { breakdown } from '../figures/breakdown.ts'
import { fraction, percent, type Fraction } from '../figures/fraction.ts'
import { quartilesOf } from '../figures/quartiles.ts'
import { isRated, letterOf, type CountedReview } from './counted-reviews.ts'
import type { SectionFigure, SectionFigures } from './national-report.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'

interface Own {
  readonly met: number
  readonly rated: number
}
/** One community's ratings of some standards. */
export const ownOf = (review: CountedReview, standards: ReadonlyArray<string>): Own => {
  const letters = standards.map(standard => letterOf(review, standard)).filter(isRated)
  return { met: letters.filter(letter => letter === 'm').length, rated: letters.length }
}
export const shareOf = ({ met, rated }: Own): Fraction => fraction(met, rated)

export const standardsIn = ({ standards }: CycleFigures, section: string): ReadonlyArray<string> =>
  standards.filter(one => one.section === section).map(({ standard }) => standard)

interface Tally {
  readonly n: number
  readonly selfRated: number
  readonly owns: ReadonlyArray<Own>
}
const tallyOn =
  (standards: ReadonlyArray<string>) =>
  (reviews: ReadonlyArray<CountedReview>): Tally => {
    const rated = reviews
      .map(review => ({ ...ownOf(review, standards), selfRated: review.selfRated }))
      .filter(own => own.rated > 0)
    return { n: rated.length, selfRated: rated.filter(own => own.selfRated).length, owns: rated }
  }

const sum = (owns: ReadonlyArray<Own>, of: keyof Own): number => owns.reduce((total, own) => total + own[of], 0)

const show = ({ n, selfRated, owns }: Tally): SectionFigure => ({
  n,
  selfRated,
  percentMet: percent(fraction(sum(owns, 'met'), sum(owns, 'rated'))),
  quartiles: quartilesOf(owns.map(shareOf))
})

export const sectionFigures = (standing: CycleFigures): ReadonlyArray<SectionFigures> =>
  sectionsOf(standing).map(section => ({
    section,
    groups: breakdown(standing.grouped, tallyOn(standardsIn(standing, section)), show)
  }))
