/** Reviewer balance: what members gave and took of visits, and who is trained for them, for the network team alone. */
import { aCycle, aDay } from '../ask-fields.ts'
import { noSuchCycle } from '../failures.ts'
import { prefixOf } from '../national-report/report.ts'
import type { Report } from '../report.ts'
import { reviewerBalanceAnswer, reviewerBalanceTables, reviewerBalanceWords } from './answer.ts'
import type { AskReviewerBalance, NoReviewerBalance, ReviewerBalance } from './reviewer-balance.ts'

export const reviewerBalanceReport: Report<
  typeof reviewerBalanceTables,
  AskReviewerBalance,
  ReviewerBalance,
  NoReviewerBalance,
  'text'
> = {
  name: 'reviewer-balance',
  says: 'what members gave and took of the visits of one cycle, and who is trained for them, for the network team alone',
  roles: { 'network-team': 'any' },
  tables: reviewerBalanceTables,
  narrow: ({ cycle }) => ({ visits: prefixOf(cycle) }),
  ask: {
    cycle: { ...aCycle, says: 'the cycle' },
    on: { ...aDay, says: 'visits held by the day; today when left out', absent: today => today }
  },
  address: ['cycle'],
  needs: { text: reviewerBalanceWords },
  answer: reviewerBalanceAnswer,
  failures: { NoSuchCycle: noSuchCycle },
  csv: ({ cycle, on, members, reviewers, training }) => ({
    columns: [
      ...['cycle', 'on', 'part', 'community', 'name', 'membershipType', 'received', 'placesReceived', 'placesGiven'],
      ...['isWhole', 'reviewer', 'trainedAs', 'visitsInCycle', 'visitsEver', 'observedInCycle', 'lastVisitOn'],
      ...['training', 'trained', 'active']
    ],
    rows: [
      ...members.map(one => ({ cycle, on, part: 'member', ...one, isWhole: one.isWhole ? 'yes' : 'no' })),
      ...reviewers.map(one => ({ cycle, on, part: 'reviewer', ...one, trainedAs: one.trainedAs.join(';') })),
      ...training.map(one => ({ cycle, on, part: 'training', ...one }))
    ]
  })
}
