/** What an account must know of its community on the day of a command; `null` when it is not registered. */
import { streamOf } from '../address.ts'
import type { PayingCommunity } from '../account/index.ts'
import { community, profileOn } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}

export const payingCommunity: AnyQuestion<Needs, PayingCommunity | null> = question<Needs>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, { states: [state] }) => {
    const inForce = state === undefined ? null : profileOn(state, on)
    if (inForce === null) return null
    const { name, sector, provider, country, places } = inForce
    return { name, sector, provider, country, places }
  }
})
