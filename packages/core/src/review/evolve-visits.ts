/** What each event about a visit makes of a review. An event that cannot happen leaves it as it was. */
import type {
  PeerRatingsSaved,
  RearrangementFeeFellDue,
  ReviewRuleWaived,
  TeamAllocated,
  TeamCameFrom,
  VisitAgreed,
  VisitCancelled,
  VisitDatesOffered,
  VisitHeld,
  VisitMoved
} from './events.ts'
import { stepOn } from './evolve-workbook.ts'
import { withSaved } from './ratings.ts'
import { inTheWorkbook, selfReviewIn, waivedFor, type Review, type UnderWay, type Visit } from './state.ts'

type BeforeFinal = Exclude<UnderWay, { readonly status: 'Final' }>

const isBeforeFinal = (state: Review): state is BeforeFinal =>
  state.status !== 'NotOpened' && state.status !== 'Abandoned' && state.status !== 'Final'

/** Puts what becomes of a visit into the review; `null` when that visit cannot become it. */
const withVisit = (state: Review, number: number, becomes: (visit: Visit | undefined) => Visit | null): Review => {
  if (!isBeforeFinal(state)) return state
  const visit = becomes(state.visits.get(number))
  return visit === null ? state : { ...state, visits: new Map(state.visits).set(number, visit) }
}

export const visitDatesOffered = (state: Review, { visit, dates }: VisitDatesOffered): Review =>
  withVisit(state, visit, before => {
    if (before === undefined) return { status: 'Offered', dates, team: [] }
    return before.status === 'Offered' ? { ...before, dates } : null
  })

export const visitAgreed = (state: Review, { visit, date, mode }: VisitAgreed): Review =>
  withVisit(state, visit, before => (before?.status === 'Offered' ? { ...before, status: 'Agreed', date, mode } : null))

export const teamAllocated = (state: Review, { visit, team }: TeamAllocated): Review =>
  withVisit(state, visit, before =>
    before?.status === 'Offered' || before?.status === 'Agreed' ? { ...before, team } : null
  )

export const reviewRuleWaived = (state: Review, { visit, rule }: ReviewRuleWaived): Review => {
  if (!isBeforeFinal(state)) return state
  const before = waivedFor(state, visit)
  return before.includes(rule) ? state : { ...state, waived: new Map(state.waived).set(visit, [...before, rule]) }
}

export const visitMoved = (state: Review, { visit, date }: VisitMoved): Review =>
  withVisit(state, visit, before => (before?.status === 'Agreed' ? { ...before, date } : null))

export const visitCancelled = (state: Review, { visit }: VisitCancelled): Review =>
  withVisit(state, visit, before =>
    before?.status === 'Offered' || before?.status === 'Agreed' ? { status: 'Cancelled' } : null
  )

export const rearrangementFeeFellDue = (state: Review, event: RearrangementFeeFellDue): Review => {
  if (!isBeforeFinal(state)) return state
  const { visit, on, noticeDays, net } = event
  return { ...state, rearrangementFees: [...state.rearrangementFees, { visit, on, noticeDays, net }] }
}

/** A held visit locks the workbook for good. */
export const visitHeld = (state: Review, { visit, on, days, mode, team, stakeholders }: VisitHeld): Review => {
  if (!isBeforeFinal(state) || inTheWorkbook(state)) return state
  const held = withVisit(state, visit, before =>
    before?.status === 'Agreed' ? { status: 'Held', days, mode, team, stakeholders, cameFrom: null } : null
  )
  if (held === state || !('submittedOn' in held)) return state
  return held.status === 'WorkbookSubmitted'
    ? { ...held, ...stepOn(held, on), status: 'WorkbookLocked' }
    : { ...held, ...stepOn(held, on) }
}

export const teamCameFrom = (state: Review, { visit, communities }: TeamCameFrom): Review =>
  withVisit(state, visit, before => (before?.status === 'Held' ? { ...before, cameFrom: communities } : null))

export const peerRatingsSaved = (state: Review, { on, ratings }: PeerRatingsSaved): Review =>
  selfReviewIn(state) ? { ...state, ...stepOn(state, on), peer: withSaved(ratings, state.peer) } : state
