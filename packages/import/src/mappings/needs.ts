/** The things that rows of many files speak of. */
import {
  communityStream,
  cycleStream,
  editionStream,
  membershipStream,
  reviewerStream,
  reviewKinds,
  reviewStream,
  type CommunityId,
  type Cycle,
  type EditionId,
  type ReviewerId
} from '@cofc/core'
import type { Need } from './csv-file.ts'

export const editionNeeded = <C extends string>(column: C, edition: EditionId | null): ReadonlyArray<Need<C>> =>
  edition === null ? [] : [{ file: 'editions.csv', named: edition, column, streams: [editionStream(edition)] }]

export const communityNeeded = <C extends string>(column: C, id: CommunityId | null): ReadonlyArray<Need<C>> =>
  id === null ? [] : [{ file: 'communities.csv', named: id, column, streams: [communityStream(id)] }]

export const cycleNeeded = (cycle: Cycle): Need<'cycle'> => ({
  file: 'cycles.csv',
  named: cycle,
  column: 'cycle',
  streams: [cycleStream(cycle)]
})

export const membershipNeeded = (community: CommunityId): Need<'community'> => ({
  file: 'memberships.csv',
  named: community,
  column: 'community',
  streams: [membershipStream(community)]
})

export const reviewerNeeded = (reviewer: ReviewerId): Need<'team'> => ({
  file: 'reviewers.csv',
  named: reviewer,
  column: 'team',
  streams: [reviewerStream(reviewer)]
})

/** The row of reviews.csv that the rows of one community in one cycle belong to. */
export const reviewNeeded = ({
  community,
  cycle
}: {
  readonly community: CommunityId
  readonly cycle: Cycle
}): Need<'community'> => ({
  file: 'reviews.csv',
  named: `${community} in ${cycle}`,
  column: 'community',
  streams: reviewKinds.map(kind => reviewStream({ community, cycle, kind }))
})
