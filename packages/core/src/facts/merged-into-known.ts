/** Whether the community that another merges into is registered. */
import { streamOf } from '../address.ts'
import { community } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly into: CommunityId
}

export const mergedIntoKnown: AnyQuestion<Needs, boolean> = question<Needs>()({
  about: community,
  streams: ({ into }) => [streamOf(community, { community: into })],
  answer: (_, { states: [state] }) => state?.status === 'Registered'
})
