/** The visits of one review: those that have a team, those that lack one, and those that lack a day. */
import type { Review, ReviewKey, StaffedVisit, Visit, VisitKey, VisitToStaff } from '@cofc/core'

export interface Visits {
  /** Agreed, and without a team. */
  readonly visits: ReadonlyArray<VisitToStaff>
  /** With their team, still to come or held. */
  readonly history: ReadonlyArray<StaffedVisit>
  /** Offered, and without a team: their day is to be agreed first. */
  readonly withoutDay: ReadonlyArray<VisitKey>
}
const nothing: Visits = { visits: [], history: [], withoutDay: [] }
export const together = (all: ReadonlyArray<Visits>): Visits => ({
  visits: all.flatMap(({ visits }) => visits),
  history: all.flatMap(({ history }) => history),
  withoutDay: all.flatMap(({ withoutDay }) => withoutDay)
})

/** A visit still to come of a review that goes on. */
const stillToCome = (key: VisitKey, visit: Extract<Visit, { readonly status: 'Offered' | 'Agreed' }>): Visits => {
  const { team } = visit
  const days = visit.status === 'Agreed' ? [visit.date] : []
  if (team.length > 0) return { ...nothing, history: [{ ...key, days, team }] }
  return visit.status === 'Agreed'
    ? { ...nothing, visits: [{ ...key, day: visit.date }] }
    : { ...nothing, withoutDay: [key] }
}
const visitOf = (key: VisitKey, visit: Visit, goesOn: boolean): Visits => {
  if (visit.status === 'Held') return { ...nothing, history: [{ ...key, days: visit.days, team: visit.team }] }
  return visit.status === 'Cancelled' || !goesOn ? nothing : stillToCome(key, visit)
}
export const visitsOf = (key: ReviewKey, review: Review): Visits => {
  if (review.status === 'NotOpened') return nothing
  const goesOn = review.status !== 'Abandoned' && review.status !== 'Final'
  return together([...review.visits].map(([visit, one]) => visitOf({ ...key, visit }, one, goesOn)))
}
