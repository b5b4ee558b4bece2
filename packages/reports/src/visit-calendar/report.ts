/** The visit calendar: which visits of a cycle are offered, agreed, held and cancelled, for the network team alone. */
import { aCommunity, aCycle } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { visitCalendarAnswer, visitCalendarTables } from './answer.ts'
import type { AskVisitCalendar, NoVisitCalendar, VisitCalendar } from './visit-calendar.ts'

export const visitCalendarReport: Report<typeof visitCalendarTables, AskVisitCalendar, VisitCalendar, NoVisitCalendar> =
  {
    name: 'visit-calendar',
    says: 'the visits of one cycle by their days, and where each stands, for the network team alone',
    roles: { 'network-team': 'any' },
    tables: visitCalendarTables,
    narrow: ({ cycle, community }) => ({
      reviews: prefixOf(cycle).map(prefix => (community === undefined ? prefix : `${prefix}${community}:`))
    }),
    ask: {
      cycle: { ...aCycle, says: 'the cycle' },
      community: { ...aCommunity, says: 'visits to one community', optional: true }
    },
    address: ['cycle'],
    needs: {},
    answer: visitCalendarAnswer,
    failures: { NoSuchCycle: noSuchCycle },
    csv: ({ cycle, visits }) => ({
      columns: [
        ...['cycle', 'community', 'name', 'kind', 'visit', 'status', 'from', 'until', 'days', 'mode'],
        ...['lead', 'member', 'tc-specialist', 'observer']
      ],
      rows: visits.map(({ days, team, ...one }) => ({
        ...{ cycle, ...one, from: days[0], until: days.at(-1), days: days.join(';') },
        ...Object.fromEntries(
          (['lead', 'member', 'tc-specialist', 'observer'] as const).map(role => [
            role,
            team.filter(member => member.role === role).length
          ])
        )
      }))
    })
  }
