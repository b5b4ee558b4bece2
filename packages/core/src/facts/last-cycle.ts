/** The cycle that a community was last admitted to or renewed for; `null` when it never was. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}

export const lastCycle: AnyQuestion<Needs, Cycle | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (_, { states: [state] }) => state?.cycles.at(-1)?.cycle ?? null
})
