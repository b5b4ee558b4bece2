/** The first end of a membership after the day of an event, with the last cycle that had begun by then; `null` when there was none. */
import { streamOf } from '../address.ts'
import { lastBegunBefore, membership } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { membershipEndAfter } from './membership-end-after.ts'
import { question, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
export interface EndOfMembership {
  readonly on: PlainDate
  readonly lastBegun: Cycle | null
}

export const endOfMembershipAfter: AnyQuestion<Needs, EndOfMembership | null> = question<Needs>()({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: (command, { states: [state], ...findings }) => {
    if (state === undefined) return null
    const on = membershipEndAfter.answer(command, { ...findings, states: [state] })
    return on === null ? null : { on, lastBegun: lastBegunBefore(state, on) }
  }
})
