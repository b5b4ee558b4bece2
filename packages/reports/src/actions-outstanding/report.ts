/** Actions outstanding: what final reports asked for and nobody settled, over all cycles, for the network team alone. */
import { aCommunity, aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { actionsAnswer, actionTables, actionsWords } from './answer.ts'
import type { ActionsOutstanding, AskActionsOutstanding } from './actions-outstanding.ts'

export const actionsOutstandingReport: Report<
  typeof actionTables,
  AskActionsOutstanding,
  ActionsOutstanding,
  never,
  'text'
> = {
  name: 'actions-outstanding',
  says: 'the action points of final reports that are not settled by a day, over all cycles, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: actionTables,
  ask: {
    on: { ...aDay, says: 'the day; today when left out', absent: today => today },
    community: { ...aCommunity, says: 'of one community', optional: true }
  },
  address: [],
  needs: { text: actionsWords },
  answer: actionsAnswer,
  failures: {},
  csv: ({ on, actions }) => ({
    columns: [
      ...['on', 'community', 'name', 'cycle', 'kind', 'finding', 'standard', 'owner', 'due', 'standing'],
      ...['workingDaysOverdue', 'carriedTo', 'progress']
    ],
    rows: actions.map(({ carriedTo, ...one }) => ({ on, ...one, carriedTo: carriedTo.join(';') }))
  })
}
