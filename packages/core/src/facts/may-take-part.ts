/** Whether a community may take part in the e-mail forum on the day of a command: yes, resting while it is suspended, or no. */
import { streamOf } from '../address.ts'
import { entitledTo, membership, wasSuspendedOn, type NextCycle } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { typeOnDay } from './membership-type-that-day.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId
  readonly on: PlainDate
}
interface Earlier {
  readonly next: NextCycle | null
}

export const mayTakePart: AnyQuestion<Needs, 'yes' | 'resting' | 'no', Earlier> = questionAfter<Needs, Earlier>({
  next: true
})({
  about: membership,
  streams: command => [streamOf(membership, command)],
  answer: ({ on }, { states: [state], known: { next } }) => {
    const held = state === undefined ? null : typeOnDay(state, on, next)
    if (state === undefined || held === null) return 'no'
    return entitledTo(held, wasSuspendedOn(state, on), 'email-forum').is
  }
})
