import type { CommunityId, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, ref, registered, type EventText } from '../testing/history.ts'
import { newsProposedReport } from './report.ts'

const proposed = (announcement: string, on: string, community = 'TC-1'): EventText =>
  happened('NewsProposed', { announcement, on, community, title: ref('t'), words: ref('w'), link: null })
const made = (announcement: string, on: string, community: string | null = 'TC-1'): EventText =>
  happened('AnnouncementMade', {
    ...{ announcement, on, kind: 'news', audience: ['Full', 'Associate'], community },
    ...{ title: ref('m'), words: ref('n'), link: null }
  })
const history: ReadonlyArray<EventText> = [
  ...[registered('TC-1'), registered('TC-2')],
  proposed('N-1', '2023-10-01'),
  proposed('N-2', '2023-10-02'),
  proposed('N-3', '2023-10-03'),
  proposed('N-4', '2023-10-04', 'TC-2'),
  made('N-5', '2023-10-05', null),
  happened('NewsDeclined', { announcement: 'N-1', community: 'TC-1', reason: ref('r'), on: '2023-10-06' }),
  made('N-2', '2023-10-07'),
  happened('AnnouncementWithdrawn', { announcement: 'N-2', on: '2023-10-20' })
]
const said = ({ commitment }: { readonly commitment: string }) => commitment[0] ?? null
const on = async (day: string, community = 'TC-1') =>
  answered(
    await answerAfter(history, { said })(newsProposedReport, {
      ...{ community: community as CommunityId, on: day as PlainDate }
    })
  )

test('a member reads what news it told the network and what became of each, and so does the network team, and nobody else', async () => {
  expect(newsProposedReport.roles).toEqual({ 'network-team': 'any', 'link-person': 'own-community' })
  const { proposals } = await on('2023-10-10')
  expect(proposals.map(({ announcement, became }) => [announcement, became])).toEqual([
    ['N-3', { is: 'waiting' }],
    ['N-2', { is: 'announced', since: '2023-10-07', kind: 'news', audience: ['Full', 'Associate'], withdrawnOn: null }],
    ['N-1', { is: 'declined', since: '2023-10-06', reason: { words: 'r' } }]
  ])
  expect(proposals[1]).toMatchObject({ title: { words: 't' }, words: { words: 'w' }, proposedOn: '2023-10-02' })
  expect((await on('2023-10-10', 'TC-2')).proposals.map(({ announcement }) => announcement)).toEqual(['N-4'])
})
test('what became of news is told by what is dated by the day', async () => {
  const became = async (day: string) => (await on(day)).proposals.map(one => one.became.is)
  expect(await became('2023-09-30')).toEqual([])
  expect(await became('2023-10-05')).toEqual(['waiting', 'waiting', 'waiting'])
  expect((await on('2023-10-20')).proposals[1]?.became).toMatchObject({ withdrawnOn: '2023-10-20' })
})
test('the table of a member’s news holds none of its words', async () => {
  const { columns, rows } = newsProposedReport.csv(await on('2023-10-10'))
  expect(columns).not.toContain('title')
  expect(rows.map(row => [row['announcement'], row['is'], row['audience']])).toEqual([
    ['N-3', 'waiting', undefined],
    ['N-2', 'announced', 'Full;Associate'],
    ['N-1', 'declined', undefined]
  ])
})
test('of a community that is not on record no news is told', async () => {
  const ask = { community: 'TC-9' as CommunityId, on: '2023-10-10' as PlainDate }
  expect(await answerAfter(history)(newsProposedReport, ask)).toEqual(
    left({ type: 'NoSuchCommunity', community: 'TC-9' })
  )
})
