/** What each event about the workbook makes of a review. An event that cannot happen leaves it as it was. */
import { latest, type PlainDate } from '../values/plain-date.ts'
import type {
  EvidenceAdded,
  EvidenceAttached,
  EvidenceDetached,
  OutcomesReturned,
  ReviewOpened,
  SelfRatingsSaved,
  SelfReviewSubmitted,
  WorkbookLocked,
  WorkbookReopened,
  WorkbookReturned
} from './events.ts'
import { withSaved } from './ratings.ts'
import { inTheWorkbook, shownFor, type Opened, type Review } from './state.ts'
import { visitedOn } from './visited-on.ts'

export const stepOn = ({ lastStepOn }: Opened, on: PlainDate) => ({ lastStepOn: latest(lastStepOn, on) })

/** Of a review at whatever stage, what it has held since its opening. */
export const heldSinceOpening = (state: Opened): Opened => ({
  cycle: state.cycle,
  openedOn: state.openedOn,
  lastStepOn: state.lastStepOn,
  edition: state.edition,
  sector: state.sector,
  membershipType: state.membershipType,
  scope: state.scope,
  self: state.self,
  peer: state.peer,
  evidence: state.evidence,
  portfolio: state.portfolio,
  outcomes: state.outcomes,
  visits: state.visits,
  rearrangementFees: state.rearrangementFees,
  objections: state.objections,
  waived: state.waived,
  offers: state.offers,
  feedback: state.feedback,
  surveys: state.surveys,
  carried: state.carried,
  findings: state.findings
})

export const opened = (state: Review, event: ReviewOpened): Review => {
  if (state.status !== 'NotOpened') return state
  const { cycle, on, edition, sector, membershipType } = event
  const scope = new Map(event.scope.map(scoped => [scoped.standard, scoped]))
  const nothingYet = {
    self: new Map(),
    peer: new Map(),
    evidence: [],
    portfolio: { status: 'NotAskedFor' as const },
    outcomes: new Map(),
    visits: new Map(),
    rearrangementFees: [],
    objections: new Map(),
    waived: new Map(),
    offers: new Map(),
    feedback: new Map(),
    surveys: new Map(),
    carried: [],
    findings: []
  }
  return {
    status: 'WorkbookOpen',
    cycle,
    openedOn: on,
    lastStepOn: on,
    edition,
    sector,
    membershipType,
    scope,
    ...nothingYet
  }
}

export const selfRatingsSaved = (state: Review, { on, ratings }: SelfRatingsSaved): Review =>
  inTheWorkbook(state) ? { ...state, ...stepOn(state, on), self: withSaved(ratings, state.self) } : state

export const evidenceAdded = (state: Review, { standards, title }: EvidenceAdded): Review =>
  inTheWorkbook(state)
    ? { ...state, evidence: [...state.evidence, { title: title.commitment, standards, piece: null }] }
    : state

/** A piece stands there once, in the place of its first standard. */
export const evidenceAttached = (state: Review, { evidence: piece, standards, title }: EvidenceAttached): Review => {
  if (!inTheWorkbook(state)) return state
  const shown = { title: title.commitment, standards: [...shownFor(state, piece), ...standards], piece }
  const isThere = state.evidence.some(one => one.piece === piece)
  const evidence = isThere ? state.evidence.map(one => (one.piece === piece ? shown : one)) : [...state.evidence, shown]
  return { ...state, evidence }
}
export const evidenceDetached = (state: Review, { evidence: piece, standards }: EvidenceDetached): Review => {
  if (!inTheWorkbook(state)) return state
  const left = shownFor(state, piece).filter(standard => !standards.includes(standard))
  return {
    ...state,
    evidence: state.evidence.flatMap(one =>
      one.piece !== piece ? [one] : left.length === 0 ? [] : [{ ...one, standards: left }]
    )
  }
}

export const outcomesReturned = (state: Review, { on, counts }: OutcomesReturned): Review => {
  if (state.status === 'NotOpened') return state
  const ofDay = new Map(state.outcomes.get(on))
  for (const { measure, count } of counts) ofDay.set(measure, count)
  return { ...state, outcomes: new Map(state.outcomes).set(on, ofDay) }
}

export const selfReviewSubmitted = (state: Review, { on }: SelfReviewSubmitted): Review =>
  inTheWorkbook(state)
    ? { ...heldSinceOpening(state), ...stepOn(state, on), status: 'WorkbookSubmitted', submittedOn: on }
    : state

export const workbookReturned = (state: Review, { on }: WorkbookReturned): Review =>
  state.status === 'WorkbookSubmitted'
    ? { ...heldSinceOpening(state), ...stepOn(state, on), status: 'WorkbookReturned', until: null }
    : state

/** Nothing that peers have seen is changed any more. */
export const workbookReopened = (state: Review, { on, until }: WorkbookReopened): Review =>
  state.status === 'WorkbookLocked' && visitedOn(state) === null
    ? { ...heldSinceOpening(state), ...stepOn(state, on), status: 'WorkbookReturned', until }
    : state

export const workbookLocked = (state: Review, { on }: WorkbookLocked): Review =>
  state.status === 'WorkbookSubmitted' ? { ...state, ...stepOn(state, on), status: 'WorkbookLocked' } : state
