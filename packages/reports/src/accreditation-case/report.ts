/** The case of an application: for the network team, and for the committee once its pack is submitted. */
import type { Grants } from '@cofc/core'
import { aCommunity, aCycle, aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import type { AccreditationCase, AskAccreditationCase, NoCase } from './accreditation-case.ts'
import { caseAnswer, caseWords } from './answer.ts'
import { caseTables } from './case-on-day.ts'
import { caseCsv } from './csv.ts'

const team: Grants = { 'network-team': 'any' }
const judged: Grants = { ...team, committee: 'any' }

export const accreditationCase: Report<typeof caseTables, AskAccreditationCase, AccreditationCase, NoCase, 'text'> = {
  name: 'accreditation-case',
  says: 'what an application for accreditation is judged by, what was decided and what its rules leave open',
  roles: judged,
  // Before its pack there is nothing for the committee to judge.
  rolesFor: ({ pack }) => (pack === null ? team : judged),
  tables: caseTables,
  narrow: ({ community }, known) => ({
    ...{
      communities: [community],
      cases: [community],
      audits: [community],
      memberships: [community],
      steps: [community]
    },
    reviews: [...known.keys()].map(one => `${one}:${community}:`)
  }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    cycle: { ...aCycle, says: 'the cycle in which it applied' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['community', 'cycle'],
  needs: { text: caseWords },
  answer: caseAnswer,
  failures: {
    NoSuchCase: {
      status: 404,
      title: 'No application',
      says: ({ community, cycle }) => `${community} has not applied for accreditation in ${cycle}.`
    }
  },
  csv: caseCsv
}
