/** Visit feedback: what each host and each visiting team said of a visit, for the network team alone. */
import { aCommunity, aCycle } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { visitFeedbackAnswer, visitFeedbackTables, visitFeedbackWords } from './answer.ts'
import type { AskVisitFeedback, NoVisitFeedback, VisitFeedback } from './visit-feedback.ts'

export const visitFeedbackReport: Report<
  typeof visitFeedbackTables,
  AskVisitFeedback,
  VisitFeedback,
  NoVisitFeedback,
  'text'
> = {
  name: 'visit-feedback',
  says: 'what each host and each visiting team said of the visits of one cycle, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: visitFeedbackTables,
  narrow: ({ cycle, community }) => ({
    communities: [community ?? ''],
    feedback: prefixOf(cycle).map(prefix => (community === undefined ? prefix : `${prefix}${community}:`))
  }),
  ask: {
    cycle: { ...aCycle, says: 'the cycle' },
    community: { ...aCommunity, says: 'of the visits to one community', optional: true }
  },
  address: ['cycle'],
  needs: { text: visitFeedbackWords },
  answer: visitFeedbackAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: ({ given }) => ({
    columns: ['community', 'name', 'kind', 'visit', 'by', 'on', 'question', 'score'],
    rows: given.flatMap(({ scores, ...one }) => scores.map(score => ({ ...one, ...score })))
  })
}
