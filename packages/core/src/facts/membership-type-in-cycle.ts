/** The type under which the community is a member of the cycle that a command names; `null` when it is not. */
import { streamOf } from '../address.ts'
import { membership, typeIn } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}

export const membershipTypeInCycle: AnyQuestion<Needs, MembershipType | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ cycle }, { states: [state] }) => (state === undefined ? null : typeIn(state, cycle))
})
