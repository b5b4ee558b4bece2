/** What is before the committee: for the committee and the network team. */
import { aDay } from '../ask-fields.ts'
import type { Report } from '../report.ts'
import { committeeAnswer, committeeTables } from './answer.ts'
import type { AskCommittee, Committee } from './committee.ts'

export const committeeReport: Report<typeof committeeTables, AskCommittee, Committee, never> = {
  name: 'committee',
  says: 'which cases and awards are before the committee on a day, and what it decided lately',
  roles: { 'network-team': 'any', committee: 'any' },
  tables: committeeTables,
  ask: { on: { ...aDay, says: 'the day; today when left out', absent: today => today } },
  address: [],
  needs: {},
  answer: committeeAnswer,
  failures: {},
  csv: ({ on, cases, awards, decided }) => ({
    columns: [
      ...['on', 'part', 'community', 'name', 'cycle', 'status', 'presentedOn', 'limit', 'proposed', 'open'],
      ...['certificate', 'until', 'referredFor', 'replyDue', 'decision', 'decidedOn', 'letterOn', 'appealUntil']
    ],
    rows: [
      ...cases.map(one => ({ on, part: 'case', ...one, open: one.open.join(';') })),
      ...awards.map(({ standing, ...one }) => ({
        ...{ on, part: 'award', ...one, status: standing, referredFor: one.referredFor.join(';') }
      })),
      ...decided.map(({ on: decidedOn, ...one }) => ({ on, part: 'decided', ...one, decidedOn }))
    ]
  })
}
