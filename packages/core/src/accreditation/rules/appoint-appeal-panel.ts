/** A panel has as many members as policy asks, none of whom voted on the case, visited or has an interest. */
import { accept, refuse } from '../../aggregate.ts'
import { same } from '../../values/same.ts'
import { appealIn, involvedIn, whyNotFresh } from '../appeal-guards.ts'
import type { AppointAppealPanel } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import { whyNotImpartial, whyNotInOffice } from '../sitting.ts'
import { whyNotInOrder } from '../case-guards.ts'
import type { Accreditation } from '../state.ts'

export const appointAppealPanel = (
  command: AppointAppealPanel,
  state: Accreditation,
  { members, policy }: Knowing<'members' | 'policy'>
): AccreditationDecision => {
  const { community, cycle, panel, on } = command
  const appeal = appealIn(state, cycle)
  if (appeal === null) return refuse({ type: 'NoAppeal', cycle })
  if (same(appeal.panel, panel)) return accept()
  const [named, needed] = [new Set(panel).size, policy.appealPanel]
  if (named !== needed || panel.length !== named) return refuse({ type: 'PanelSize', named, needed })
  const involved = involvedIn(state, appeal)
  const obstacle =
    whyNotInOrder(on, { lastStepOn: appeal.lodgedOn }) ??
    whyNotInOffice(panel, members) ??
    whyNotFresh(panel, involved) ??
    whyNotImpartial(panel, involved.visitors, members)
  if (obstacle !== null) return refuse(obstacle)
  return accept({ type: 'AppealPanelAppointed', community, cycle, appeal: appeal.number, panel, on })
}
