/**
 * The whole panel decides an appeal: what was decided stands, goes back to the committee, or is varied. Its days do not
 * count against a deferral.
 */
import { accept, refuse } from '../../aggregate.ts'
import { countOf } from '../../values/count.ts'
import { daysBetween, plusDays, type PlainDate } from '../../values/plain-date.ts'
import { appealIn, involvedIn } from '../appeal-guards.ts'
import { goingCaseIn, whyNotInOrder } from '../case-guards.ts'
import { outcomeEvent, whyNotSo, type OutcomeFacts, type OutcomeOfCase } from '../case-outcome.ts'
import type { DecideAppeal } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import type { AccreditationEvent, AppealDecided } from '../events.ts'
import type { DecidedBy } from '../parts.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import { decidedBy, whyNotDecide, type SittingFacts, type SittingRules } from '../sitting.ts'
import type { Accreditation, Appeal, Case } from '../state.ts'
import { reinstatement, whyNotReinstated } from '../withdrawal-appeal.ts'

export type AppealFacts = OutcomeFacts & SittingFacts
type UnderAppeal = Extract<Case, { readonly status: 'UnderAppeal' }>

/** What hears the appeal needs all its members, and no lay member. */
const panelRules = (state: Accreditation, appeal: Appeal): SittingRules => {
  const panel = appeal.panel ?? []
  return {
    visitors: involvedIn(state, appeal).visitors,
    quorum: countOf(panel),
    layMembers: null,
    layWaived: false,
    panel
  }
}

const fits = ({ outcome, decision, acceptedMet }: DecideAppeal, { against }: Appeal): boolean => {
  if (against === 'withdrawal') return outcome !== 'remitted' && decision === null && acceptedMet.length === 0
  return (outcome === 'varied') === (decision !== null) && (outcome === 'varied' || acceptedMet.length === 0)
}
const whyNot = (
  command: DecideAppeal,
  appeal: Appeal,
  { state, known }: { readonly state: Accreditation; readonly known: AppealFacts }
): AccreditationRefusal | null => {
  if (appeal.panel === null) return { type: 'PanelNotAppointed' }
  if (command.votes === null) return { type: 'NotForTheChairAlone' }
  if (!fits(command, appeal)) return { type: 'OutcomeDoesNotFit' }
  return (
    whyNotInOrder(command.on, { lastStepOn: appeal.lodgedOn }) ??
    whyNotDecide(command, panelRules(state, appeal), known)
  )
}

/** Later by the days of the appeal; what had been decided for good keeps none. */
const limitAfter = ({ outcome, on }: DecideAppeal, { limit, since, before }: UnderAppeal): PlainDate | null =>
  before === 'Decided' && outcome === 'stands' ? null : plusDays(limit, daysBetween(since, on))

const decidedOf = (
  { community, cycle, outcome, minute, on }: DecideAppeal,
  { number: appeal }: Appeal,
  { by, limit }: { readonly by: DecidedBy; readonly limit: PlainDate | null }
): AppealDecided => ({ type: 'AppealDecided', community, cycle, appeal, outcome, by, limit, minute, on })

interface Around {
  readonly state: Accreditation
  readonly known: AppealFacts
  readonly by: DecidedBy
}
const onCase = (command: DecideAppeal, appeal: Appeal, { state, known, by }: Around): AccreditationDecision => {
  const { cycle, decision } = command
  const one = goingCaseIn(state, cycle)
  if (one?.status !== 'UnderAppeal') return refuse({ type: 'NoAppeal', cycle })
  const limit = limitAfter(command, one)
  const event = decidedOf(command, appeal, { by, limit })
  if (decision === null) return accept(event)
  const outcome: OutcomeOfCase = {
    ...{ ...command, decision, acceptedNotApplicable: [], commendations: [], onAppeal: appeal.number }
  }
  const pack = { ...one, limit: limit ?? one.limit }
  const obstacle = whyNotSo(pack, outcome, known)
  return obstacle === null
    ? accept<AccreditationEvent>(event, outcomeEvent(state, pack, { outcome, by, known }))
    : refuse(obstacle)
}
const onWithdrawal = (command: DecideAppeal, appeal: Appeal, { state, known, by }: Around): AccreditationDecision => {
  const event = decidedOf(command, appeal, { by, limit: null })
  if (command.outcome === 'stands') return accept(event)
  const obstacle = whyNotReinstated(command, state, known)
  return obstacle === null ? accept<AccreditationEvent>(event, ...reinstatement(command, state, by)) : refuse(obstacle)
}

const isAlreadySo = ({ cycle, minute, on }: DecideAppeal, { appeals }: Accreditation): boolean =>
  appeals.some(({ cycle: of, decided }) => of === cycle && decided?.on === on && decided.minute === minute.commitment)

export const decideAppeal = (
  command: DecideAppeal,
  state: Accreditation,
  known: AppealFacts
): AccreditationDecision => {
  const { cycle } = command
  if (isAlreadySo(command, state)) return accept()
  const appeal = appealIn(state, cycle)
  if (appeal === null) return refuse({ type: 'NoAppeal', cycle })
  const obstacle = whyNot(command, appeal, { state, known })
  if (obstacle !== null) return refuse(obstacle)
  const around = { state, known, by: decidedBy(command, panelRules(state, appeal), known) }
  return appeal.against === 'decision' ? onCase(command, appeal, around) : onWithdrawal(command, appeal, around)
}
