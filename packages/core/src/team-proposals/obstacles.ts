/**
 * What keeps a reviewer from a visit. The rules of a review tell theirs by `obstaclesOf`, the same function by which a
 * team is refused; here is what only a proposal looks at: the days, and how many visits somebody makes.
 */
import { obstaclesOf, reviewRefusals, type KnownReviewer, type ReviewRefusal } from '../review/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import { dayInWords, listed } from '../wording/index.ts'
import type { AvailableReviewer, StaffedVisit, VisitToStaff } from './question.ts'

type ProposalObstacle =
  /** Told here, for the proposed teams count too. */
  | Extract<ReviewRefusal, { readonly type: 'ReviewerBusyThatDay' }>
  | { readonly type: 'ReviewerNotFree'; readonly reviewer: ReviewerId; readonly day: PlainDate }
  | { readonly type: 'ReviewerHasEnoughVisits'; readonly reviewer: ReviewerId; readonly most: number }
  /** Nothing keeps them, but all whom nothing keeps are no whole team together. Of what they lack no number is told. */
  | { readonly type: 'NoWholeTeam'; readonly reviewer: ReviewerId; readonly lacks: ReadonlyArray<string> }
export type TeamObstacle = ReviewRefusal | ProposalObstacle

const says: {
  readonly [Type in ProposalObstacle['type']]: (obstacle: Extract<ProposalObstacle, { readonly type: Type }>) => string
} = {
  ReviewerNotFree: ({ reviewer, day }) =>
    `Reviewer ${reviewer} did not say that they can go on ${dayInWords(day)}. Ask them, or move the visit.`,
  ReviewerBusyThatDay: ({ reviewer, day, community }) =>
    `Reviewer ${reviewer} visits ${community} on ${dayInWords(day)}. A reviewer makes one visit a day.`,
  ReviewerHasEnoughVisits: ({ reviewer, most }) =>
    `Reviewer ${reviewer} is on as many teams of the cycle as policy allows, which is ${most}.`,
  NoWholeTeam: ({ reviewer, lacks }) =>
    `Reviewer ${reviewer} can go, but all who can are no whole team: there are too few ${listed(lacks)}.`
}

/**
 * The sentence of an obstacle.
 * @example
 * ```ts
 * import type { ReviewerId } from '@cofc/core'
 * const obstacle = { type: 'ReviewerHasEnoughVisits', reviewer: 'R-014' as ReviewerId, most: 3 } as const
 * expect(obstacleInWords(obstacle)).toBe('Reviewer R-014 is on as many teams of the cycle as policy allows, which is 3.')
 * ```
 */
export const obstacleInWords = (obstacle: TeamObstacle): string => {
  const entry = obstacle.type in says ? says[obstacle.type as ProposalObstacle['type']] : null
  if (entry !== null) return entry(obstacle as never)
  return reviewRefusals[obstacle.type as ReviewRefusal['type']].says(obstacle as never)
}

/** The visits on whose teams people are, and how many teams of a cycle anybody may be on. */
export interface Commitments {
  readonly visits: ReadonlyArray<StaffedVisit>
  readonly loadOf: (reviewer: ReviewerId) => number
  readonly most: number
}

const isFree = ({ free }: AvailableReviewer, day: PlainDate): boolean =>
  free.some(({ from, until }) => from <= day && day <= until)

const goesElsewhere = ({ reviewer }: KnownReviewer, day: PlainDate, visits: ReadonlyArray<StaffedVisit>) =>
  visits.find(({ days, team }) => days.includes(day) && team.some(member => member.reviewer === reviewer))

/** Everything that keeps a reviewer from a visit, beside what the others do. */
export const obstacles = (
  visit: VisitToStaff,
  reviewer: AvailableReviewer,
  { visits, loadOf, most }: Commitments
): ReadonlyArray<TeamObstacle> => {
  const [{ day }, elsewhere] = [visit, goesElsewhere(reviewer, visit.day, visits)]
  const { reviewer: id } = reviewer
  return [
    ...obstaclesOf(reviewer, visit),
    ...(isFree(reviewer, day) ? [] : [{ type: 'ReviewerNotFree', reviewer: id, day } as const]),
    ...(elsewhere === undefined
      ? []
      : [{ type: 'ReviewerBusyThatDay', reviewer: id, day, community: elsewhere.community } as const]),
    ...(loadOf(id) < most ? [] : [{ type: 'ReviewerHasEnoughVisits', reviewer: id, most } as const])
  ]
}
