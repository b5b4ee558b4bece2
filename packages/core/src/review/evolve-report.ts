/** What each event about findings and the report makes of a review. An event that cannot happen leaves it as it was. */
import { numberAfter } from '../values/count.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type {
  ActionPointAssigned,
  ActionPointProgressed,
  ActionPointsCarried,
  ActionPointSettled,
  FindingRecorded,
  HostCommented,
  LocalReportCorrected,
  LocalReportDrafted,
  LocalReportIssued,
  ReviewAbandoned
} from './events.ts'
import { heldSinceOpening, stepOn } from './evolve-workbook.ts'
import type { Correction, Rater } from './parts.ts'
import { rate } from './ratings.ts'
import { selfReviewIn, type Finding, type Opened, type Rated, type Review } from './state.ts'

export const findingRecorded = (state: Review, event: FindingRecorded): Review => {
  if (!selfReviewIn(state) && state.status !== 'ReportDrafted') return state
  const { findingKind, standard, words, due } = event
  return {
    ...state,
    findings: [
      ...state.findings,
      { findingKind, standard, words, due, outcome: 'open', settledOn: null, assigned: null, progress: [] }
    ]
  }
}

export const localReportDrafted = (state: Review, { on, commentsDue }: LocalReportDrafted): Review => {
  if (!selfReviewIn(state)) return state
  const silent = { commentsDue, comments: null, commentedOn: null }
  return { ...state, ...stepOn(state, on), status: 'ReportDrafted', draftedOn: on, ...silent }
}

export const hostCommented = (state: Review, { on, comments }: HostCommented): Review =>
  state.status === 'ReportDrafted'
    ? { ...state, ...stepOn(state, on), comments: comments?.commitment ?? null, commentedOn: on }
    : state

const firstVersion = numberAfter([])

export const localReportIssued = (state: Review, { on }: LocalReportIssued): Review => {
  if (state.status !== 'ReportDrafted') return state
  const { submittedOn, draftedOn } = state
  const days = { ...stepOn(state, on), submittedOn, draftedOn, issuedOn: on }
  const versions = [{ version: firstVersion, on, peer: state.peer }]
  return { ...heldSinceOpening(state), ...days, status: 'Final', version: firstVersion, versions }
}

export const localReportCorrected = (state: Review, { on, version, corrections }: LocalReportCorrected): Review => {
  if (state.status !== 'Final') return state
  const [self, peer] = [corrected(state, 'self', corrections), corrected(state, 'peer', corrections)]
  return { ...state, ...stepOn(state, on), version, versions: [...state.versions, { version, on, peer }], self, peer }
}

/** The comment beside a corrected rating stays as it was. */
const corrected = (
  state: Opened,
  by: Rater,
  corrections: ReadonlyArray<Correction>
): ReadonlyMap<StandardCode, Rated> => {
  const ratings = new Map(state[by])
  for (const { standard, rating } of corrections.filter(correction => correction.by === by))
    rate(ratings, standard, { rating, comment: ratings.get(standard)?.comment ?? null })
  return ratings
}

/** Puts what becomes of an open action point of a final report into the review. */
const withOpenPoint = (state: Review, finding: number, becomes: (before: Finding) => Partial<Finding>): Review => {
  const before = state.status === 'Final' ? state.findings[finding - 1] : undefined
  if (state.status !== 'Final' || before?.outcome !== 'open') return state
  return { ...state, findings: state.findings.with(finding - 1, { ...before, ...becomes(before) }) }
}
export const actionPointSettled = (state: Review, { finding, outcome, on }: ActionPointSettled): Review =>
  withOpenPoint(state, finding, () => ({ outcome, settledOn: on }))

export const actionPointsCarried = (state: Review, { from, fromKind, points }: ActionPointsCarried): Review => {
  if (state.status === 'NotOpened') return state
  return { ...state, carried: [...state.carried, ...points.map(({ finding }) => ({ from, fromKind, finding }))] }
}

export const actionPointAssigned = (state: Review, { finding, owner, due }: ActionPointAssigned): Review =>
  withOpenPoint(state, finding, () => ({ assigned: { owner, due } }))

export const actionPointProgressed = (state: Review, { finding, words }: ActionPointProgressed): Review =>
  withOpenPoint(state, finding, ({ progress }) => ({ progress: [...progress, words.commitment] }))

export const reviewAbandoned = (state: Review, { on }: ReviewAbandoned): Review =>
  state.status === 'NotOpened' || state.status === 'Abandoned' || state.status === 'Final'
    ? state
    : { ...heldSinceOpening(state), status: 'Abandoned', abandonedOn: on }
