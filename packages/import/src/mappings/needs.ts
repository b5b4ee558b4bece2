/** The things that rows of many files speak of. */
import { reviewKinds } from '@cofc/core'
import type { Need } from './csv-file.ts'

export const editionNeeded = (column: string, edition: string | null): ReadonlyArray<Need> =>
  edition === null ? [] : [{ file: 'editions.csv', named: edition, column, streams: [`edition-${edition}`] }]

/** An edition is published with its standards. */
export const standardsNeeded = (edition: string): Need => ({
  file: 'standards.csv',
  named: `every standard of ${edition}`,
  value: edition,
  column: 'edition',
  streams: [`edition-${edition}`],
  event: 'StandardWritten'
})

export const communityNeeded = (column: string, community: string | null): ReadonlyArray<Need> =>
  community === null ? [] : [{ file: 'communities.csv', named: community, column, streams: [`community-${community}`] }]

export const cycleNeeded = (cycle: string): Need => ({
  file: 'cycles.csv',
  named: cycle,
  column: 'cycle',
  streams: [`cycle-${cycle}`]
})

export const membershipNeeded = (community: string): Need => ({
  file: 'memberships.csv',
  named: community,
  column: 'community',
  streams: [`membership-${community}`]
})

export const reviewerNeeded = (reviewer: string): Need => ({
  file: 'reviewers.csv',
  named: reviewer,
  column: 'team',
  streams: [`reviewer-${reviewer}`]
})

/** The row of reviews.csv that the rows of one community in one cycle belong to. */
export const reviewNeeded = ({ community, cycle }: { readonly community: string; readonly cycle: string }): Need => ({
  file: 'reviews.csv',
  named: `${community} in ${cycle}`,
  column: 'community',
  streams: reviewKinds.map(kind => `review-${community}/${cycle}/${kind}`)
})
