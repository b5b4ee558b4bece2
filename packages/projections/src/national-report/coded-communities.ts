/** Each community's own percentages under its code, for the network as a whole and only there. */
import { figureOf } from '../figures/breakdown.ts'
import { percent } from '../figures/fraction.ts'
import { codesFor } from './codes.ts'
import { membersOf } from '../rows/members-of-cycle.ts'
import type { CodedCommunity, SectionFigures } from './national-report.ts'
import { ownOf, shareOf, standardsIn } from './section-figures.ts'
import type { Standing } from './standing.ts'

/** Every member of the cycle and everybody reviewed has a code, so that a code stays what it is while reports become final. */
const codes = ({ network, cycle, reviews }: Standing, codeKey: string): ReadonlyMap<string, string> =>
  codesFor(codeKey, [
    ...membersOf(network, cycle, null).map(({ community }) => community),
    ...reviews.map(({ community }) => community)
  ])

export const codedCommunities = (
  now: Standing,
  sections: ReadonlyArray<SectionFigures>,
  codeKey: string
): ReadonlyArray<CodedCommunity> => {
  const codeOf = codes(now, codeKey)
  return now.grouped.all
    .map(review => ({
      code: codeOf.get(review.row.community) ?? '',
      sections: sections.map(({ section, groups }) => {
        const own = ownOf(review, standardsIn(now, section))
        const shown = figureOf(groups, 'all').shown && own.rated > 0
        return { section, percentMet: shown ? percent(shareOf(own)) : null }
      })
    }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
}
