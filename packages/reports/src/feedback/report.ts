/** Feedback: what hosts and visiting teams thought of the visits of one cycle, as means over five communities or more. */
import { aCycle } from '../ask-fields.ts'
import { everyone } from '../everyone.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { feedbackAnswer, feedbackTables } from './answer.ts'
import type { AskFeedback, FeedbackOfCycle, NoFeedback } from './feedback.ts'

export const feedback: Report<typeof feedbackTables, AskFeedback, FeedbackOfCycle, NoFeedback> = {
  name: 'feedback',
  says: 'what hosts and visiting teams thought of the visits of one cycle, as means over five communities or more',
  roles: everyone,
  tables: feedbackTables,
  narrow: ({ cycle }) => ({ feedback: prefixOf(cycle) }),
  ask: { cycle: { ...aCycle, says: 'the cycle' } },
  address: ['cycle'],
  needs: {},
  answer: feedbackAnswer,
  failures: {
    NoSuchCycle: noSuchCycle,
    FeedbackNotPublished: {
      status: 404,
      title: 'Feedback not published',
      says: ({ cycle }) =>
        `The feedback of ${cycle} is shown once its national report is issued; until then each answer would change it.`
    }
  },
  csv: ({ questions }) => ({
    columns: ['by', 'question', 'answers', 'mean'],
    rows: questions.map(one => ({ ...one }))
  })
}
