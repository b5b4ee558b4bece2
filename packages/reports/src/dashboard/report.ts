/** The dashboard of one community: for the community itself and the network team. */
import { aCommunity, aDay } from '../ask-fields.ts'
import { noSuchCommunity } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { recordsOf } from '../waiting/records-on.ts'
import { cyclesOwedIn, dashboardAnswer, dashboardTables, dashboardWords } from './answer.ts'
import { dashboardCsv } from './csv.ts'
import type { AskDashboard, Dashboard, NoDashboard } from './dashboard.ts'

export const dashboardReport: Report<typeof dashboardTables, AskDashboard, Dashboard, NoDashboard, 'text'> = {
  name: 'dashboard',
  says: 'what a community has to do, where its review stands, and all else of its own, on one page',
  roles: { 'network-team': 'any', 'link-person': 'own-community' },
  tables: dashboardTables,
  narrow: ({ community, on }, cycles) => ({
    ...recordsOf(community, cycles.keys()),
    ...{ news: [], accreditations: [community] },
    visits: cyclesOwedIn(cycles, { on }).flatMap(prefixOf)
  }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['community'],
  needs: { text: dashboardWords },
  answer: dashboardAnswer,
  failures: { NoSuchCommunity: noSuchCommunity },
  csv: dashboardCsv
}
