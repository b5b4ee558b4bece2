/** The host offers as many different dates for a visit, on as many different weekdays, as policy asks and nobody waived. */
import { accept, refuse } from '../../aggregate.ts'
import type { PolicyBook } from '../../policy/index.ts'
import { weekdayOf } from '../../values/plain-date.ts'
import type { OfferVisitDates } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import { waivedFor, type UnderWay, type Visit } from '../state.ts'
import type { ReviewDecision } from '../decision.ts'

export const offerVisitDates = (
  command: OfferVisitDates,
  state: UnderWay,
  { policy }: Knowing<'policy'>
): ReviewDecision => {
  const { visit, dates } = command
  const before = state.visits.get(visit)
  if (before !== undefined && 'dates' in before && before.dates.join() === dates.join()) return accept()
  if (before !== undefined && before.status !== 'Offered') return refuse(noLongerOnOffer(visit, before))
  const lack = lackIn(dates, policy).find(({ type }) => !waivedFor(state, visit).includes(type))
  if (lack !== undefined) return refuse(lack)
  return accept({ ...eventFrom('VisitDatesOffered', command), visit, dates })
}

const noLongerOnOffer = (visit: number, before: Exclude<Visit, { status: 'Offered' }>) =>
  before.status === 'Agreed'
    ? ({ type: 'VisitAlreadyAgreed', visit, date: before.date } as const)
    : ({ type: 'VisitIsOver', visit, status: before.status } as const)

const lackIn = (dates: OfferVisitDates['dates'], { visitDatesOffered, visitWeekdaysOffered }: PolicyBook) => {
  const different = new Set(dates)
  const weekdays = new Set([...different].map(weekdayOf))
  return [
    { type: 'TooFewDatesOffered', offered: different.size, needed: visitDatesOffered } as const,
    { type: 'TooFewWeekdaysOffered', offered: weekdays.size, needed: visitWeekdaysOffered } as const
  ].filter(({ offered, needed }) => offered < needed)
}
