/** The cycle that a community was last admitted to or renewed for; `null` when it never was. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  /** `null` where a command is about no community. */
  readonly community: CommunityId | null
}

export const lastCycle: AnyQuestion<Needs, Cycle | null> = question<Needs>()({
  about: membership,
  streams: ({ community }) => (community === null ? [] : [streamOf(membership, { community })]),
  answer: (_, { states: [state] }) => state?.cycles.at(-1)?.cycle ?? null
})
