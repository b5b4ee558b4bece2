/** Where each visit of a cycle stands, by all that is on record. */
import { afterRecords, type CommunityId, type Visit } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { nameOn } from '../names.ts'
import { communities } from '../tables/community-row.ts'
import { cycles } from '../tables/cycle-row.ts'
import { lastDay, reviewsOn } from '../tables/reviews-on.ts'
import { reviewSteps } from '../tables/steps.ts'
import type { AskVisitCalendar, NoVisitCalendar, VisitCalendar, VisitListed } from './visit-calendar.ts'

export const visitCalendarTables = { cycles, communities, reviews: reviewSteps }
type Rows = RowsOf<typeof visitCalendarTables>

type Stands = Pick<VisitListed, 'status' | 'days' | 'mode' | 'team'>
const standing = (visit: Visit): Stands => {
  switch (visit.status) {
    case 'Offered':
      return { status: 'offered', days: visit.dates.toSorted(), mode: null, team: visit.team }
    case 'Agreed':
      return { status: 'agreed', days: [visit.date], mode: visit.mode, team: visit.team }
    case 'Held':
      return { status: 'held', days: visit.days, mode: visit.mode, team: visit.team }
    case 'Cancelled':
      return { status: 'cancelled', days: [], mode: null, team: [] }
  }
}

const visitsOf = (rows: Rows, { cycle, community }: AskVisitCalendar): ReadonlyArray<VisitListed> =>
  reviewsOn(rows.reviews, lastDay).flatMap(({ key, review: state }) => {
    if (key.cycle !== cycle || (community ?? key.community) !== key.community) return []
    if (state.status === 'NotOpened') return []
    return [...state.visits].map(([visit, one]): VisitListed => {
      const stands = standing(one)
      return {
        ...{ community: key.community, name: nameFrom(rows, key.community, stands), kind: key.kind },
        ...{ visit: visit as VisitListed['visit'], ...stands }
      }
    })
  })
const nameFrom = (rows: Rows, community: CommunityId, { days: [first = afterRecords] }: Stands): string | null =>
  nameOn(rows.communities, first)(community)

const orderOf = ({ days: [first = afterRecords], community, kind, visit }: VisitListed): string =>
  [first, community, kind, String(visit).padStart(9, '0')].join(' ')

export const visitCalendarAnswer = (rows: Rows, ask: AskVisitCalendar): Either<NoVisitCalendar, VisitCalendar> => {
  const { cycle } = ask
  if ((rows.cycles.get(cycle)?.planned ?? null) === null) return left({ type: 'NoSuchCycle', cycle })
  return right({
    cycle,
    visits: visitsOf(rows, ask).toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  })
}
