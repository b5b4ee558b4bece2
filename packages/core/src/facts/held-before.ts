/** The last two cycles before that of a command to which the community belonged, the latest first, each with its type. */
import { streamOf } from '../address.ts'
import { membership, wasInForce, type Membership } from '../membership/index.ts'
import type { HeldCycle } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly cycle: Cycle
}
const before = ({ cycles }: Membership, cycle: Cycle): ReadonlyArray<HeldCycle> =>
  cycles
    .filter(held => held.cycle < cycle && wasInForce(held))
    .toReversed()
    .filter((held, place, all) => all.findIndex(other => other.cycle === held.cycle) === place)
    .map(held => ({ cycle: held.cycle, membershipType: held.membershipType }))

export const heldBefore: AnyQuestion<Needs, ReadonlyArray<HeldCycle>> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ cycle }, { states: [state] }) => (state === undefined ? [] : before(state, cycle).slice(0, 2))
})
