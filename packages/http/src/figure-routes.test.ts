/** What a figure rests on, over HTTP: told to the network team, of a hidden one its rule alone, and denied to everybody else. */
import { roles, type Role } from '@cofc/core'
import { inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import { localFigure, nationalFigure, readerOfHistory, type ReportReader } from '@cofc/reports'
import type { AnyTable } from '@cofc/projections'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AskPrincipal } from './principal.ts'
import { facadeOn, send, type Facade } from './testing/records.ts'

const cycle = '2023-2024'
const [opens, closes] = ['2023-09-01', '2024-08-31']
const standard = {
  ...{ standard: 'CS1', section: 'Belonging', text: 'Ask', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const profile = {
  ...{ name: 'House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null, places: 12 },
  ...{ models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: null },
  programmeAccreditation: null
}
type Told = JsonObject & { readonly type: string }
const ofCommunity = (
  community: string,
  rating: string,
  sector = 'ADTC'
): ReadonlyArray<readonly [string, ReadonlyArray<Told>]> => {
  const review = { community, cycle, kind: 'peer-review', on: opens }
  const term = { community, membershipType: 'Full', cycle, on: opens, opens, closes }
  const scope = [{ standard: 'CS1', section: 'Belonging', standardType: 1, core: true }]
  return [
    [
      `community-${community}`,
      [{ type: 'CommunityRegistered', community, profile: { ...profile, sector }, on: '2015-01-01' }]
    ],
    [
      `membership-${community}`,
      [
        { type: 'MembershipAppliedFor', community, membershipType: 'Full', forms: ['joining', 'finance'], on: opens },
        { type: 'CommunityAdmitted', ...term }
      ]
    ],
    [
      `review-${community}/${cycle}/peer-review`,
      [
        { type: 'ReviewOpened', ...review, edition: 'E1', sector, membershipType: 'Full', scope },
        { type: 'PeerRatingsSaved', ...review, ratings: [{ standard: 'CS1', rating, comment: null }] },
        { type: 'LocalReportIssued', ...review, membershipType: 'Full' }
      ]
    ]
  ]
}
const windows = { opens, selfReviewDue: opens, visitsFrom: opens, visitsUntil: closes, closes }
const history: ReadonlyArray<readonly [string, ReadonlyArray<Told>]> = [
  [
    'edition-E1',
    [
      { type: 'EditionDrafted', edition: 'E1', title: 'Edition 1', on: '2020-01-01' },
      { type: 'StandardWritten', edition: 'E1', standard, on: '2020-01-02' }
    ]
  ],
  [`cycle-${cycle}`, [{ type: 'CyclePlanned', cycle, edition: 'E1', windows, on: '2020-03-01' }]],
  ...['met', 'met', 'partly', 'met', 'not', 'partly'].flatMap((rating, place) =>
    ofCommunity(`TC-000${String(place + 1)}`, rating)
  ),
  ...['met', 'not', 'met', 'met', 'not'].flatMap((rating, place) =>
    ofCommunity(`TC-010${String(place + 1)}`, rating, 'LD')
  ),
  ...['met', 'met'].flatMap((rating, place) => ofCommunity(`TC-020${String(place + 1)}`, rating, 'CYP'))
]
const kept = async (): Promise<EventStore> => {
  const store = inMemoryEventStore()
  let many = 0
  for (const [stream, events] of history) {
    const recorded = events.map(data => ({
      ...{ id: `00000000-0000-4000-8000-${String((many += 1)).padStart(12, '0')}`, type: data.type, data },
      metadata: { by: { role: 'network-team', subject: 'S-secret' }, recordedAt: '2024-10-01T00:00:00.000Z' }
    }))
    expect(isRight(await store.append(stream, 0, recorded)())).toBe(true)
  }
  return store
}
const readerOn = async (events: EventStore): Promise<ReportReader> => {
  const reading = { events, words: () => TE.right([]), codeKey: () => TE.right('a secret') }
  const all: ReadonlyArray<AnyTable> = [nationalFigure.tables, localFigure.tables].flatMap(Object.values<AnyTable>)
  const reader = await readerOfHistory(reading)({ tables: Object.fromEntries(all.entries()) })()
  if (isLeft(reader)) throw new Error(reader.left.reason)
  return reader.right
}

/** Who asks stands in the request itself. */
const asSaid: AskPrincipal = ({ headers }) => TE.right({ role: headers['x-who'] as Role, subject: 'S-1' })
let facade: Facade
beforeAll(async () => {
  facade = await facadeOn({
    reader: await readerOn(await kept()),
    principal: asSaid
  })
})
afterAll(async () => facade.app.close())
const asked = async (url: string, role: Role = 'network-team') => {
  const { statusCode, body } = await send(facade, `/api/reports/${url}`, { headers: { 'x-who': role } })
  return { statusCode, told: JSON.parse(body) as unknown }
}

test('the figures of a report are listed, and each is told with its rows, its events and what is left out', async () => {
  const listed = await asked(`national/${cycle}/explain`)
  expect(listed).toMatchObject({
    statusCode: 200,
    told: expect.arrayContaining([{ address: 'members/all', shown: true }]) as unknown
  })
  const { told } = await asked(`national/${cycle}/explain?figure=standards/CS1/ADTC/met&events=yes`)
  const recorded = { recordedAt: '2024-10-01T00:00:00.000Z', role: 'network-team' }
  expect(told).toMatchObject({
    figure: 3,
    sum: 3,
    hiddenBecause: null,
    excluded: expect.arrayContaining([
      expect.objectContaining({ key: 'TC-0003', because: 'RatedOtherwise' })
    ]) as unknown
  })
  const { rows } = told as {
    readonly rows: ReadonlyArray<{ readonly key: string; readonly events: ReadonlyArray<unknown> }>
  }
  expect(rows.map(({ key }) => key)).toEqual(['TC-0001', 'TC-0002', 'TC-0004'])
  expect(rows[0]?.events).toMatchObject([
    { type: 'ReviewOpened', version: 1, ...recorded },
    { type: 'PeerRatingsSaved', version: 2, ...recorded },
    { type: 'LocalReportIssued', version: 3, ...recorded }
  ])
  // By role, and never by whom.
  expect(JSON.stringify(told)).not.toContain('S-secret')
})

test('a figure of a local report is told standard by standard', async () => {
  const { told } = await asked(`local/TC-0003/${cycle}/explain?figure=sections/Belonging/peer/partly&events=yes`)
  expect(told).toMatchObject({ figure: 1, rows: [{ key: 'CS1', events: [{ version: 1 }, { version: 2 }] }] })
})

test('as a table each row is a line, and each that is left out with its reason', async () => {
  const headers = { 'x-who': 'network-team', accept: 'text/csv' }
  const url = `/api/reports/national/${cycle}/explain?figure=standards/CS1/ADTC/met`
  const [heads, ...lines] = (await send(facade, url, { headers })).body.split('\n')
  expect(heads).toBe('key,stream,side,contributes,of,self,peer,because')
  expect(lines).toContain(`TC-0001,review-TC-0001/${cycle}/peer-review,,1,,,,`)
  expect(lines).toContain(`TC-0003,review-TC-0003/${cycle}/peer-review,,,,,,RatedOtherwise`)
})

test('of a hidden figure the network team is told the rule, and no row', async () => {
  const figure = 'standards/CS1/CYP'
  const { told } = await asked(`national/${cycle}/explain?figure=${figure}&events=yes`)
  const rule = { rule: 'D1301', says: 'a group is shown from five communities on' }
  expect([told, (await asked(`national/${cycle}/explain?figure=${figure}/met`)).statusCode]).toEqual([
    { address: figure, figure: null, rows: [], excluded: [], hiddenBecause: rule },
    200
  ])
})

test('a figure that there is none of is not found, and what is not understood says why', async () => {
  expect(await asked(`national/${cycle}/explain?figure=members/nobody`)).toMatchObject({
    ...{ statusCode: 404, told: { type: 'urn:cofc:problem:no-such-figure' } }
  })
  expect((await asked('national/2030-2031/explain?figure=members/all')).statusCode).toBe(404)
  for (const wrong of [
    'figure=',
    'figure=members/all&events=no',
    'events=yes',
    'rows=yes',
    `figure=${'x'.repeat(501)}`
  ])
    expect([wrong, (await asked(`national/${cycle}/explain?${wrong}`)).statusCode]).toEqual([wrong, 400])
})

test.each(roles.filter(role => role !== 'network-team'))('%s is denied, whatever is asked', async role => {
  for (const url of ['', '?figure=members/all', '?figure=standards/CS1/CYP', '?figure=members/nobody', '?figure='])
    for (const report of [`national/${cycle}`, `local/TC-0001/${cycle}`])
      expect((await asked(`${report}/explain${url}`, role)).statusCode).toBe(403)
})

test('there is no such address without /api', async () => {
  expect((await send(facade, `/reports/national/${cycle}/explain`)).statusCode).toBe(404)
})
