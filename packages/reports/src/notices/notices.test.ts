import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, ref, registered, reviewOf } from '../testing/history.ts'
import { noticesReport } from './report.ts'

const review = reviewOf({ community: 'TC-1' })
const news = { announcement: 'N-1', kind: 'news', community: null, title: ref('t'), words: ref('w'), link: null }
const history = [
  ...[planned(), registered('TC-1'), ...admitted('TC-1')],
  review.opened(['CS1']),
  review.tell('SelfReviewSubmitted', { on: '2023-10-02' }),
  happened('AnnouncementMade', { ...news, audience: ['Full'], on: '2023-10-02' })
]
const on = async (day: string) =>
  answered(await answerAfter(history)(noticesReport, { on: day as PlainDate })).map(({ notice, to }) => [notice, to])

test('the notices of a day are read off what happened on it and what waits', async () => {
  expect(await on('2023-10-02')).toEqual([
    ['self-review-submitted', { role: 'network-team', community: 'TC-1' }],
    ['announced', { role: 'link-person', community: null, audience: ['Full'] }]
  ])
  expect(await on('2023-09-01')).toEqual([
    ['applied-for', { role: 'network-team', community: 'TC-1' }],
    ['admitted', { role: 'link-person', community: 'TC-1' }],
    ['review-opened', { role: 'link-person', community: 'TC-1' }],
    ['due-today', { role: 'link-person', community: 'TC-1' }],
    ['due-today', { role: 'finance', community: 'TC-1' }]
  ])
  expect(noticesReport.roles).toEqual({ 'network-team': 'any' })
  const { rows } = noticesReport.csv(
    answered(await answerAfter(history)(noticesReport, { on: '2023-10-02' as PlainDate }))
  )
  expect(rows.map(row => row['role'])).toEqual(['network-team', 'link-person'])
})
