/** A membership ends on any day from its admission on; that day is the first on which it is not in force. */
import { accept, refuse } from '../aggregate.ts'
import { hasEnded } from './evolve-end.ts'
import type { MembershipEnd } from './events.ts'
import type { Membership } from './state.ts'
import type { MembershipDecision } from './decision.ts'

export const ending = (state: Membership, event: MembershipEnd): MembershipDecision => {
  if (hasEnded(state, event)) return accept()
  if (state.status !== 'Active') return refuse({ type: 'NotAMember', community: event.community })
  if (event.on < state.admittedOn) return refuse({ type: 'EndsBeforeItBegan', on: event.on, began: state.admittedOn })
  return accept(event)
}
