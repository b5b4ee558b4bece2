import type { PlainDate, ReviewerId } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { planned, registered, reviewOf } from '../testing/history.ts'
import { visitsOfReviewer } from './report.ts'

const visitOf = (community: string, dates: ReadonlyArray<string>, reviewers: ReadonlyArray<string>) => {
  const review = reviewOf({ community })
  const team = reviewers.map((reviewer, at) => ({ reviewer, role: at === 0 ? 'lead' : 'member' }))
  return {
    review,
    told: [
      review.opened(['CS1']),
      review.tell('VisitDatesOffered', { visit: 1, dates, on: '2023-10-01' }),
      review.tell('TeamAllocated', { visit: 1, team, on: '2023-10-02' })
    ]
  }
}
const [one, two, three] = [
  visitOf('TC-1', ['2024-03-01', '2024-03-02'], ['R-1', 'R-2']),
  visitOf('TC-2', ['2024-01-08', '2024-01-09'], ['R-2', 'R-1']),
  visitOf('TC-3', ['2024-01-10', '2024-01-11'], ['R-2'])
]
const held = (days: ReadonlyArray<string>) => ({
  ...{ v: 2, visit: 1, days, mode: 'in-person', stakeholders: null, on: days.at(-1) },
  ...{ team: [{ reviewer: 'R-1', role: 'member' }], clientMemberRule: 'met' },
  clientMembers: { commitment: 'c'.repeat(43), length: 256 }
})
const history = [
  ...[planned(), registered('TC-1'), registered('TC-2'), registered('TC-3')],
  ...[...one.told, ...two.told, ...three.told],
  two.review.tell('VisitAgreed', { visit: 1, date: '2024-01-08', mode: 'in-person', on: '2023-10-05' }),
  two.review.tell('SelfReviewSubmitted', { on: '2023-11-20' }),
  two.review.tell('VisitHeld', held(['2024-01-08']))
]
const on = async (day: string, reviewer = 'R-1') => {
  const asked = { reviewer: reviewer as ReviewerId, on: day as PlainDate }
  return answered(await answerAfter(history)(visitsOfReviewer, asked)).visits
}

test("a reviewer is told of their own visits, the next first, and of nobody else's", async () => {
  expect(
    (await on('2024-02-01')).map(({ community, status, role, toDraft }) => [community, status, role, toDraft])
  ).toEqual([
    ['TC-1', 'Offered', 'lead', false],
    ['TC-2', 'Held', 'member', true]
  ])
  expect((await on('2023-11-20')).map(({ community, submitted }) => [community, submitted])).toEqual([
    ['TC-2', true],
    ['TC-1', false]
  ])
  expect(await on('2024-02-01', 'R-9')).toEqual([])
  expect(JSON.stringify(await on('2024-02-01'))).not.toContain('R-2')
})

test('the visits of a reviewer are for nobody to ask but themselves', () => {
  expect(visitsOfReviewer.roles).toEqual({})
  const { rows } = visitsOfReviewer.csv({ reviewer: null, on: '2024-02-01' as PlainDate, visits: [] })
  expect(rows).toEqual([])
})

test('what is still to be done after a visit is told: the draft, then what the team thought of it, then nothing', async () => {
  const after = async (...told: ReadonlyArray<ReturnType<typeof two.review.tell>>) => {
    const asked = { reviewer: 'R-1' as ReviewerId, on: '2024-06-01' as PlainDate }
    const { visits } = answered(await answerAfter([...history, ...told])(visitsOfReviewer, asked))
    const found = visits.find(({ community }) => community === 'TC-2')
    return [found?.toDraft, found?.isDrafted, found?.gaveFeedback]
  }
  const drafted = two.review.tell('LocalReportDrafted', { commentsDue: '2024-02-26', on: '2024-02-05' })
  const given = two.review.tell('FeedbackGiven', { by: 'team', visit: 1, scores: [], words: null, on: '2024-02-06' })
  expect(await after()).toEqual([true, false, false])
  expect(await after(drafted)).toEqual([false, true, false])
  expect(await after(drafted, given)).toEqual([false, true, true])
})
