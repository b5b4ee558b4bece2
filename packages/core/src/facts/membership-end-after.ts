/** The first day after that of an event on which a membership of the community ended; `null` when none did. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import { earliest, type PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}

export const membershipEndAfter: AnyQuestion<Needs, PlainDate | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ on }, { states: [state] }) => {
    const ends = state?.cycles.flatMap(({ endedOn }) => (endedOn === null || endedOn <= on ? [] : [endedOn])) ?? []
    const [first, ...others] = ends
    return first === undefined ? null : earliest(first, ...others)
  }
})
