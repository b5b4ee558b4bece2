/** Deadlines: what is overdue and what falls due soon, for the network team alone, for it is no measure of anybody. */
import { count, Count } from '@cofc/core'
import { aCommunity, aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { wholeNumber } from '../whole-number.ts'
import { deadlinesAnswer, deadlineTables } from './answer.ts'
import type { AskDeadlines, Deadlines } from './deadlines.ts'

/** Four weeks, but for holidays. */
const usualAhead = count(20)

export const deadlinesReport: Report<typeof deadlineTables, AskDeadlines, Deadlines, never> = {
  name: 'deadlines',
  says: 'what is overdue and what falls due soon, with the working days since and until then, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: deadlineTables,
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    ahead: {
      ...wholeNumber(Count, 260),
      says: 'how many working days ahead; 20 when left out',
      absent: () => usualAhead
    },
    community: { ...aCommunity, says: 'what is due of one community', optional: true }
  },
  address: [],
  needs: {},
  answer: deadlinesAnswer,
  failures: {},
  csv: ({ on, until, deadlines }) => ({
    columns: [
      ...['on', 'until', 'standing', 'kind', 'community', 'name', 'cycle', 'by', 'workingDays', 'review', 'visit'],
      ...['finding', 'gathering', 'announcement', 'invoice', 'charge']
    ],
    rows: deadlines.map(one => ({ on, until, ...one }))
  })
}
