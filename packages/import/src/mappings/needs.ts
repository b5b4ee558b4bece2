/** The things that rows of many files speak of. */
import {
  community,
  cycle,
  edition,
  membership,
  review,
  reviewer,
  reviewKinds,
  streamOf,
  type CommunityId,
  type Cycle,
  type EditionId,
  type ReviewerId
} from '@cofc/core'
import type { Need } from './csv-file.ts'

export const editionNeeded = <C extends string>(column: C, named: EditionId | null): ReadonlyArray<Need<C>> =>
  named === null ? [] : [{ file: 'editions.csv', named, column, streams: [streamOf(edition, { edition: named })] }]

export const communityNeeded = <C extends string>(column: C, named: CommunityId | null): ReadonlyArray<Need<C>> =>
  named === null
    ? []
    : [{ file: 'communities.csv', named, column, streams: [streamOf(community, { community: named })] }]

export const cycleNeeded = (named: Cycle): Need<'cycle'> => ({
  file: 'cycles.csv',
  named,
  column: 'cycle',
  streams: [streamOf(cycle, { cycle: named })]
})

export const membershipNeeded = (named: CommunityId): Need<'community'> => ({
  file: 'memberships.csv',
  named,
  column: 'community',
  streams: [streamOf(membership, { community: named })]
})

export const reviewerNeeded = (named: ReviewerId): Need<'team'> => ({
  file: 'reviewers.csv',
  named,
  column: 'team',
  streams: [streamOf(reviewer, { reviewer: named })]
})

interface ReviewName {
  readonly community: CommunityId
  readonly cycle: Cycle
}
/** The row of reviews.csv that the rows of one community in one cycle belong to. */
export const reviewNeeded = (of: ReviewName): Need<'community'> => ({
  file: 'reviews.csv',
  named: `${of.community} in ${of.cycle}`,
  column: 'community',
  streams: reviewKinds.map(kind => streamOf(review, { community: of.community, cycle: of.cycle, kind }))
})
