import type { ContentRef, PlainDate } from '@cofc/core'
import { expect, test } from 'vitest'
import { everyone } from '../everyone.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { happened, ref, type EventText } from '../testing/history.ts'
import type { Reader } from './announcements.ts'
import { announcementsReport } from './report.ts'

const made = (announcement: string, on: string, more: object = {}) =>
  happened('AnnouncementMade', {
    ...{ announcement, on, community: null, kind: 'news', title: ref('t'), words: ref('w'), link: null },
    ...{ audience: 'public', ...more }
  })
const history: ReadonlyArray<EventText> = [
  made('A-1', '2024-01-01'),
  made('A-2', '2024-02-01', { audience: ['Full', 'Accreditation'], link: 'https://example.org', community: 'TC-1' }),
  made('A-3', '2024-02-01', { kind: 'newsletter' }),
  happened('AnnouncementRevised', { announcement: 'A-1', on: '2024-02-10', community: null, words: ref('x') }),
  happened('AnnouncementRevised', { announcement: 'A-1', on: '2024-03-10', community: null, words: ref('y') }),
  happened('AnnouncementPassedOn', { announcement: 'A-1', on: '2024-02-11', community: 'TC-1' }),
  happened('AnnouncementWithdrawn', { announcement: 'A-3', on: '2024-03-01' }),
  happened('NewsProposed', {
    announcement: 'A-4',
    on: '2024-01-05',
    community: 'TC-1',
    title: ref('t'),
    words: ref('w')
  })
]
const said = ({ commitment }: ContentRef) => (commitment.startsWith('x') ? null : commitment.slice(0, 1))
const shown = async (audience: Reader, on: string) =>
  answered(await answerAfter(history, { said })(announcementsReport, { audience, on: on as PlainDate }))
const codes = async (audience: Reader, on: string) =>
  (await shown(audience, on)).announcements.map(({ announcement }) => announcement)

test('announcements for the public are read by all, and those for members by none but readers of the network', () => {
  expect(announcementsReport.roles).toEqual(everyone)
  const on = '2024-02-01' as PlainDate
  const readers = (audience: Reader) => announcementsReport.rolesFor?.({ audience, on, announcements: [] })
  expect(readers('public')).toEqual(everyone)
  for (const type of ['Full', 'Associate'] as const) {
    expect(readers(type)).not.toHaveProperty('public')
    expect(readers(type)).toMatchObject({ 'network-team': 'any', 'link-person': 'any' })
  }
})

test('a reader is told what the public is told and what names their type, the last first', async () => {
  expect(await codes('public', '2024-02-20')).toEqual(['A-3', 'A-1'])
  expect(await codes('Associate', '2024-02-20')).toEqual(['A-3', 'A-1'])
  expect(await codes('Full', '2024-02-20')).toEqual(['A-3', 'A-2', 'A-1'])
  expect(await codes('Full', '2024-01-31')).toEqual(['A-1'])
  expect(await codes('Full', '2023-12-31')).toEqual([])
})

test('an announcement is told as it was revised by that day, and not once it was withdrawn', async () => {
  const first = async (on: string) => (await shown('public', on)).announcements.at(-1)
  expect(await first('2024-02-09')).toMatchObject({ announcement: 'A-1', revisedOn: null, words: { words: 'w' } })
  expect(await first('2024-02-10')).toMatchObject({ revisedOn: '2024-02-10', words: { erased: true } })
  expect(await first('2024-03-10')).toMatchObject({ revisedOn: '2024-03-10', words: { words: 'y' } })
  expect(await codes('public', '2024-02-29')).toEqual(['A-3', 'A-1'])
  expect(await codes('public', '2024-03-01')).toEqual(['A-1'])
})

test('title and words are told while they are kept, and never in the table', async () => {
  const answer = await shown('Full', '2024-02-20')
  expect(answer.announcements[1]).toEqual({
    ...{ announcement: 'A-2', kind: 'news', on: '2024-02-01', revisedOn: null, community: 'TC-1' },
    ...{ title: { words: 't' }, words: { words: 'w' }, link: 'https://example.org', forAll: false }
  })
  const { columns, rows } = announcementsReport.csv(answer)
  expect(rows.map(({ forAll }) => forAll)).toEqual(['yes', 'no', 'yes'])
  expect(columns.filter(column => column === 'title' || column === 'words')).toEqual([])
})

test('without being told for whom, it is for the public of today', () => {
  const { audience, on } = announcementsReport.ask
  const today = '2024-02-20' as PlainDate
  expect([audience.absent?.(today), on.absent?.(today)]).toEqual(['public', today])
})
