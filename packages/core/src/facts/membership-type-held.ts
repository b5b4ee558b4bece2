/** The type under which a membership is held for the cycle that a command names, and did not end by its day. */
import { streamOf } from '../address.ts'
import { membership, typeInForce } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
  readonly on: PlainDate
}

export const membershipTypeHeld: AnyQuestion<Needs, MembershipType | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (command, { states: [state] }) => (state === undefined ? null : typeInForce(state, command))
})
