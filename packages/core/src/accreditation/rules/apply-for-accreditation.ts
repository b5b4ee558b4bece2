/** An Accreditation member of the cycle applies, once its criteria are shown; one case is under way at a time. */
import { accept, refuse } from '../../aggregate.ts'
import { numberAfter } from '../../values/count.ts'
import type { ApplyForAccreditation } from '../commands.ts'
import type { AccreditationDecision, Knowing } from '../decision.ts'
import type { AccreditationRefusal } from '../refusals.ts'
import { caseIn, criteriaShownOn, openCase, type Accreditation } from '../state.ts'

type RuleFacts = Knowing<'membershipType' | 'fullCycles' | 'policy'>

const whyNotNow = ({ cycle }: ApplyForAccreditation, state: Accreditation): AccreditationRefusal | null => {
  const open = openCase(state)
  if (open !== null) return { type: 'CaseUnderWay', cycle: open.cycle }
  const before = caseIn(state, cycle)
  return before?.status === 'Decided' ? { type: 'CaseIsDecided', on: before.last.on } : null
}
const whyNotEligible = (
  { cycle, on }: ApplyForAccreditation,
  state: Accreditation,
  { membershipType, policy }: RuleFacts
): AccreditationRefusal | null => {
  if (membershipType !== 'Accreditation') return { type: 'NotAnAccreditationMember', cycle }
  const shown = criteriaShownOn(state, on)
  const missing = policy.criteriaForAccreditation.filter(criterion => !shown.includes(criterion))
  return missing.length === 0 ? null : { type: 'CriteriaNotJudged', missing }
}

export const applyForAccreditation = (
  command: ApplyForAccreditation,
  state: Accreditation,
  known: RuleFacts
): AccreditationDecision => {
  const { community, cycle, on } = command
  const before = caseIn(state, cycle)
  if (before !== null && before.status !== 'Closed' && before.appliedOn === on) return accept()
  const obstacle = whyNotNow(command, state) ?? whyNotEligible(command, state, known)
  if (obstacle !== null) return refuse(obstacle)
  const { fullCycles } = known
  return accept({
    type: 'AccreditationAppliedFor',
    community,
    case: numberAfter(state.cases),
    cycle,
    fullCycles,
    on
  })
}
