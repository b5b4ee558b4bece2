/** The question with places for names, so that it can be searched: reviewers in the order of ids, visits in that of days. */
import { needsOfTeam, type TeamNeed } from '../review/index.ts'
import { obstacles, type Commitments } from './obstacles.ts'
import type { AvailableReviewer, StaffedVisit, TeamsQuestion, VisitKey, VisitToStaff } from './question.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'

export interface Problem {
  readonly visits: ReadonlyArray<VisitToStaff>
  readonly reviewers: ReadonlyArray<AvailableReviewer>
  /** By visit: whom nothing keeps from it but what is proposed, ascending. */
  readonly canGo: ReadonlyArray<ReadonlyArray<number>>
  /** By reviewer: on how many teams of the cycle they are already. */
  readonly load: ReadonlyArray<number>
  /** On how many they may be. */
  readonly most: number
  readonly size: number
  /** By visit: what its team needs. */
  readonly needs: ReadonlyArray<ReadonlyArray<TeamNeed>>
}
/** By visit: who goes, ascending; `null` where nobody does. */
export type Teams = ReadonlyArray<ReadonlyArray<number> | null>

const compared = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
const placeOf = ({ community, cycle, kind, visit }: VisitKey): string =>
  [community, cycle, kind, String(visit).padStart(9, '0')].join(' ')
export const byDay = (one: VisitToStaff, other: VisitToStaff): number =>
  compared(one.day, other.day) || compared(placeOf(one), placeOf(other))

/** Observers do not count. */
const loadsIn = (visits: ReadonlyArray<StaffedVisit>): ReadonlyMap<ReviewerId, number> => {
  const loads = new Map<ReviewerId, number>()
  const members = visits.flatMap(({ team }) => team).filter(({ role }) => role !== 'observer')
  for (const { reviewer } of members) loads.set(reviewer, (loads.get(reviewer) ?? 0) + 1)
  return loads
}

/** What the teams there are bind people to, in the cycles that are asked about. */
export const commitmentsOf = ({ visits, history, policy }: TeamsQuestion): Commitments => {
  const cycles = new Set(visits.map(({ cycle }) => cycle))
  const loads = loadsIn(history.filter(({ cycle }) => cycles.has(cycle)))
  return { visits: history, loadOf: reviewer => loads.get(reviewer) ?? 0, most: policy.visitsPerReviewer }
}

export const problemOf = (question: TeamsQuestion): Problem => {
  const commitments = commitmentsOf(question)
  const reviewers = question.reviewers.toSorted((one, other) => compared(one.reviewer, other.reviewer))
  const visits = question.visits.toSorted(byDay)
  return {
    visits,
    reviewers,
    canGo: visits.map(visit =>
      reviewers.flatMap((one, place) => (obstacles(visit, one, commitments).length === 0 ? [place] : []))
    ),
    load: reviewers.map(({ reviewer }) => commitments.loadOf(reviewer)),
    most: commitments.most,
    size: question.policy.teamSize,
    needs: visits.map(visit => needsOfTeam(question.policy, visit))
  }
}

/** The same of some of its visits. */
export const ofVisits = (problem: Problem, visits: ReadonlyArray<number>): Problem => ({
  ...problem,
  visits: visits.flatMap(visit => problem.visits.slice(visit, visit + 1)),
  canGo: visits.flatMap(visit => problem.canGo.slice(visit, visit + 1)),
  needs: visits.flatMap(visit => problem.needs.slice(visit, visit + 1))
})
