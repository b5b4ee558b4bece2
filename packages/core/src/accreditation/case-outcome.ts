/** What it takes to accredit, to defer or not to award, and the event that says so: by the committee, or on appeal. */
import type { CommunityId } from '../values/community-id.ts'
import type { ContentRef } from '../values/content-ref.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import type { StandardCode } from '../values/standard-code.ts'
import { plusWorkingDays } from '../values/working-days.ts'
import { nextAward } from './award-term.ts'
import type { Knowing } from './decision.ts'
import type { AccreditationAwarded, AccreditationDeferred, AccreditationNotAwarded } from './events.ts'
import { belowThreshold, codesOf, emptyTypes, stillOutstanding, withStandardsMet } from './figures.ts'
import type { CaseDecision, DecidedBy } from './parts.ts'
import type { AccreditationRefusal } from './refusals.ts'
import type { Accreditation, Pack } from './state.ts'

export type OutcomeFacts = Knowing<'policy' | 'holidays' | 'communityName' | 'typeThatDay'>
type TypeFacts = Knowing<'typeThatDay'>

/** What is decided of a case, and what is accepted with it. */
export interface DecidedSo {
  readonly on: PlainDate
  readonly decision: CaseDecision
  readonly acceptedNotApplicable: ReadonlyArray<StandardCode>
  readonly acceptedMet: ReadonlyArray<StandardCode>
  readonly commendations: ReadonlyArray<ShortCode>
}
/** The same, with what its event says beside it. */
export interface OutcomeOfCase extends DecidedSo {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly minute: ContentRef
  readonly onAppeal: Count | null
}
const figuresAfter = (pack: Pack, { acceptedMet }: DecidedSo) => withStandardsMet(pack, acceptedMet)

/** What the committee accepted once stays accepted. */
const acceptedBy = ({ accepted }: Pack, { acceptedNotApplicable }: DecidedSo): ReadonlyArray<StandardCode> => [
  ...new Set([...accepted, ...acceptedNotApplicable])
]
const left = (pack: Pack, outcome: DecidedSo) =>
  stillOutstanding(figuresAfter(pack, outcome), acceptedBy(pack, outcome))

const coreLeft = (pack: Pack, outcome: DecidedSo): ReadonlyArray<StandardCode> =>
  codesOf(left(pack, outcome).filter(({ core }) => core))

const whyNotAccredited = (pack: Pack, outcome: DecidedSo, { typeThatDay }: TypeFacts): AccreditationRefusal | null => {
  if (typeThatDay !== 'Accreditation') return { type: 'NotAnAccreditationMember', cycle: pack.cycle }
  const below = belowThreshold(figuresAfter(pack, outcome).tallies, pack.thresholds)
  if (below !== null) {
    const { standardType, met, counting, needed } = below
    return { type: 'ThresholdNotMet', standardType, met, counting, needed }
  }
  const standards = pack.thresholds.coreMustBeMet ? coreLeft(pack, outcome) : []
  return standards.length === 0 ? null : { type: 'CoreOutstanding', standards }
}
const whyNotDeferred = (pack: Pack, outcome: DecidedSo): AccreditationRefusal | null => {
  if (outcome.on > pack.limit) return { type: 'DeferralLimitReached', limit: pack.limit }
  return left(pack, outcome).length === 0 ? { type: 'NothingOutstanding' } : null
}
const whyNotAccepted = (
  { outstanding }: Pack,
  { acceptedNotApplicable, acceptedMet }: DecidedSo
): AccreditationRefusal | null => {
  const claimed = outstanding.filter(({ notApplicable }) => notApplicable)
  const other =
    acceptedNotApplicable.find(standard => !codesOf(claimed).includes(standard)) ??
    acceptedMet.find(standard => !codesOf(outstanding).includes(standard))
  return other === undefined ? null : { type: 'NotOutstanding', standard: other }
}

/** What keeps a case from ending so; `null` when nothing does. */
export const whyNotSo = (pack: Pack, outcome: DecidedSo, known: TypeFacts): AccreditationRefusal | null => {
  const { decision, commendations } = outcome
  if (decision !== 'accredited' && commendations.length > 0) return { type: 'CommendedWithoutAward' }
  const obstacle = whyNotAccepted(pack, outcome)
  if (obstacle !== null) return obstacle
  if (decision === 'accredited') return whyNotAccredited(pack, outcome, known)
  return decision === 'deferred' ? whyNotDeferred(pack, outcome) : null
}

type DecisionEvent = AccreditationAwarded | AccreditationDeferred | AccreditationNotAwarded

const saidOf = (
  pack: Pack,
  outcome: OutcomeOfCase,
  { by, known }: { readonly by: DecidedBy; readonly known: OutcomeFacts }
) => {
  const { community, cycle, on, acceptedMet, minute, onAppeal } = outcome
  const acceptedNotApplicable = acceptedBy(pack, outcome)
  const { tallies } = figuresAfter(pack, outcome)
  const letterDue = plusWorkingDays(on, known.policy.decisionLetterWorkingDays, known.holidays)
  return {
    ...{ community, cycle, case: pack.number, on, by, tallies, thresholds: pack.thresholds },
    ...{ emptyTypes: emptyTypes(tallies), coreOutstanding: coreLeft(pack, outcome), acceptedNotApplicable },
    ...{ acceptedMet, onAppeal, letterDue, minute }
  }
}

/** The event that says what was decided, complete in itself. */
export const outcomeEvent = (
  { awards }: Accreditation,
  pack: Pack,
  { outcome, ...decided }: { readonly outcome: OutcomeOfCase; readonly by: DecidedBy; readonly known: OutcomeFacts }
): DecisionEvent => {
  const said = saidOf(pack, outcome, decided)
  const { decision, commendations } = outcome
  if (decision === 'not-accredited') return { type: 'AccreditationNotAwarded', ...said }
  if (decision === 'deferred') {
    const outstanding = codesOf(left(pack, outcome))
    const { presentedOn: firstPresentation, limit } = pack
    return { type: 'AccreditationDeferred', ...said, outstanding, firstPresentation, limit }
  }
  const name = decided.known.communityName ?? outcome.community
  const term = nextAward(awards, pack, { ...outcome, policy: decided.known.policy })
  return { type: 'AccreditationAwarded', ...said, ...term, name, edition: pack.edition, commendations }
}
