/** What is looked at of the community that is visited, on the day of a command. */
import { streamOf } from '../address.ts'
import { community, profileOn } from '../community/index.ts'
import type { PolicyBook } from '../policy/index.ts'
import type { Host } from '../review/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
interface Earlier {
  readonly policy: PolicyBook
}

export const hostOfVisit: AnyQuestion<Needs, Host, Earlier> = questionAfter<Needs, Earlier>({ policy: true })({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, { states: [state], known: { policy } }) => {
    const profile = profileOn(state ?? community.initialState, on)
    if (profile === null) return { barredArea: null, parent: null }
    return { barredArea: policy.localAreaBarred ? profile.localArea : null, parent: profile.parent }
  }
})
