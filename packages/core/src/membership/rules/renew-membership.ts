/** A membership is renewed for the next cycle on record, by its opening day, under any type the community may be of. */
import { accept, refuse } from '../../aggregate.ts'
import type { RenewMembership } from '../commands.ts'
import { whyNot } from '../eligibility.ts'
import { lapseUntil } from '../ending.ts'
import type { MembershipFacts } from '../facts.ts'
import { whyNotNext } from '../next-cycle.ts'
import type { MembershipRefusal } from '../refusals.ts'
import type { Membership } from '../state.ts'
import type { Knowing, MembershipDecision } from '../decision.ts'

type RuleFacts = Knowing<'policy' | 'community' | 'next' | 'criteriaShown'>

/** Whoever lapsed applies anew, whether or not the lapse is recorded yet. */
const whyTooLate = (
  { on }: RenewMembership,
  state: Membership,
  next: MembershipFacts['next']
): MembershipRefusal | null => {
  const lapsedOn = lapseUntil(on, state, next)
  return lapsedOn === null ? null : { type: 'RenewalAfterLapse', lapsedOn, on }
}

const whyNotRenewed = (
  { community, cycle, membershipType }: RenewMembership,
  state: Membership,
  known: RuleFacts
): MembershipRefusal | null => {
  const elsewhere = whyNotNext(cycle, state, known.next)
  if (elsewhere !== null) return elsewhere
  if (known.community === null) return { type: 'NotRegistered', community }
  return whyNot({ membershipType, past: state }, { ...known, community: known.community })
}

export const renewMembership = (command: RenewMembership, state: Membership, known: RuleFacts): MembershipDecision => {
  const { community, membershipType, cycle, on } = command
  const current = state.cycles.at(-1)
  if (state.status === 'Active' && current?.cycle === cycle && on >= state.admittedOn)
    return current.membershipType === membershipType
      ? accept()
      : refuse({ type: 'AlreadyRenewed', cycle, membershipType: current.membershipType })
  const late = whyTooLate(command, state, known.next)
  if (late !== null) return refuse(late)
  if (state.status !== 'Active' || on < state.admittedOn) return refuse({ type: 'NotAMember', community })
  const obstacle = whyNotRenewed(command, state, known)
  if (obstacle !== null || known.next === null) return refuse(obstacle ?? { type: 'NoSuchCycle', cycle })
  const { opens, closes } = known.next
  return accept({ type: 'MembershipRenewed', community, membershipType, cycle, opens, closes, on })
}
