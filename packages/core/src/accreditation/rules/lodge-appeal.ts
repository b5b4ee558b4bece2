/** A decision on a case, or a withdrawal, is appealed against until its window closes, on process or fact. */
import { accept, refuse } from '../../aggregate.ts'
import type { Count } from '../../values/count.ts'
import { numberAfter } from '../../values/count.ts'
import type { PlainDate } from '../../values/plain-date.ts'
import { withdrawnAward } from '../appeal-guards.ts'
import { goingCaseIn, isDecided, whyNotInOrder } from '../case-guards.ts'
import type { LodgeAppeal } from '../commands.ts'
import type { AccreditationDecision } from '../decision.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import { isWaived, openAppeal, openCase, type Accreditation, type Appeal } from '../state.ts'

/** Until when it can be appealed against, and the case in which that may be waived. */
interface Window {
  readonly from: PlainDate
  readonly until: PlainDate
  readonly case: Count | null
}
const windowOfCase = ({ cycle }: LodgeAppeal, state: Accreditation): Window | null => {
  const one = goingCaseIn(state, cycle)
  if (one === null || !isDecided(one) || one.status === 'UnderAppeal') return null
  const { letterOn, appealUntil } = one.last
  return letterOn === null || appealUntil === null ? null : { from: letterOn, until: appealUntil, case: one.number }
}
const windowOfWithdrawal = (state: Accreditation): Window | null => {
  const award = withdrawnAward(state)
  const step = award?.steps.at(-1)
  if (!award?.withdrawal || step?.step !== 'withdrawn') return null
  const isHeard = state.appeals.some(({ against, lodgedOn }) => against === 'withdrawal' && lodgedOn >= step.on)
  return isHeard ? null : { from: step.on, until: award.withdrawal.appealUntil, case: award.case }
}

const isTheSame = ({ cycle, against, words, on }: LodgeAppeal, appeal: Appeal): boolean =>
  appeal.cycle === cycle && appeal.against === against && appeal.words === words.commitment && appeal.lodgedOn === on

const whyNotWithin = (on: PlainDate, window: Window, state: Accreditation): AccreditationRefusal | null => {
  if (on > window.until && !isWaived(state, 'AppealWindowClosed', window.case))
    return { type: 'AppealWindowClosed', until: window.until }
  return whyNotInOrder(on, { lastStepOn: window.from })
}
/** One thing at a time: no other case is under way, nor another appeal. */
const whyNotNow = ({ cycle, against, on }: LodgeAppeal, state: Accreditation): AccreditationRefusal | null => {
  const under = openAppeal(state)
  if (under !== null) return { type: 'AppealUnderWay', cycle: under.cycle }
  const open = openCase(state)
  if (open !== null && against === 'decision' && open.cycle !== cycle)
    return { type: 'CaseUnderWay', cycle: open.cycle }
  const one = goingCaseIn(state, cycle)
  return one === null || against === 'withdrawal' ? null : whyNotInOrder(on, one)
}

export const lodgeAppeal = (command: LodgeAppeal, state: Accreditation): AccreditationDecision => {
  const { community, cycle, against, grounds, words, on } = command
  if (state.appeals.some(appeal => isTheSame(command, appeal))) return accept()
  const busy = whyNotNow(command, state)
  if (busy !== null) return refuse(busy)
  const window = against === 'decision' ? windowOfCase(command, state) : windowOfWithdrawal(state)
  if (window === null) return refuse({ type: 'NothingToAppeal' })
  const obstacle = whyNotWithin(on, window, state)
  if (obstacle !== null) return refuse(obstacle)
  const appeal = numberAfter(state.appeals)
  return accept({ type: 'AppealLodged', community, cycle, appeal, against, grounds, words, on })
}
