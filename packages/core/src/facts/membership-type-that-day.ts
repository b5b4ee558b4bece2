/**
 * The type of the membership in force on the day of a command; `null` when there is none. Between two cycles the last
 * goes on; once the next on record has opened without a renewal there is none, whether or not the lapse is recorded.
 */
import { streamOf } from '../address.ts'
import { membership, type Membership, type NextCycle } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
interface Earlier {
  readonly next: NextCycle | null
}

const heldOn = (state: Membership, date: PlainDate): MembershipType | null => {
  const held = state.cycles.findLast(({ from }) => from <= date)
  return held === undefined || (held.endedOn !== null && held.endedOn <= date) ? null : held.membershipType
}

/** The type of a membership on a day, given the next cycle on record. */
export const typeOnDay = (state: Membership, on: PlainDate, next: NextCycle | null): MembershipType | null =>
  state.status === 'Active' && next !== null && next.opens <= on ? null : heldOn(state, on)

export const membershipTypeThatDay: AnyQuestion<Needs, MembershipType | null, Earlier> = questionAfter<Needs, Earlier>({
  next: true
})({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ on }, { states: [state], known: { next } }) => (state === undefined ? null : typeOnDay(state, on, next))
})
