/** What each event makes of the accreditation of a community. */
import type {
  AccreditationEvent,
  AccreditationRuleWaived,
  AppealDecided,
  AppealLodged,
  AppealPanelAppointed,
  CaseWithdrawn,
  CriterionJudged
} from './events.ts'
import * as awards from './evolve-award.ts'
import * as cases from './evolve-case.ts'
import type { Accreditation, Appeal } from './state.ts'

const judged = (state: Accreditation, event: CriterionJudged): Accreditation => {
  const { criterion, shown, judgedBy, reason, on } = event
  const judgements = [...state.judgements, { criterion, shown, judgedBy, reason: reason.commitment, on }]
  return {
    ...state,
    judgements: judgements.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  }
}

const lodged = (state: Accreditation, event: AppealLodged): Accreditation => {
  const { appeal: number, cycle, against, words, on } = event
  const appeal: Appeal = {
    ...{ number, cycle, against, words: words.commitment },
    ...{ lodgedOn: on, panel: null, decided: null }
  }
  const withAppeal = { ...state, appeals: [...state.appeals, appeal] }
  return against === 'decision' ? cases.underAppeal(withAppeal, event) : withAppeal
}
const changingAppeal = (
  state: Accreditation,
  { appeal: number }: AppealPanelAppointed | AppealDecided,
  changed: Partial<Appeal>
): Accreditation => {
  const place = state.appeals.findIndex(one => one.number === number)
  const before = state.appeals[place]
  return before === undefined ? state : { ...state, appeals: state.appeals.with(place, { ...before, ...changed }) }
}
const appealDecided = (state: Accreditation, event: AppealDecided): Accreditation => {
  const appeal = state.appeals.find(one => one.number === event.appeal)
  const after = changingAppeal(state, event, { decided: { on: event.on, minute: event.minute.commitment } })
  return appeal?.against === 'decision' ? cases.appealDecided(after, event) : after
}

/** An appeal goes with its case. */
const withdrawn = (state: Accreditation, event: CaseWithdrawn): Accreditation => {
  const place = state.appeals.findLastIndex(
    ({ cycle, against, decided }) => cycle === event.cycle && against === 'decision' && decided === null
  )
  const before = state.appeals[place]
  const after = cases.withdrawn(state, event)
  return before === undefined
    ? after
    : { ...after, appeals: state.appeals.with(place, { ...before, decided: { on: event.on, minute: null } }) }
}

const waived = (state: Accreditation, { rule, case: of }: AccreditationRuleWaived): Accreditation => ({
  ...state,
  waivers: [...state.waivers, { rule, case: of }]
})

export const evolve = (state: Accreditation, event: AccreditationEvent): Accreditation => {
  switch (event.type) {
    case 'CriterionJudged':
      return judged(state, event)
    case 'AwardAttested':
      return awards.attested(state, event)
    case 'AccreditationAppliedFor':
      return cases.applied(state, event)
    case 'PackSubmitted':
      return cases.presented(state, event)
    case 'AccreditationAwarded':
      return awards.awarded(cases.decided(state, event), event)
    case 'AccreditationDeferred':
    case 'AccreditationNotAwarded':
      return cases.decided(state, event)
    case 'DecisionLetterSent':
      return cases.letterSent(state, event)
    case 'EvidenceSubmitted':
      return cases.evidenceSubmitted(state, event)
    case 'EvidenceReviewed':
      return cases.evidenceReviewed(state, event)
    case 'AppealLodged':
      return lodged(state, event)
    case 'AppealPanelAppointed':
      return changingAppeal(state, event, { panel: event.panel })
    case 'AppealDecided':
      return appealDecided(state, event)
    case 'CaseWithdrawn':
      return withdrawn(state, event)
    case 'InterimReviewed':
      return awards.interimReviewed(state, event)
    case 'AwardReferred':
      return awards.referred(state, event)
    case 'AwardKept':
    case 'AwardSuspended':
    case 'AwardReinstated':
    case 'AwardWithdrawn':
    case 'AwardExtended':
      return awards.decidedOn(state, event)
    case 'SuspensionReplied':
      return awards.replied(state, event)
    case 'AwardEndedWithMembership':
      return awards.ended(state, event)
    case 'AccreditationRuleWaived':
      return waived(state, event)
  }
}
