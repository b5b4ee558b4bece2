import type { PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, planned, ref, registered } from '../testing/history.ts'
import { onRecord } from './report.ts'

const history = [
  ...[planned('2023-2024'), planned('2024-2025'), registered('TC-2'), registered('TC-1')],
  happened('EditionDrafted', { edition: 'E11', title: 'The eleventh', on: '2023-01-01' }),
  happened('ReviewerRegistered', {
    ...{ reviewer: 'R-01', trainedAs: ['lead'], seniorYears: null, privateFacts: ref('p'), on: '2023-01-01' }
  }),
  happened('NewsProposed', {
    ...{ announcement: 'N-1', community: 'TC-1', title: ref('t'), words: ref('w'), link: null, on: '2023-09-03' }
  })
]
const on = '2024-01-05' as PlainDate

test('what is asked for is answered by its id and what it is called', async () => {
  const found = answered(
    await answerAfter(history)(onRecord, { on, kinds: ['communities', 'cycles', 'reviewers', 'announcements'] })
  )
  expect(found.communities).toEqual([
    { community: 'TC-1', name: 'House TC-1' },
    { community: 'TC-2', name: 'House TC-2' }
  ])
  expect(found.cycles.map(({ cycle }) => cycle)).toEqual(['2024-2025', '2023-2024'])
  expect(found.reviewers).toEqual([{ reviewer: 'R-01', trainedAs: ['lead'] }])
  expect(found.announcements).toEqual([
    { announcement: 'N-1', status: 'Proposed', community: 'TC-1', on: '2023-09-03' }
  ])
})
test('of what is not asked for nothing is answered', async () => {
  const found = answered(await answerAfter(history)(onRecord, { on, kinds: ['editions'] }))
  expect(found).toEqual({
    ...{ on, communities: [], cycles: [], reviewers: [], gatherings: [], announcements: [] },
    editions: [{ edition: 'E11', title: 'The eleventh', standards: [] }]
  })
})
