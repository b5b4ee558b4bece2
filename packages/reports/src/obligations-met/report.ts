/** Obligations met: what the members of a cycle owed and met, for the network team alone, for nobody is compared with others. */
import { aCycle, aDay } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { obligationsAnswer, obligationsTables, obligationsWords } from './answer.ts'
import type { AskObligationsMet, NoObligationsMet, ObligationsMet } from './obligations-met.ts'

export const obligationsMetReport: Report<
  typeof obligationsTables,
  AskObligationsMet,
  ObligationsMet,
  NoObligationsMet,
  'text'
> = {
  name: 'obligations-met',
  says: 'what the members of a cycle owed the network and met by a day, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: obligationsTables,
  narrow: ({ cycle }) => ({ visits: prefixOf(cycle) }),
  ask: {
    cycle: { ...aCycle, says: 'the cycle' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['cycle'],
  needs: { text: obligationsWords },
  answer: obligationsAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: ({ cycle, on, members }) => ({
    columns: ['cycle', 'on', 'community', 'name', 'membershipType', 'obligation', 'is'],
    rows: members.flatMap(({ owed, ...one }) => owed.map(its => ({ cycle, on, ...one, ...its })))
  })
}
