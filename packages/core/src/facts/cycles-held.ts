/** Every cycle for which a community ever held a membership, oldest first. */
import type { CycleHeld } from '../accreditation/index.ts'
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}

export const cyclesHeld: AnyQuestion<Needs, ReadonlyArray<CycleHeld>> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (_, { states: [state] }) => state?.cycles.map(({ cycle, from, endedOn }) => ({ cycle, from, endedOn })) ?? []
})
