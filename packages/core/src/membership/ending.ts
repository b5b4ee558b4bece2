/**
 * A membership ends on any day from its admission on; that day is the first on which it is not in force. What lapsed before
 * is not ended again.
 */
import { accept, refuse } from '../aggregate.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { hasEnded } from './evolve-end.ts'
import type { MembershipEnd } from './events.ts'
import type { MembershipFacts } from './facts.ts'
import type { Membership } from './state.ts'
import type { MembershipDecision } from './decision.ts'

/** The day of a lapse that came before that day, whether or not it is recorded; `null` when there was none. */
export const lapseUntil = (on: PlainDate, state: Membership, next: MembershipFacts['next']): PlainDate | null => {
  const recorded = state.status === 'Ended' && state.how === 'Lapsed' ? state.endedOn : null
  const lapsedOn = state.status === 'Active' ? (next?.opens ?? null) : recorded
  return lapsedOn !== null && on > lapsedOn ? lapsedOn : null
}

export const ending = (state: Membership, event: MembershipEnd): MembershipDecision => {
  if (hasEnded(state, event)) return accept()
  if (state.status !== 'Active') return refuse({ type: 'NotAMember', community: event.community })
  if (event.on < state.admittedOn) return refuse({ type: 'EndsBeforeItBegan', on: event.on, began: state.admittedOn })
  return accept(event)
}

/** An end other than the lapse itself. */
export const endingUnlessLapsed = (
  state: Membership,
  event: MembershipEnd,
  next: MembershipFacts['next']
): MembershipDecision => {
  const lapsedOn = lapseUntil(event.on, state, next)
  return lapsedOn === null ? ending(state, event) : refuse({ type: 'AlreadyLapsed', lapsedOn, on: event.on })
}
