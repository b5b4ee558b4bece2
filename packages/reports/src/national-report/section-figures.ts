/** How each section was met: what is shown of its standards pooled, and quartiles over the communities' own percentages. */
import { sum } from '../figures/counts.ts'
import type { Hidden, Shown } from '../figures/figure.ts'
import { fraction, percent, type Fraction } from '../figures/fraction.ts'
import { networkGroups, partsOf, type AnyGroup, type Part } from '../figures/groups.ts'
import type { PublishedStandard } from '../figures/linked.ts'
import { quartilesOf } from '../figures/quartiles.ts'
import type { CountedReview } from './counted-reviews.ts'
import { sectionsOf, type CycleFigures } from './cycle-figures.ts'
import type { SectionFigure, SectionFigures } from './national-report.ts'
import { ownOf, shareOf } from './own-percentages.ts'
import { groupsOfAny, type PublishedFigures } from './published-figures.ts'
import { partOf } from './tallies.ts'

export type ReviewsByPart = ReadonlyMap<Part, ReadonlyArray<CountedReview>>
export const byPart = ({ counted }: Pick<CycleFigures, 'counted'>): ReviewsByPart => Map.groupBy(counted, partOf)

export const publishedOf = (published: PublishedFigures, section: string): ReadonlyArray<PublishedStandard> =>
  [...published.values()].filter(on => on.section === section)
export const shownFor = (standards: ReadonlyArray<PublishedStandard>, group: AnyGroup): ReadonlyArray<string> =>
  standards.filter(on => on.shown.has(group)).map(({ standard }) => standard)

const figureIn = (
  standards: ReadonlyArray<PublishedStandard>,
  reviews: ReviewsByPart,
  group: AnyGroup
): SectionFigure | null => {
  const shown = standards.flatMap(on => on.shown.get(group) ?? [])
  if (shown.length === 0) return null
  const codes = shownFor(standards, group)
  let [n, selfRated] = [0, 0]
  const shares: Array<Fraction> = []
  for (const review of partsOf(group).flatMap(part => reviews.get(part) ?? [])) {
    const own = ownOf(review, codes)
    if (own.rated === 0) continue
    n += 1
    if (review.selfRated) selfRated += 1
    if (group === 'all') shares.push(shareOf(own))
  }
  return {
    n,
    selfRated,
    standards: { shown: shown.length, of: groupsOn(standards, group) },
    percentMet: percent(
      fraction(
        sum(shown, ({ met }) => met),
        sum(shown, ({ n }) => n)
      )
    ),
    quartiles: group === 'all' ? quartilesOf(shares) : null
  }
}
/** Of how many standards the group has a figure, shown or hidden. */
const groupsOn = (standards: ReadonlyArray<PublishedStandard>, group: AnyGroup): number =>
  standards.filter(({ parts }) => partsOf(group).some(part => parts.includes(part))).length

/** A breakdown over some standards, in the order of the groups. */
export const pooledGroups = <G extends AnyGroup>(
  standards: ReadonlyArray<PublishedStandard>,
  reviews: ReviewsByPart,
  groups: ReadonlyArray<G>
): ReadonlyArray<Shown<SectionFigure, G> | Hidden<G>> =>
  groupsOfAny(standards, groups).map(group => {
    const figure = figureIn(standards, reviews, group)
    return figure === null ? { group, shown: false } : { group, shown: true, ...figure }
  })

export const sectionFigures = (
  now: CycleFigures,
  published: PublishedFigures,
  reviews: ReviewsByPart
): ReadonlyArray<SectionFigures> =>
  sectionsOf(now).map(section => ({
    section,
    groups: pooledGroups(publishedOf(published, section), reviews, networkGroups)
  }))
