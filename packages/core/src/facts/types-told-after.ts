/** For which cycles a type of membership was told after the day of an event: a renewal, or a change. */
import { streamOf } from '../address.ts'
import { membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface ToldType {
  readonly cycle: Cycle
  readonly membershipType: MembershipType
  readonly on: PlainDate
}

export const typesToldAfter: AnyQuestion<Needs, ReadonlyArray<ToldType>> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ on }, { states: [state] }) =>
    (state?.cycles ?? [])
      .filter(({ toldOn }) => toldOn > on)
      .map(({ cycle, membershipType, toldOn }) => ({ cycle, membershipType, on: toldOn }))
})
