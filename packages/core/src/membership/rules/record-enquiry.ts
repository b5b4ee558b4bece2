/** A registered community that is no member may enquire; once it has applied there is nothing to enquire. */
import { accept, refuse } from '../../aggregate.ts'
import type { RecordEnquiry } from '../commands.ts'
import type { MembershipEvent } from '../events.ts'
import { lapseBefore, whyNoNewcomer } from '../newcomer.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

export const recordEnquiry = (
  command: RecordEnquiry,
  state: Membership,
  known: Knowing<'community' | 'next'>
): MembershipDecision => {
  const { community, on } = command
  const obstacle = whyNoNewcomer(command, state, known)
  if (obstacle !== null) return refuse(obstacle)
  if (state.status === 'Enquired') return accept()
  if (state.status === 'Applied') return refuse({ type: 'AlreadyApplied', appliedOn: state.appliedOn })
  return accept<MembershipEvent>(...lapseBefore(command, state, known), { type: 'EnquiryReceived', community, on })
}
