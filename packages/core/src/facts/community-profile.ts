/** Who the community is on the day of a command; `null` when it is not registered. */
import { streamOf } from '../address.ts'
import { community, profileOn, type Profile } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
type CommunityProfile = Pick<Profile, 'sector' | 'country' | 'programmeAccreditation'>

export const communityProfile: AnyQuestion<Needs, CommunityProfile | null> = question<Needs>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, { states: [state] }) => {
    const inForce = state === undefined ? null : profileOn(state, on)
    if (inForce === null) return null
    const { sector, country, programmeAccreditation } = inForce
    return { sector, country, programmeAccreditation }
  }
})
