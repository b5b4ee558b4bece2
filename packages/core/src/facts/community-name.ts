/** What the community is called on the day of a command; `null` before it was registered. */
import { streamOf } from '../address.ts'
import { community, profileOn } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}

export const communityName: AnyQuestion<Needs, string | null> = question<Needs>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, { states: [state] }) => (state === undefined ? null : (profileOn(state, on)?.name ?? null))
})
