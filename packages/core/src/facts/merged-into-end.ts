/** How and when the community that another merges into closed or merged itself; `null` while neither. */
import { streamOf } from '../address.ts'
import { membership, type MembershipFacts } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly into: CommunityId
}

export const mergedIntoEnd: AnyQuestion<Needs, MembershipFacts['mergedIntoEnd']> = question<Needs>()({
  about: membership,
  streams: ({ into }) => [streamOf(membership, { community: into })],
  answer: (_, { states: [state] }) => {
    if (state?.status !== 'Ended') return null
    if (state.how === 'Merged') return { how: 'Merged', into: state.into, on: state.endedOn }
    return state.how === 'Closed' ? { how: 'Closed', on: state.endedOn } : null
  }
})
