/** The last cycle before that of a command to which the community belonged, and how; `null` when there was none. */
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

export const heldLast: AnyQuestion<Needs, HeldCycle | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ cycle }, { states: [state] }) =>
    state?.cycles.findLast(held => held.cycle < cycle && wasInForce(held)) ?? null
})
