/** Explaining a field and comparing two times over HTTP: for those who may read what it is about. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { at, facadeOn, fresh, give, register, send, withPlaces, type Facade } from './testing/records.ts'

let facade: Facade
beforeAll(async () => {
  let minute = 0
  facade = await facadeOn({
    dependencies: { now: () => `2024-09-01T10:0${String((minute += 1))}:00.000Z` },
    principal: ({ headers }) =>
      TE.right({
        role: (headers['x-role'] ?? 'network-team') as never,
        subject: 'S-7',
        community: (headers['x-community'] ?? 'TC-0001') as never
      })
  })
  await give(facade, at, { headers: fresh, body: register })
  await give(facade, at, { body: withPlaces(13) })
})
afterAll(async () => facade.app.close())

const asked = async (query: string, headers: Record<string, string> = {}) =>
  send(facade, `/api/communities/TC-0001/${query}`, { headers })
const places = 'explain?aggregate=community&field=profiles.1.profile.places'

test('a field is explained by the event that made it so', async () => {
  const told = await asked(places)
  expect(told.statusCode).toBe(200)
  expect(told.json()).toEqual([
    {
      parts: [{ path: 'profiles.1.profile.places', was: null, is: 13, kind: 'came' }],
      because: expect.objectContaining({
        ...{ type: 'ProfileChanged', version: 2, asked: expect.objectContaining({ type: 'ChangeProfile' }) as unknown },
        recorded: expect.objectContaining({
          at: expect.stringMatching(/^2024-09-01T10:0/) as string,
          by: { role: 'network-team', subject: 'S-7', via: null }
        }) as unknown
      }) as unknown
    }
  ])
  expect((await asked('explain?aggregate=community&field=places&as-of=2023-01-20')).json()).toMatchObject([
    { parts: [{ is: 12 }], because: { version: 1 } }
  ])
  expect((await asked('explain?aggregate=community&field=places&as-at=@1')).json()).toMatchObject([
    { parts: [{ is: 12 }], because: { version: 1 } }
  ])
})
test('two times are compared', async () => {
  expect((await asked('diff?from=2023-01-20')).json()).toMatchObject({
    events: { from: 1, to: 2 },
    streams: [{ stream: 'community-TC-0001', came: [{ type: 'ProfileChanged' }], went: [] }]
  })
  expect((await asked('diff?from=2023-01-20,@1&to=2023-01-20,@2')).json()).toMatchObject({ streams: [] })
  expect((await send(facade, '/api/communities/TC-0009/diff?from=2023-01-20')).statusCode).toBe(404)
})
test('who recorded it, and when, is told to those who may know it and to nobody else', async () => {
  const own = { 'x-role': 'link-person' }
  for (const query of [places, 'diff?from=2023-01-20']) {
    const told = await asked(query, own)
    expect(told.statusCode).toBe(200)
    expect(told.body).toContain('"recorded":null')
    for (const hidden of ['S-7', '2024-09-01T10']) expect(told.body).not.toContain(hidden)
    expect((await asked(query, { 'x-role': 'auditor' })).body).toContain('S-7')
  }
})
test('whoever may not read it is denied, and so is who asks for a time and may not know it', async () => {
  const denied = async (query: string, headers: Record<string, string>) => (await asked(query, headers)).statusCode
  for (const query of [places, 'diff?from=2023-01-20']) {
    for (const role of ['public', 'reviewer', 'worker']) expect(await denied(query, { 'x-role': role })).toBe(403)
    expect(await denied(query, { 'x-role': 'link-person', 'x-community': 'TC-0002' })).toBe(403)
  }
  for (const query of [`${places}&as-at=@1`, 'diff?from=,@1', 'diff?from=2023-01-20&to=,@1'])
    expect([query, await denied(query, { 'x-role': 'link-person' })]).toEqual([query, 403])
})
test.each([
  ['explain?aggregate=policy', 400, 'aggregate'],
  ['explain?aggregate=community&cycle=2023-2024', 400, 'cycle'],
  ['explain?aggregate=review', 400, 'cycle'],
  ['explain?aggregate=community&field=', 400, 'field'],
  ['explain?colour=red', 400, 'query'],
  ['explain?aggregate=community&field=nothing', 404, undefined],
  ['diff', 400, 'from'],
  ['diff?from=yesterday', 400, 'from'],
  ['diff?from=2023-01-20&to=,@9999', 404, undefined]
])('%s is told what is wrong', async (query, status, parameter) => {
  const { statusCode, ...told } = await asked(query)
  expect([statusCode, told.json<{ parameter?: string }>().parameter]).toEqual([status, parameter])
})
test('the membership record is told as JSON and as a table, with who recorded what to those who may know it', async () => {
  const record = await asked('membership-record')
  expect(record.json()).toMatchObject({
    ...{ community: 'TC-0001', name: 'Elm House', standing: { type: 'NoLog' } },
    lines: [{ type: 'CommunityRegistered' }, { type: 'ProfileChanged', recorded: { role: 'network-team' } }]
  })
  const table = await asked('membership-record?as-of=2023-01-20', { accept: 'text/csv' })
  expect(table.body.split('\n')[0]).toContain('community,on,recorded_at,says,kind,role')
  expect(table.body.trim().split('\n')).toHaveLength(2)
  expect((await asked('membership-record?as-at=@1')).json<{ lines: ReadonlyArray<unknown> }>().lines).toHaveLength(1)
  const own = await asked('membership-record', { 'x-role': 'link-person' })
  expect(own.json()).toMatchObject({ lines: [{ recorded: null }, { recorded: null }] })
  for (const role of ['public', 'reviewer', 'worker'])
    expect((await asked('membership-record', { 'x-role': role })).statusCode).toBe(403)
  expect((await asked('membership-record?as-at=@1', { 'x-role': 'link-person' })).statusCode).toBe(403)
  expect((await send(facade, '/api/communities/TC-0009/membership-record')).statusCode).toBe(404)
})
