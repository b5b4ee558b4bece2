/** A registered community applies at any time, with or without its forms, unless it is a member or has closed; an applicant may apply for another type. */
import { accept, refuse } from '../../aggregate.ts'
import type { ApplyForMembership } from '../commands.ts'
import type { MembershipEvent } from '../events.ts'
import { lapseBefore, whyNoNewcomer } from '../newcomer.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

const alreadySo = ({ membershipType, forms }: ApplyForMembership, state: Membership): boolean =>
  state.status === 'Applied' &&
  state.membershipType === membershipType &&
  forms.every(form => state.forms.includes(form))

export const applyForMembership = (
  command: ApplyForMembership,
  state: Membership,
  known: Knowing<'community' | 'next'>
): MembershipDecision => {
  const { community, membershipType, forms, on } = command
  const obstacle = whyNoNewcomer(command, state, known)
  if (obstacle !== null) return refuse(obstacle)
  if (alreadySo(command, state)) return accept()
  return accept<MembershipEvent>(...lapseBefore(command, state, known), {
    type: 'MembershipAppliedFor',
    community,
    membershipType,
    forms,
    on
  })
}
