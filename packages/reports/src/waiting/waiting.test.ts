import { waitsIn, type CommunityId, type PlainDate, type Wait } from '@cofc/core'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { dueNetwork, recordsAfter } from '../testing/due-network.ts'
import { admitted, happened, planned, ref, registered, reviewOf, type EventText } from '../testing/history.ts'
import { waitingReport } from './report.ts'
import type { AskWaiting } from './waiting.ts'

const review = reviewOf({ community: 'TC-2' })
const opened = review.opened(['CS1'])
const setting = [
  ...[planned('2023-2024'), planned('2024-2025'), registered('TC-1'), registered('TC-2')],
  ...admitted('TC-1'),
  ...admitted('TC-2'),
  happened('AccountOpened', { community: 'TC-1', on: '2023-09-01' }),
  happened('AccountOpened', { community: 'TC-2', on: '2023-09-01' })
]
const on = async (day: string, ask: Partial<AskWaiting>, ...history: ReadonlyArray<EventText>) =>
  answered(await answerAfter([...setting, ...history])(waitingReport, { on: day as PlainDate, ...ask }))
const those = ({ waits }: Awaited<ReturnType<typeof on>>) =>
  waits.map(({ kind, community, who, daysLeft }) => [kind, community, who, daysLeft])

test('everything that waits is listed for the network team, with the working days that are left', async () => {
  const found = await on('2023-09-05', {}, opened)
  expect(those(found)).toEqual([
    ['self-review', 'TC-2', 'link-person', -2],
    ['quote', 'TC-1', 'finance', -2],
    ['quote', 'TC-2', 'finance', -2],
    ['renewal', 'TC-1', 'network-team', 258],
    ['renewal', 'TC-2', 'network-team', 258],
    ['visit-dates', 'TC-2', 'link-person', null]
  ])
  expect(found.overdue).toBe(3)
  expect(found.waits[0]).toMatchObject({
    name: 'House TC-2',
    says: 'Submit the self-review',
    cycle: '2023-2024',
    review: 'peer-review'
  })
})

test('what waits is asked for by role, by community and by kind', async () => {
  const kinds = async (ask: Partial<AskWaiting>) =>
    (await on('2023-09-05', ask, opened)).waits.map(({ kind, community }) => `${kind} ${String(community)}`)
  expect(await kinds({ who: 'finance' })).toEqual(['quote TC-1', 'quote TC-2'])
  expect(await kinds({ community: 'TC-1' as CommunityId })).toEqual(['quote TC-1', 'renewal TC-1'])
  expect(await kinds({ kind: 'renewal' })).toEqual(['renewal TC-1', 'renewal TC-2'])
  expect(await kinds({ who: 'committee' })).toEqual([])
})

test('the committee and finance read what waits for them, and of the rest nobody but the network team', () => {
  const readers = (who: AskWaiting['who'] | null) => Object.keys(waitingReport.rolesFor?.({ who } as never) ?? {})
  expect(readers(null)).toEqual(['network-team'])
  expect(readers('link-person')).toEqual(['network-team'])
  expect(readers('committee')).toEqual(['network-team', 'committee'])
  expect(readers('finance')).toEqual(['network-team', 'finance'])
})

test('holidays that the network declared are no working days', async () => {
  const holidays = happened('HolidaysDeclared', { year: 2023, days: ['2023-09-04'], on: '2023-01-01' })
  const found = await on('2023-09-05', { kind: 'self-review' }, opened, holidays)
  expect(those(found)).toEqual([['self-review', 'TC-2', 'link-person', -1]])
})

test('what waits on a day is told by what is dated by then', async () => {
  const submitted = review.tell('SelfReviewSubmitted', { on: '2023-10-02' })
  const kinds = async (day: string) =>
    (await on(day, { community: 'TC-2' as CommunityId, who: 'link-person' }, opened, submitted)).waits.map(
      ({ kind }) => kind
    )
  expect(await kinds('2023-10-01')).toEqual(['self-review', 'visit-dates'])
  expect(await kinds('2023-10-02')).toEqual(['visit-dates'])
})

test('news, access, programmes and audits wait as everything else', async () => {
  const news = { announcement: 'N-1', community: 'TC-1', title: ref('t'), words: ref('w'), link: null }
  const history = [
    happened('NewsProposed', { ...news, on: '2023-09-03' }),
    happened('NewsProposed', { ...news, announcement: 'N-2', on: '2023-09-03' }),
    happened('NewsDeclined', { announcement: 'N-2', community: 'TC-1', reason: ref('r'), on: '2023-09-04' }),
    happened('LinkPersonPlaceFellVacant', { community: 'TC-1', fillBy: '2023-09-08', on: '2023-09-03' }),
    happened('AccessGiven', { community: 'TC-1', service: 'forum', person: 'P-1', on: '2023-09-02' }),
    happened('PersonLeft', { community: 'TC-1', person: 'P-1', on: '2023-09-04' }),
    happened('AccessAskedFor', { community: 'TC-1', service: 'hub', person: 'P-2', on: '2023-09-05' }),
    registered('TC-3', 'HMP'),
    ...admitted('TC-3', 'HmpIntegratedAudit'),
    happened('ProgrammeAccreditationRecorded', {
      ...{ community: 'TC-3', reference: 'DTC', outcome: 'accredited' },
      ...{ from: '2019-01-01', until: '2023-12-31', on: '2019-01-01' }
    })
  ]
  const wanted = ['link-person', 'news', 'access', 'access-asked', 'programme', 'audit']
  const found = await on('2023-09-05', {}, ...history)
  expect(those(found).filter(([kind]) => wanted.includes(String(kind)))).toEqual([
    ['news', 'TC-1', 'network-team', -2],
    ['access', 'TC-1', 'network-team', -1],
    ['access-asked', 'TC-1', 'network-team', 0],
    ['link-person', 'TC-1', 'network-team', 3],
    ['programme', 'TC-3', 'network-team', 83]
  ])
})

test('what waits agrees with what core answers of every record, over whole networks', async () => {
  const said = ({
    name: _,
    says: __,
    daysLeft: ___,
    ...wait
  }: Wait & { name?: unknown; says?: unknown; daysLeft?: unknown }) => JSON.stringify(Object.entries(wait).toSorted())
  const day = '2026-01-05' as PlainDate
  for (let seed = 1; seed <= 3; seed += 1) {
    const history = dueNetwork(seed)
    const { waits } = answered(await answerAfter(history)(waitingReport, { on: day }))
    const expected = waitsIn(day, recordsAfter(history))
    expect(expected.map(({ kind }) => kind)).toContain('link-person')
    expect(waits.map(said).toSorted()).toEqual(expected.map(said).toSorted())
  }
})

test('the table has a line for each that waits', async () => {
  const { columns, rows } = waitingReport.csv(await on('2023-09-05', { who: 'finance' }))
  expect(columns).toEqual(['on', 'who', 'kind', 'community', 'name', 'cycle', 'review', 'by', 'daysLeft'])
  expect(rows.map(row => row['community'])).toEqual(['TC-1', 'TC-2'])
})
