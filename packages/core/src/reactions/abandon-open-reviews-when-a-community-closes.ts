/** When a community closes or merges, every review it has open is abandoned; a final report stays as it is. */
import { membership, type CommunityClosed, type CommunityMerged, type Membership } from '../membership/index.ts'
import type { AbandonReview, ReviewRefusal } from '../review/index.ts'
import { reviewKinds } from '../values/review-kind.ts'
import { reaction } from './reaction.ts'

const abandonments = (
  { community, on }: CommunityClosed | CommunityMerged,
  { cycles }: Membership
): ReadonlyArray<AbandonReview> =>
  [...new Set(cycles.map(({ cycle }) => cycle))].flatMap(cycle =>
    reviewKinds.map(kind => ({ type: 'AbandonReview', community, cycle, kind, on }) as const)
  )

export const abandonOpenReviewsWhenACommunityCloses = reaction(membership)({
  name: 'abandon-open-reviews-when-a-community-closes',
  on: ['CommunityClosed', 'CommunityMerged'],
  commands: abandonments,
  settledBy: ['ReviewNotOpened', 'ReportIsFinal'] satisfies ReadonlyArray<ReviewRefusal['type']>
})
