/** What can stand in the way of a visit and its days. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { Cycle } from '../values/cycle.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ReviewCommand } from './commands.ts'

export type VisitRefusal =
  | { readonly type: 'NoVisitForThisKind'; readonly kind: ReviewKind }
  | { readonly type: 'TooFewDatesOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'TooFewWeekdaysOffered'; readonly offered: number; readonly needed: number }
  | { readonly type: 'VisitNotOffered'; readonly visit: number }
  | { readonly type: 'VisitAlreadyAgreed'; readonly visit: number; readonly date: PlainDate }
  | { readonly type: 'VisitNotAgreed'; readonly visit: number }
  | {
      readonly type: 'NotAnOfferedDate'
      readonly visit: number
      readonly date: PlainDate
      readonly offered: ReadonlyArray<PlainDate>
    }
  | { readonly type: 'VisitIsOver'; readonly visit: number; readonly status: 'Held' | 'Cancelled' }
  | { readonly type: 'VisitDaysDoNotFit'; readonly visit: number; readonly agreed: PlainDate; readonly on: PlainDate }
  | { readonly type: 'VisitNotHeldYet'; readonly community: CommunityId; readonly cycle: Cycle }

const listed = (things: ReadonlyArray<string>): string => things.join(', ')

export const visitRefusals: Refusals<VisitRefusal, ReviewCommand> = {
  NoVisitForThisKind: {
    about: 'ratings',
    says: ({ kind }) => `Peers neither visit nor rate in a ${kind}. Use the review that has a visit.`
  },
  TooFewDatesOffered: {
    about: 'dates',
    says: ({ offered, needed }) =>
      `Different dates offered: ${offered}, needed: ${needed}. Offer more dates, or have the rule waived for this visit.`
  },
  TooFewWeekdaysOffered: {
    about: 'dates',
    says: ({ offered, needed }) =>
      `Different weekdays among the dates offered: ${offered}, needed: ${needed}. Offer a date on another weekday, or have the rule waived for this visit.`
  },
  VisitNotOffered: {
    about: 'visit',
    says: ({ visit }) => `No dates were offered for visit ${visit}. Let the host offer dates first.`
  },
  VisitAlreadyAgreed: {
    about: 'date',
    says: ({ visit, date }) => `Visit ${visit} is agreed for ${date} and fixed. Move it or cancel it instead.`
  },
  VisitNotAgreed: {
    about: 'visit',
    says: ({ visit }) => `Visit ${visit} is not agreed. Agree one of the offered dates first.`
  },
  NotAnOfferedDate: {
    about: 'date',
    says: ({ visit, date, offered }) =>
      `${date} was not offered for visit ${visit}. Agree one of these: ${listed(offered)}.`
  },
  VisitIsOver: {
    about: 'visit',
    says: ({ visit, status }) =>
      `Visit ${visit} was ${status === 'Held' ? 'held' : 'cancelled'} already. Arrange another visit under the next number.`
  },
  VisitDaysDoNotFit: {
    about: 'days',
    says: ({ visit, agreed, on }) =>
      `The days of visit ${visit} must be in order, include the agreed ${agreed} and end on ${on}. Correct the days, or move the visit first.`
  },
  VisitNotHeldYet: {
    about: 'ratings',
    says: ({ community, cycle }) =>
      `No visit to ${community} was held for this review of ${cycle}. Record the visit first.`
  }
}
