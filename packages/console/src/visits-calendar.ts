/** Visits as a calendar that programs follow (iCalendar, RFC 5545). It holds communities and days, and nobody's name. */
import type { CalendarReader } from '@cofc/http'
import type { VisitCalendar, VisitListed } from '@cofc/reports'
import { reviewKindName, type PlainDate } from '@cofc/core'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayLength = 86_400_000
const dayAfter = (day: string): Date => new Date(midnight(day).getTime() + dayLength)

/** Of a reviewer those on whose team they are, of a link person those to its community. */
export const isTheirs = ({ role, own }: CalendarReader, { community, team }: VisitListed): boolean => {
  if (role === 'network-team') return true
  return role === 'reviewer' ? team.some(({ reviewer }) => reviewer === own) : community === own
}

interface Entry {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly status: ICalEventStatus
}
/** One that is agreed or was held is one entry; of one whose dates are offered each date is, until one is agreed. */
const entriesOf = (cycle: string, { community, kind, visit, status, days }: VisitListed): ReadonlyArray<Entry> => {
  const id = `urn:cofc:visit:${[community, cycle, kind, visit].join('/')}`
  if (status === 'offered')
    return days.map(day => ({ id: `${id}/${day}`, first: day, last: day, status: ICalEventStatus.TENTATIVE }))
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? [] : [{ id, first, last, status: ICalEventStatus.CONFIRMED }]
}
const summaryOf = ({ community, name, kind, status }: VisitListed): string =>
  `${status === 'offered' ? 'Offered: ' : ''}${reviewKindName[kind]} of ${name ?? community}`

/** `on` is the day on which it is read: entries say so, for a program to know the newer of two. */
export const calendarOf = (
  calendars: ReadonlyArray<VisitCalendar>,
  { reader, on }: { readonly reader: CalendarReader; readonly on: PlainDate }
): string => {
  const calendar = ical({
    name: 'Visits of the network',
    prodId: { company: 'cofc', product: 'visits', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600
  })
  for (const { cycle, visits } of calendars)
    for (const visit of visits.filter(one => isTheirs(reader, one)))
      for (const { id, first, last, status } of entriesOf(cycle, visit))
        calendar.createEvent({
          ...{ id, status, stamp: midnight(on), start: midnight(first), end: dayAfter(last) },
          ...{ allDay: true, summary: summaryOf(visit) }
        })
  return calendar.toString()
}
