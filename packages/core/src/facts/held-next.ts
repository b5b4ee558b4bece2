/** The first cycle after that of a command to which the community belongs, with its type; `null` while there is none. */
import { streamOf } from '../address.ts'
import { membership, wasInForce } from '../membership/index.ts'
import type { HeldCycle } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}

export const heldNext: AnyQuestion<Needs, HeldCycle | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ cycle }, { states: [state] }) => state?.cycles.find(held => held.cycle > cycle && wasInForce(held)) ?? null
})
