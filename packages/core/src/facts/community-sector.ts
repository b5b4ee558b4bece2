/** The sector of the community on the day of a command; `null` when it is not registered. */
import { streamOf } from '../address.ts'
import { community, profileOn } from '../community/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { Sector } from '../values/sector.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}

export const communitySector: AnyQuestion<Needs, Sector | null> = question<Needs>()({
  about: community,
  streams: command => [streamOf(community, command)],
  answer: ({ on }, { states: [state] }) => (state === undefined ? null : (profileOn(state, on)?.sector ?? null))
})
