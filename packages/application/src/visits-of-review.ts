/** The visits of one review: those that have a team, those that lack one, and those that lack a day. */
import {
  unwantedBy,
  type Review,
  type ReviewerId,
  type ReviewKey,
  type StaffedVisit,
  type Visit,
  type VisitKey,
  type VisitToStaff
} from '@cofc/core'

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
type ToCome = Extract<Visit, { readonly status: 'Offered' | 'Agreed' }>
const stillToCome = (key: VisitKey, visit: ToCome, unwanted: ReadonlyArray<ReviewerId>): Visits => {
  const { team } = visit
  const days = visit.status === 'Agreed' ? [visit.date] : []
  if (team.length > 0) return { ...nothing, history: [{ ...key, days, team }] }
  return visit.status === 'Agreed'
    ? { ...nothing, visits: [{ ...key, day: visit.date, ...(unwanted.length > 0 && { unwanted }) }] }
    : { ...nothing, withoutDay: [key] }
}
/** Whom its host does not want; `null` where the review does not go on. */
type Unwanted = ReadonlyArray<ReviewerId> | null
const visitOf = (key: VisitKey, visit: Visit, unwanted: Unwanted): Visits => {
  if (visit.status === 'Held') return { ...nothing, history: [{ ...key, days: visit.days, team: visit.team }] }
  return visit.status === 'Cancelled' || unwanted === null ? nothing : stillToCome(key, visit, unwanted)
}
export const visitsOf = (key: ReviewKey, review: Review): Visits => {
  if (review.status === 'NotOpened') return nothing
  const unwanted = review.status === 'Abandoned' || review.status === 'Final' ? null : unwantedBy(review)
  return together([...review.visits].map(([visit, one]) => visitOf({ ...key, visit }, one, unwanted)))
}
