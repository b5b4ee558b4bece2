/** The type for a cycle held or renewed changes only before that cycle opens, to any type the community may be of. */
import { accept, refuse } from '../../aggregate.ts'
import type { ChangeMembershipType } from '../commands.ts'
import { whyNot } from '../eligibility.ts'
import type { Active, Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

type RuleFacts = Knowing<'policy' | 'community' | 'criteriaShown'>

const changeOf = (command: ChangeMembershipType, state: Active, known: RuleFacts): MembershipDecision => {
  const { community, membershipType, cycle, on } = command
  const held = state.cycles.findLast(other => other.cycle === cycle && other.endedOn === null)
  if (held === undefined) return refuse({ type: 'CycleNotHeld', cycle })
  if (held.membershipType === membershipType) return accept()
  if (on >= held.opens) return refuse({ type: 'TypeIsFixedWithinACycle', cycle, opens: held.opens })
  if (known.community === null) return refuse({ type: 'NotRegistered', community })
  const past = { ...state, cycles: state.cycles.filter(other => other !== held) }
  const obstacle = whyNot({ membershipType, past }, { ...known, community: known.community })
  if (obstacle !== null) return refuse(obstacle)
  return accept({ type: 'MembershipTypeChanged', community, membershipType, cycle, on })
}

export const changeMembershipType = (
  command: ChangeMembershipType,
  state: Membership,
  known: RuleFacts
): MembershipDecision => {
  if (state.status !== 'Active' || command.on < state.admittedOn)
    return refuse({ type: 'NotAMember', community: command.community })
  return changeOf(command, state, known)
}
