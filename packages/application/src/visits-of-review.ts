/** The visits of one review: those that have a team, those that lack one, and those that lack a day. */
import {
  unwantedBy,
  waivedFor,
  type Review,
  type ReviewKey,
  type StaffedVisit,
  type UnderWay,
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
const stillToCome = (key: VisitKey, visit: ToCome, review: GoingOn): Visits => {
  const { team } = visit
  const days = visit.status === 'Agreed' ? [visit.date] : []
  if (team.length > 0) return { ...nothing, history: [{ ...key, days, team }] }
  return visit.status === 'Agreed'
    ? { ...nothing, visits: [{ ...key, day: visit.date, ...lookedAt(review, key) }] }
    : { ...nothing, withoutDay: [key] }
}
type GoingOn = Exclude<UnderWay, { readonly status: 'Final' }>
/** Whom the host does not want, and which rules do not count: each left out where it is empty. */
const lookedAt = (review: GoingOn, { visit }: VisitKey): Pick<VisitToStaff, 'unwanted' | 'waived'> => {
  const [unwanted, waived] = [unwantedBy(review), waivedFor(review, visit)]
  return { ...(unwanted.length > 0 && { unwanted }), ...(waived.length > 0 && { waived }) }
}
const visitOf = (key: VisitKey, visit: Visit, review: GoingOn | null): Visits => {
  if (visit.status === 'Held') return { ...nothing, history: [{ ...key, days: visit.days, team: visit.team }] }
  return visit.status === 'Cancelled' || review === null ? nothing : stillToCome(key, visit, review)
}
export const visitsOf = (key: ReviewKey, review: Review): Visits => {
  if (review.status === 'NotOpened') return nothing
  const goingOn = review.status === 'Abandoned' || review.status === 'Final' ? null : review
  return together([...review.visits].map(([visit, one]) => visitOf({ ...key, visit }, one, goingOn)))
}
