import type { CommunityId, Cycle } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, planned, ref, registered } from '../testing/history.ts'
import { visitFeedbackReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const given = (community: string, by: 'host' | 'team', more: object = {}) =>
  happened('FeedbackGiven', {
    ...{ community, cycle, kind: 'peer-review', visit: 1, by, on: '2024-01-20', words: null },
    scores: [{ question: 'fair', score: 4 }],
    ...more
  })
const history = [
  ...[planned(), registered('TC-1'), registered('TC-2')],
  given('TC-2', 'team', { scores: [], words: ref('w') }),
  given('TC-1', 'team', { visit: 2 }),
  given('TC-1', 'team', { words: ref('e') }),
  given('TC-1', 'host', { on: '2024-02-01' }),
  given('TC-1', 'host', { cycle: '2022-2023' })
]
const said = ({ commitment }: { readonly commitment: string }) => (commitment.startsWith('w') ? 'Come again.' : null)
const asked = async (more: { readonly community?: CommunityId } = {}) =>
  answerAfter(history, { said })(visitFeedbackReport, { cycle, ...more })

test('each feedback is told to the network team alone, with its words while they are kept', async () => {
  expect(Object.keys(visitFeedbackReport.roles)).toEqual(['network-team'])
  const told = answered(await asked())
  expect(told.given.map(({ community, name, visit, by, words }) => [community, name, visit, by, words])).toEqual([
    ['TC-1', 'House TC-1', 1, 'host', null],
    ['TC-1', 'House TC-1', 1, 'team', { erased: true }],
    ['TC-1', 'House TC-1', 2, 'team', null],
    ['TC-2', 'House TC-2', 1, 'team', { words: 'Come again.' }]
  ])
  expect(answered(await asked({ community: 'TC-2' as CommunityId })).given).toHaveLength(1)
  const { columns, rows } = visitFeedbackReport.csv(told)
  expect(columns).not.toContain('words')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ community: 'TC-1', by: 'host', question: 'fair', score: 4 })
})

test('a cycle that is not on record has no feedback', async () => {
  expect(await answerAfter([])(visitFeedbackReport, { cycle })).toEqual(left({ type: 'NoSuchCycle', cycle }))
})
