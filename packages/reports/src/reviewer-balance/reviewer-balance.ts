/** Who visited whom in a cycle, and who is trained to: members by what they gave and took, reviewers by their ids. */
import type { CommunityId, Cycle, MembershipType, PlainDate, ReviewerId, TeamRole, Training } from '@cofc/core'

export interface AskReviewerBalance {
  readonly cycle: Cycle
  readonly on: PlainDate
}
export interface NoReviewerBalance {
  readonly type: 'NoSuchCycle'
  readonly cycle: Cycle
}
export interface BalanceOfMember {
  readonly community: CommunityId
  /** As on the day; `null` when it was not registered. */
  readonly name: string | null
  readonly membershipType: MembershipType
  /** Visits to it that were held. */
  readonly received: number
  /** Places on the teams of those visits, observers apart. */
  readonly placesReceived: number
  /** Places that it filled on teams that visited others, as far as the record tells. */
  readonly placesGiven: number
  /** Whether that is told of every visit to others. */
  readonly isWhole: boolean
}
export interface ReviewerListed {
  readonly reviewer: ReviewerId
  /** As described on the day, with what was credited by then. */
  readonly trainedAs: ReadonlyArray<Training>
  /** Visits that were held with them on the team, observing apart. */
  readonly visitsInCycle: number
  readonly visitsEver: number
  readonly observedInCycle: number
  /** The last day of the last of them, `null` before any. */
  readonly lastVisitOn: PlainDate | null
}
export interface ReviewerBalance {
  readonly cycle: Cycle
  readonly on: PlainDate
  readonly visits: number
  /** Places on the teams of the cycle. */
  readonly places: Readonly<Record<TeamRole, number>>
  /** How many reviewers are trained for each, and how many of them were on a team in the cycle. */
  readonly training: ReadonlyArray<{ readonly training: Training; readonly trained: number; readonly active: number }>
  /** Ordered by community. */
  readonly members: ReadonlyArray<BalanceOfMember>
  /** Ordered by id. */
  readonly reviewers: ReadonlyArray<ReviewerListed>
}
