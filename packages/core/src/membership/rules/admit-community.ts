/** An applicant with both forms is admitted at any point until the cycle closes, if it may be of the type applied for. */
import { accept, refuse } from '../../aggregate.ts'
import type { AdmitCommunity } from '../commands.ts'
import { whyNot } from '../eligibility.ts'
import type { Form } from '../form.ts'
import type { MembershipRefusal } from '../refusals.ts'
import type { Active, Applied, Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

type RuleFacts = Knowing<'policy' | 'community' | 'cycle' | 'criteriaShown'>
const bothForms: ReadonlyArray<Form> = ['joining', 'finance']

/** A member asked about again: of the same cycle it is already so. */
const askedOfAMember = (
  { community, cycle, on }: AdmitCommunity,
  { cycles, admittedOn }: Active
): MembershipDecision => {
  const last = cycles.at(-1)
  const alreadySo = last?.cycle === cycle && admittedOn === on
  return alreadySo ? accept() : refuse({ type: 'AlreadyAMember', community, cycle: last?.cycle ?? cycle })
}

const whyNotComplete = ({ on }: AdmitCommunity, { forms, appliedOn }: Applied): MembershipRefusal | null => {
  const missing = bothForms.filter(form => !forms.includes(form))
  if (missing.length > 0) return { type: 'ApplicationIncomplete', missing }
  return on < appliedOn ? { type: 'AdmissionBeforeApplication', appliedOn, on } : null
}

export const admitCommunity = (command: AdmitCommunity, state: Membership, known: RuleFacts): MembershipDecision => {
  const { community, cycle, on } = command
  if (state.status === 'Active') return askedOfAMember(command, state)
  if (state.status !== 'Applied') return refuse({ type: 'NoApplication', community })
  if (known.community === null) return refuse({ type: 'NotRegistered', community })
  if (known.cycle === null) return refuse({ type: 'NoSuchCycle', cycle })
  const { opens, closes } = known.cycle
  if (on > closes) return refuse({ type: 'CycleIsOver', cycle, closes })
  const { membershipType } = state
  const applicant = { membershipType, past: state }
  const obstacle = whyNotComplete(command, state) ?? whyNot(applicant, { ...known, community: known.community })
  if (obstacle !== null) return refuse(obstacle)
  return accept({ type: 'CommunityAdmitted', community, membershipType, cycle, opens, closes, on })
}
