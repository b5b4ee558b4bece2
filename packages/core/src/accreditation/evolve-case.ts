/** What each event makes of the cases of an accreditation. */
import type { Count } from '../values/count.ts'
import { latest } from '../values/plain-date.ts'
import type {
  AccreditationAppliedFor,
  AccreditationAwarded,
  AccreditationDeferred,
  AccreditationNotAwarded,
  AppealDecided,
  AppealLodged,
  CaseWithdrawn,
  DecisionLetterSent,
  EvidenceReviewed,
  EvidenceSubmitted,
  PackSubmitted
} from './events.ts'
import { withStandardsMet } from './figures.ts'
import type { CaseDecision, DecidedBy, ReviewedStandard } from './parts.ts'
import type { Accreditation, Case, LastDecision } from './state.ts'

type Become = (one: Case) => Case

/** The state with one case changed; as it was when there is no such case, or nothing of it changes. */
const changing = (state: Accreditation, place: number, become: Become): Accreditation => {
  const before = state.cases[place]
  const after = before === undefined ? before : become(before)
  return before === undefined || after === undefined || after === before
    ? state
    : { ...state, cases: state.cases.with(place, after) }
}
const changingCase = (state: Accreditation, number: Count, become: Become): Accreditation =>
  changing(
    state,
    state.cases.findIndex(one => one.number === number),
    become
  )

export const applied = (state: Accreditation, event: AccreditationAppliedFor): Accreditation => {
  const { case: number, cycle, on } = event
  if (state.cases.some(one => one.number === number)) return state
  const begun = { number, cycle, appliedOn: on, lastStepOn: on }
  const closed = state.ahead.cases.find(one => one.case === number)
  const one: Case =
    closed === undefined ? { status: 'Applied', ...begun } : { status: 'Closed', ...begun, closedOn: closed.on }
  return { ...state, cases: [...state.cases, one] }
}

export const presented = (state: Accreditation, event: PackSubmitted): Accreditation =>
  changingCase(state, event.case, one => {
    if (one.status !== 'Applied') return one
    const { edition, visitors, tallies, outstanding, thresholds, limit, on } = event
    const pack = { edition, visitors, tallies, outstanding, thresholds, limit, presentedOn: on, lastStepOn: on }
    return { ...one, ...pack, status: 'Presented', evidence: [], reviewed: [], accepted: [], voted: [] }
  })

/** Who voted; the chair alone is one who did. */
export const votersOf = ({ chair, sitting }: DecidedBy) => sitting?.voters ?? [chair]

type Decided = AccreditationAwarded | AccreditationDeferred | AccreditationNotAwarded
const decisionOf = {
  AccreditationAwarded: 'accredited',
  AccreditationDeferred: 'deferred',
  AccreditationNotAwarded: 'not-accredited'
} as const satisfies Record<Decided['type'], CaseDecision>

export const decided = (state: Accreditation, event: Decided): Accreditation =>
  changingCase(state, event.case, one => {
    if (one.status === 'Applied' || one.status === 'Closed') return one
    const { on, minute, letterDue, onAppeal, acceptedMet } = event
    const last: LastDecision = {
      decision: decisionOf[event.type],
      ...{ on, letterDue, letterOn: null, appealUntil: null, final: onAppeal !== null },
      minute: minute.commitment,
      listed: event.type === 'AccreditationDeferred' ? event.outstanding : []
    }
    const voted = [...new Set([...one.voted, ...votersOf(event.by)])]
    const figures = withStandardsMet(one, acceptedMet)
    const limit = event.type === 'AccreditationDeferred' ? event.limit : one.limit
    const status = event.type === 'AccreditationDeferred' ? 'Deferred' : 'Decided'
    const accepted = event.acceptedNotApplicable
    return { ...one, ...figures, status, last, accepted, voted, limit, lastStepOn: on }
  })

export const letterSent = (
  state: Accreditation,
  { case: number, appealUntil, on }: DecisionLetterSent
): Accreditation =>
  changingCase(state, number, one =>
    'last' in one && one.last.letterOn === null
      ? { ...one, last: { ...one.last, letterOn: on, appealUntil }, lastStepOn: latest(one.lastStepOn, on) }
      : one
  )

export const evidenceSubmitted = (state: Accreditation, event: EvidenceSubmitted): Accreditation =>
  changingCase(state, event.case, one => {
    const { standards, evidence, on } = event
    if (one.status !== 'Deferred') return one
    return { ...one, evidence: [...one.evidence, { standards, evidence: evidence.commitment }], lastStepOn: on }
  })

const metIn = (reviewed: ReadonlyArray<ReviewedStandard>) =>
  reviewed.filter(({ met }) => met).map(({ standard }) => standard)

export const evidenceReviewed = (state: Accreditation, event: EvidenceReviewed): Accreditation =>
  changingCase(state, event.case, one => {
    const { standards, on } = event
    if (one.status !== 'Deferred') return one
    const reviewed = [...one.reviewed, ...standards.map(({ standard, met }) => ({ standard, met, on }))]
    return { ...one, ...withStandardsMet(one, metIn(standards)), reviewed, lastStepOn: on }
  })

const placeInCycle = ({ cases }: Accreditation, { cycle }: AppealLodged | AppealDecided): number =>
  cases.findLastIndex(one => one.cycle === cycle)

export const underAppeal = (state: Accreditation, event: AppealLodged): Accreditation =>
  changing(state, placeInCycle(state, event), one =>
    one.status === 'Deferred' || one.status === 'Decided'
      ? { ...one, status: 'UnderAppeal', before: one.status, since: event.on, lastStepOn: event.on }
      : one
  )

/** A decision that is varied follows by its own event. */
export const appealDecided = (state: Accreditation, event: AppealDecided): Accreditation =>
  changing(state, placeInCycle(state, event), one => {
    if (one.status !== 'UnderAppeal') return one
    const { last, before, since: _, ...pack } = one
    const after = { ...pack, limit: event.limit ?? one.limit, lastStepOn: event.on }
    if (event.outcome === 'remitted') return { ...after, status: 'Presented' }
    return { ...after, status: before, last: { ...last, appealUntil: null, final: true } }
  })

/** By days alone it may not be there yet. */
const closedAhead = (state: Accreditation, { case: of, on }: CaseWithdrawn): Accreditation => ({
  ...state,
  ahead: { ...state.ahead, cases: [...state.ahead.cases, { case: of, on }] }
})
export const withdrawn = (state: Accreditation, event: CaseWithdrawn): Accreditation => {
  const { case: number, on } = event
  if (!state.cases.some(one => one.number === number)) return closedAhead(state, event)
  return changingCase(state, number, one => {
    if (one.status === 'Closed') return one
    const { cycle, appliedOn } = one
    return { status: 'Closed', number, cycle, appliedOn, closedOn: on, lastStepOn: on }
  })
}
