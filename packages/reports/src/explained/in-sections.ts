/** What each review gives to pooled figures: its ratings of the standards that are shown for the group. */
import { domain, streamOf } from '@cofc/core'
import { partsOf, type AnyGroup } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import type { CountedReview } from '../national-report/counted-reviews.ts'
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import { ownOf } from '../national-report/own-percentages.ts'
import { shownFor } from '../national-report/section-figures.ts'
import { overCounted } from './over-reviews.ts'
import { oneIf, type Given, type Tallied } from './tallied.ts'

/** How many standards are pooled, of how many. */
const standardsPooled = (
  { edition }: CycleFigures,
  standards: ReadonlyArray<PublishedStandard>,
  [group, isShownOnly]: readonly [AnyGroup, boolean]
): Tallied => ({
  unit: 'count',
  items: standards
    .filter(({ parts }) => partsOf(group).some(part => parts.includes(part)))
    .map(({ standard, shown }) => ({
      key: standard,
      stream: streamOf(domain.edition.aggregate, { edition }),
      given: oneIf(!isShownOnly || shown.has(group), 'HiddenFigure')
    }))
})

/** `n`, `selfRated`, `percentMet`, `standards/shown` and `standards/of` of a group. */
export const pooled = (
  figures: CycleFigures,
  standards: ReadonlyArray<PublishedStandard>,
  [group = '', name, of]: ReadonlyArray<string>
): Tallied | null => {
  const asked = group as AnyGroup
  if (name === 'standards') return standardsPooled(figures, standards, [asked, of === 'shown'])
  const codes = shownFor(standards, asked)
  const gives = (review: CountedReview): Given => {
    const { met, rated } = ownOf(review, codes)
    if (rated === 0) return 'NothingRated'
    if (name === 'percentMet') return { contributes: met, of: rated }
    return oneIf(name === 'n' || review.selfRated, 'RatedByPeers')
  }
  return { unit: name === 'percentMet' ? 'percent' : 'count', items: overCounted(figures, asked, gives) }
}
