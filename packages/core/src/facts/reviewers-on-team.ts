/** All that is known of the reviewers named on a team, with the visits of other reviews that they are on the team of. */
import { streamOf } from '../address.ts'
import {
  review,
  type DescribedReviewer,
  type HomeParent,
  type KnownReviewer,
  type Review,
  type VisitElsewhere,
  type VisitorOfHome
} from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import type { ReviewKey } from '../values/review-key.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Earlier {
  readonly described: ReadonlyArray<DescribedReviewer>
  readonly homeParents: ReadonlyArray<HomeParent>
  readonly homeMembers: ReadonlyArray<CommunityId>
  readonly visitorsOfHomes: ReadonlyArray<VisitorOfHome>
}
/** Of other reviews than that of the command: each once. */
const reviewsOf = (command: ReviewKey, { described }: Earlier): ReadonlyMap<string, ReviewKey> => {
  const keys = described.flatMap(({ allocations }) => allocations).map(key => [streamOf(review, key), key] as const)
  return new Map(keys.filter(([stream]) => stream !== streamOf(review, command)))
}

/** A visit to come of a review that is at its end does not take place. */
const daysIn = (state: Review, reviewer: ReviewerId): ReadonlyArray<PlainDate> => {
  if (state.status === 'NotOpened') return []
  const goesOn = state.status !== 'Abandoned' && state.status !== 'Final'
  return [...state.visits.values()].flatMap(visit => {
    if (visit.status === 'Cancelled' || !visit.team.some(member => member.reviewer === reviewer)) return []
    if (visit.status === 'Held') return visit.days
    return visit.status === 'Agreed' && goesOn ? [visit.date] : []
  })
}

const knownOf = (
  { allocations: _, goesForHome, ...one }: DescribedReviewer,
  { homeParents, homeMembers, visitorsOfHomes }: Earlier,
  visits: ReadonlyArray<VisitElsewhere>
): KnownReviewer => ({
  ...one,
  homeIsMember: !goesForHome || one.home === null || homeMembers.includes(one.home),
  homeParent: homeParents.find(({ home }) => home === one.home)?.parent ?? null,
  visitedBy: goesForHome ? visitorsOfHomes.filter(({ home }) => home === one.home).map(({ from }) => from) : [],
  visits
})

export const reviewersOnTeam: AnyQuestion<ReviewKey, ReadonlyArray<KnownReviewer>, Earlier> = questionAfter<
  ReviewKey,
  Earlier
>({ described: true, homeParents: true, homeMembers: true, visitorsOfHomes: true })({
  about: review,
  streams: (command, known) => [...reviewsOf(command, known).keys()],
  answer: (command, { states, known }) => {
    const reviews = [...reviewsOf(command, known).values()]
    return known.described.map(one =>
      knownOf(
        one,
        known,
        reviews.flatMap(({ community }, place) => {
          const days = daysIn(states[place] ?? review.initialState, one.reviewer)
          return days.length === 0 ? [] : [{ community, days }]
        })
      )
    )
  }
})
