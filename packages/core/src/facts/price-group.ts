/**
 * By which price a community books on the day of a command: as a member of its type; as no member where it is none that
 * day, while it is suspended, and where somebody comes of no community.
 */
import { streamOf } from '../address.ts'
import { entitledTo, membership, wasSuspendedOn, type NextCycle } from '../membership/index.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { PriceGroup } from '../values/price-group.ts'
import { typeOnDay } from './membership-type-that-day.ts'
import { questionAfter, type AnyQuestion } from './question.ts'

interface Needs {
  readonly community: CommunityId | null
  readonly on: PlainDate
}
interface Earlier {
  readonly next: NextCycle | null
}

export const priceGroup: AnyQuestion<Needs, PriceGroup, Earlier> = questionAfter<Needs, Earlier>({ next: true })({
  about: membership,
  streams: ({ community }) => (community === null ? [] : [streamOf(membership, { community })]),
  answer: ({ on }, { states: [state], known: { next } }) => {
    const held = state === undefined ? null : typeOnDay(state, on, next)
    if (state === undefined || held === null) return 'non-member'
    return entitledTo(held, wasSuspendedOn(state, on), 'forum-price').is === 'yes' ? held : 'non-member'
  }
})
