/** How many full cycles a community has completed, with those that were attested. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { countOf, none, sumOf, type Count } from '../values/count.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}

export const fullCycles: AnyQuestion<Needs, Count> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (_, { states: [state] }) =>
    state === undefined ? none : sumOf(countOf(state.completed), state.attested?.fullCycles ?? none)
})
