/** What an end makes of a membership: which cycles it cuts short, and which completed ones it forfeits. */
import type { Cycle } from '../values/cycle.ts'
import type { MembershipEnd } from './events.ts'
import { isForfeited, type Active, type CycleOfMembership, type Ended, type Membership, type Past } from './state.ts'

const howOf = {
  MembershipLapsed: 'Lapsed',
  MembershipWithdrawn: 'Withdrew',
  MembershipTerminated: 'Terminated',
  CommunityClosed: 'Closed'
} as const satisfies Record<Exclude<MembershipEnd['type'], 'CommunityMerged'>, Ended['how']>

/** A full cycle counts while the membership that held it was not cut short. */
export const counts = (cycles: ReadonlyArray<CycleOfMembership>, cycle: Cycle): boolean =>
  cycles.some(held => held.cycle === cycle && held.membershipType === 'Full' && !isForfeited(held))

/** The cycle in force on the last day ends, and so does every later one that had not begun. */
const cutShort = ({ cycles, completed, confirmed, attested }: Past, on: MembershipEnd['on']): Past => {
  const inForce = cycles.findLastIndex(({ from }) => from < on)
  const left = cycles.map((held, place) =>
    place >= inForce && held.endedOn === null ? { ...held, endedOn: on } : held
  )
  return { cycles: left, completed: completed.filter(cycle => counts(left, cycle)), confirmed, attested }
}

export const ended = (state: Active, event: MembershipEnd): Membership => {
  const past = cutShort(state, event.on)
  if (event.type === 'CommunityMerged')
    return { status: 'Ended', how: 'Merged', into: event.into, endedOn: event.on, ...past }
  return { status: 'Ended', how: howOf[event.type], endedOn: event.on, ...past }
}

/** Whether the membership has already ended in this very way. */
export const hasEnded = (state: Membership, event: MembershipEnd): boolean => {
  if (state.status !== 'Ended' || state.endedOn !== event.on) return false
  if (event.type === 'CommunityMerged') return state.how === 'Merged' && state.into === event.into
  return state.how === howOf[event.type]
}
