/** Tallies over the reviews of a cycle: those that count give something, and each other is told with its reason. */
import { domain, streamOf, type CommunityId } from '@cofc/core'
import { partsOf, type AnyGroup } from '../figures/groups.ts'
import { isFinal, type CountedReview } from '../national-report/counted-reviews.ts'
import type { CycleFigures } from '../national-report/cycle-figures.ts'
import { partOf } from '../national-report/tallies.ts'
import type { ReviewRow } from '../tables/national-review-row.ts'
import type { Given, Item } from './tallied.ts'

export const streamOfReview = ({ community, cycle, kind }: Pick<ReviewRow, 'community' | 'cycle' | 'kind'>): string =>
  streamOf(domain.review.aggregate, { community, cycle, kind })
export const streamOfMember = (community: CommunityId): string => streamOf(domain.membership.aggregate, { community })

/** Every review of the cycle, final or not, each by itself. */
export const overEachReview = (
  { reviews }: Pick<CycleFigures, 'reviews'>,
  gives: (row: ReviewRow) => Given
): ReadonlyArray<Item> => reviews.map(row => ({ key: row.community, stream: streamOfReview(row), given: gives(row) }))

const ofMembersWithout = ({ members, reviews }: CycleFigures): ReadonlyArray<Item> => {
  const reviewed = new Set(reviews.map(({ community }) => community))
  return members.flatMap(({ community }) =>
    reviewed.has(community) ? [] : [{ key: community, stream: streamOfMember(community), given: 'NoReview' as const }]
  )
}

/** The review that counts of each community of a group, and the members that have none. */
export const overCounted = (
  figures: CycleFigures,
  group: AnyGroup,
  gives: (review: CountedReview) => Given
): ReadonlyArray<Item> => {
  const counted = new Map(figures.counted.map(review => [review.row, review]))
  const parts = partsOf(group)
  const given = (row: ReviewRow): Given => {
    const review = counted.get(row)
    if (review === undefined) return isFinal(row, figures.cutoff) ? 'AnotherReviewCounts' : 'NotFinal'
    const part = partOf(review)
    if (parts.includes(part)) return gives(review)
    return part === 'audited' ? 'JointAudit' : 'OfAnotherGroup'
  }
  return [...overEachReview(figures, given), ...ofMembersWithout(figures)]
}
