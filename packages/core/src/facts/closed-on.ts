/** When the community closed or merged into another; `null` while neither. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
}

export const closedOn: AnyQuestion<Needs, PlainDate | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (_, { states: [state] }) =>
    state?.status === 'Ended' && (state.how === 'Closed' || state.how === 'Merged') ? state.endedOn : null
})
