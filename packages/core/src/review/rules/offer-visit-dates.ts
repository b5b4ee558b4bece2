/** The host offers as many different dates for a visit, on as many different weekdays, as policy asks. */
import { accept, refuse } from '../../aggregate.ts'
import { weekdayOf } from '../../values/plain-date.ts'
import type { OfferVisitDates } from '../commands.ts'
import type { Knowing } from '../facts.ts'
import { eventFrom } from '../event-from.ts'
import type { UnderWay, Visit } from '../state.ts'
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
  const different = new Set(dates)
  const [offered, needed] = [different.size, policy.visitDatesOffered]
  if (offered < needed) return refuse({ type: 'TooFewDatesOffered', offered, needed })
  const weekdays = new Set([...different].map(weekdayOf)).size
  if (weekdays < policy.visitWeekdaysOffered)
    return refuse({ type: 'TooFewWeekdaysOffered', offered: weekdays, needed: policy.visitWeekdaysOffered })
  return accept({ ...eventFrom('VisitDatesOffered', command), visit, dates })
}

const noLongerOnOffer = (visit: number, before: Exclude<Visit, { status: 'Offered' }>) =>
  before.status === 'Agreed'
    ? ({ type: 'VisitAlreadyAgreed', visit, date: before.date } as const)
    : ({ type: 'VisitIsOver', visit, status: before.status } as const)
