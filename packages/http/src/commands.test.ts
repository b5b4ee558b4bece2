/** Commands, states and events of every aggregate, by the addresses that the registry tells. */
import { submitWithReactions } from '@cofc/application'
import { commandTypes, entries, pathOf, type CommunityId, type ReviewerId, type Role } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  at,
  facadeOn,
  fresh,
  give,
  instant,
  newKey,
  register,
  registered,
  send,
  withPlaces,
  type Facade,
  type Parts
} from './testing/records.ts'

const opened: Array<FastifyInstance> = []
const kept = (facade: Facade): Facade => {
  opened.push(facade.app)
  return facade
}
const onRecords = async (parts?: Parts) => kept(await registered(parts))
const empty = async (parts?: Parts) => kept(await facadeOn(parts))
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
})

/** For whoever records nothing: an address of none is made in no time, but all of them together take some. */
let nothing: Facade
let community: Facade
beforeAll(async () => {
  nothing = await facadeOn()
  community = await registered()
})
afterAll(async () => {
  await nothing.app.close()
  await community.app.close()
})
const versionIn = async (facade: Facade): Promise<number> =>
  (await send(facade, at)).json<{ readonly version: number }>().version

interface Told {
  readonly type: string
  readonly detail: string
  readonly pointer?: string
  readonly problems?: ReadonlyArray<{ readonly pointer: string; readonly says: string }>
  readonly refusal?: { readonly type: string }
}
const problemIn = (told: { readonly statusCode: number; readonly json: <T>() => T }) => ({
  status: told.statusCode,
  ...told.json<Told>()
})
const key = {
  ...{ community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', edition: 'E10', reviewer: 'R-014' },
  ...{ gathering: 'F-24', announcement: 'A-1' }
}
const aggregates = entries.map(({ aggregate }) => [aggregate.name, aggregate] as const)
const pathAt = (aggregate: (typeof aggregates)[number][1]): string => `/api${pathOf(aggregate, key)}`

describe.each(aggregates)('%s', (_name, aggregate) => {
  test('is found where the registry says: nothing is recorded there yet', async () => {
    for (const url of [pathAt(aggregate), `${pathAt(aggregate)}/events`]) {
      const told = await send(nothing, url)
      expect([url, told.statusCode, problemIn(told).type]).toEqual([url, 404, 'urn:cofc:problem:nothing-recorded'])
    }
  })
  test('takes each of its commands, and says what is wrong with one that says nothing', async () => {
    for (const type of Object.keys(aggregate.commands)) {
      const told = problemIn(await give(nothing, pathAt(aggregate), { body: { type } }))
      expect([type, told.status, told.type]).toEqual([type, 400, 'urn:cofc:problem:not-a-command'])
      expect(told.problems?.length).toBeGreaterThan(0)
    }
  })
  test('is about what its address says: a command about something else is refused', async () => {
    // Every seventh of the others will do.
    const others = commandTypes.filter((name, place) => place % 7 === 0 && !Object.hasOwn(aggregate.commands, name))
    for (const type of others) {
      const told = problemIn(await give(nothing, pathAt(aggregate), { body: { type, ...key } }))
      expect([type, told.status, told.type]).toEqual([type, 422, 'urn:cofc:problem:not-at-this-address'])
    }
    const [type] = Object.keys(aggregate.commands)
    for (const field of aggregate.address) {
      const told = problemIn(await give(nothing, pathAt(aggregate), { body: { type, ...key, [field]: 'X-1' } }))
      expect([told.status, told.problems]).toEqual([
        422,
        [{ pointer: `/${field}`, says: 'expected what the address says' }]
      ])
    }
  })
  test('answers no method but its own, and says which those are', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS'] as const) {
      const told = await send(nothing, pathAt(aggregate), { method, body: 'never looked at' })
      expect([told.statusCode, told.headers['allow']]).toEqual([405, 'GET, HEAD, POST'])
      expect((await send(nothing, `${pathAt(aggregate)}/events`, { method })).headers['allow']).toBe('GET, HEAD')
    }
  })
  if (aggregate.address.length > 0)
    test('has no address that no command could be about', async () => {
      const wrong = `/api/${[aggregate.name, ...aggregate.address.map(() => 'Jane Doe')].map(encodeURIComponent).join('/')}`
      for (const url of [wrong, `${wrong}/events`]) {
        const told = await send(nothing, url)
        expect(problemIn(told)).toMatchObject({ status: 400, parameter: aggregate.address[0] })
        expect(told.body).not.toContain('Jane')
      }
      expect((await give(nothing, wrong, { body: {} })).statusCode).toBe(400)
    })
})

test('a command is answered with what was recorded, and with what followed of it', async () => {
  const told = await give(await empty(), at, { headers: fresh, body: register })
  expect(told.headers['cache-control']).toBe('no-store')
  expect(told.json()).toMatchObject({
    ...{ outcome: 'applied', stream: 'community-TC-0001', version: 1, followed: [], isToBeContinued: false },
    events: [{ type: 'CommunityRegistered', version: 1, data: { community: 'TC-0001' } }]
  })
  expect(told.json<{ position: string; events: ReadonlyArray<{ position: string }> }>()).toMatchObject({
    position: expect.stringMatching(/./) as string
  })
  expect(told.body).not.toContain(instant)
})

test('nothing is asked beside the address of a command, and what is asked so is not passed over', async () => {
  const before = await versionIn(community)
  for (const url of [`${at}?as-of=2023-02-01`, '/api/erasures?dry=yes']) {
    const told = await give(community, url, { body: withPlaces(99) })
    expect(problemIn(told)).toMatchObject({ status: 400, parameter: 'query' })
  }
  expect(await versionIn(community)).toBe(before)
})

test('what is so already is told, and nothing is recorded', async () => {
  const facade = await onRecords()
  expect((await give(facade, at, { body: withPlaces(12) })).json()).toMatchObject({
    ...{ outcome: 'already-so', version: 1, position: null, events: [] }
  })
})

test('a refusal points at the field that would put it right, and is data besides', async () => {
  const told = await give(await empty(), '/api/membership/TC-0001', {
    headers: fresh,
    body: { type: 'RecordEnquiry', community: 'TC-0001', on: '2023-01-11' }
  })
  expect(problemIn(told)).toMatchObject({
    ...{ status: 422, type: 'urn:cofc:problem:refused:not-registered', pointer: '/community' },
    ...{ title: 'Refused', refusal: { type: 'NotRegistered', community: 'TC-0001' } }
  })
})

test('each thing that is wrong with a command is told with its place, and no word of anybody', async () => {
  const body = { ...register, profile: { ...register.profile, places: 'Anna', entryCriteria: 'Anna comes' }, extra: 1 }
  const told = await give(await empty(), at, { headers: fresh, body })
  expect(problemIn(told).problems?.map(({ pointer }) => pointer)).toEqual([
    '/profile/places',
    '/profile/entryCriteria',
    '/extra'
  ])
  expect(told.body).not.toContain('Anna comes')
})

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
describe('a body is kept whole or refused', () => {
  const json = 'application/json'
  test.each([
    ['no JSON', '{"type":', json, 400],
    ['nothing', '', json, 400],
    ['a list', '[]', json, 400],
    ['null', 'null', json, 400],
    ['a number', '7', json, 400],
    ['no type', '{}', json, 400],
    ['a prototype', '{"__proto__":{"type":"RegisterCommunity"},"type":"RegisterCommunity"}', json, 400],
    ['a prototype further in', '{"type":"RegisterCommunity","profile":{"__proto__":{"name":"x"}}}', json, 400],
    ['a prototype by its constructor', '{"type":"x","constructor":{"prototype":{"a":1}}}', json, 400],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]), json, 400],
    ['a field that no command has', JSON.stringify({ ...withPlaces(13), by: 'me' }), json, 400],
    ['nested too deep', `{"type":"ChangeProfile","x":${deep(33)}}`, json, 400],
    ['nested five thousand deep', deep(5_000), json, 400],
    ['more than is taken', JSON.stringify({ ...withPlaces(13), x: 'y'.repeat(65_536) }), json, 413],
    ['another kind', 'type=ChangeProfile', 'application/x-www-form-urlencoded', 415],
    ['text', JSON.stringify(withPlaces(13)), 'text/plain', 415],
    ['no kind at all', JSON.stringify(withPlaces(13)), undefined, 415],
    ['JSON, as its kind says it in full', JSON.stringify(withPlaces(13)), 'application/json; charset=utf-8', 200]
  ])('%s', async (_, body, type, status) => {
    const before = await versionIn(community)
    const told = await give(community, at, { headers: { 'content-type': type }, body })
    expect([told.statusCode, told.headers['content-type']]).toEqual([
      status,
      expect.stringMatching(status === 200 ? /^application\/json/ : /^application\/problem\+json/)
    ])
    if (status === 415) expect(told.headers['accept-post']).toBe('application/json')
    expect(await versionIn(community)).toBe(status === 200 ? before + 1 : before)
  })
  test('what is compressed is not taken', async () => {
    const headers = { 'content-encoding': 'gzip' }
    expect((await give(community, at, { headers, body: withPlaces(13) })).statusCode).toBe(415)
  })
  test('a review takes as much as the ratings of the largest edition need', async () => {
    const long = { type: 'LockWorkbook', ...key, x: 'y'.repeat(200_000) }
    expect((await give(nothing, '/api/review/TC-0001/2023-2024/peer-review', { body: long })).statusCode).toBe(400)
    const longer = { ...long, x: 'y'.repeat(262_144) }
    expect((await give(nothing, '/api/review/TC-0001/2023-2024/peer-review', { body: longer })).statusCode).toBe(413)
  })
})

test.each([
  ['application/json', 200],
  ['application/json;charset=utf-8', 200],
  ['application/*;q=0.1', 200],
  ['*/*', 200],
  ['text/html, */*;q=0.1', 200],
  ['text/csv', 406],
  ['text/html', 406],
  ['application/json;q=0', 406]
])('whoever accepts %s is answered %d, and nothing is done that could not be told', async (accept, status) => {
  const before = await versionIn(community)
  for (const url of [at, `${at}/events`])
    expect((await send(community, url, { headers: { accept } })).statusCode).toBe(status)
  expect((await give(community, at, { headers: { accept }, body: withPlaces(20 + before) })).statusCode).toBe(status)
  expect(await versionIn(community)).toBe(status === 200 ? before + 1 : before)
})

test('the events of a stream are told page by page, with links to the first and the next', async () => {
  const facade = await onRecords()
  for (const places of [13, 14, 15]) await give(facade, at, { body: withPlaces(places) })
  const versions: Array<number> = []
  let url: string | undefined = `${at}/events?limit=2`
  for (let pages = 0; url !== undefined && pages < 9; pages++) {
    const page = await send(facade, url)
    expect(page.headers['link']).toContain(`<${at}/events?after=0&limit=2>; rel="first"`)
    versions.push(...page.json<{ events: ReadonlyArray<{ version: number }> }>().events.map(({ version }) => version))
    url = /<([^>]*)>; rel="next"/.exec(String(page.headers['link']))?.[1]
  }
  expect(versions).toEqual([1, 2, 3, 4])
  const all = await send(facade, `${at}/events`)
  expect(all.json()).toMatchObject({ next: null, events: [{ metadata: { recordedAt: instant } }, {}, {}, {}] })
  expect(all.headers['link']).not.toContain('next')
  expect((await send(facade, `${at}/events?after=4`)).json()).toEqual({ events: [], next: null })
})
test.each(['after=-1', 'after=x', 'limit=0', 'limit=501', 'limit=1&limit=2', 'from=1'])(
  'the events of a stream are not asked for by %s',
  async query => {
    expect((await send(community, `${at}/events?${query}`)).statusCode).toBe(400)
  }
)

/** Of two senders who saw the same state one changes it: never both. */
const races = Number(process.env['COFC_RACES'] ?? 50)
test('two senders race on one tag again and again, and one of them is told that it is not so any more', async () => {
  let facade = await onRecords()
  for (let turn = 0; turn < races; turn++) {
    // Its profiles are all in the state: with hundreds of them a race takes long.
    if (turn % 50 === 49) facade = await onRecords()
    const tag = String((await send(facade, at)).headers['etag'])
    const told = await Promise.all(
      [1, 2].map(one => give(facade, at, { headers: { 'if-match': tag }, body: withPlaces(100 + 2 * turn + one) }))
    )
    expect(told.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
  }
})

test('senders who expect only that something is recorded are done one after the other', async () => {
  const facade = await onRecords()
  const told = await Promise.all([13, 14, 15].map(places => give(facade, at, { body: withPlaces(places) })))
  expect(told.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  expect((await send(facade, at)).json()).toMatchObject({ version: 4 })
})

test('whoever is too slow again and again is told to send the same again, and the key is free for it', async () => {
  let conflicts = 99
  const facade = await registered()
  kept(facade)
  const { events } = facade.dependencies
  const slow = kept(
    await facadeOn({
      dependencies: {
        ...facade.dependencies,
        events: {
          ...events,
          append: (stream, expected, all) =>
            (conflicts -= 1) > 0
              ? TE.left({ type: 'VersionConflict', stream, expected, actual: expected + 1 })
              : events.append(stream, expected, all)
        }
      }
    })
  )
  const asked = { headers: { 'idempotency-key': newKey() }, body: withPlaces(13) }
  const told = await give(slow, at, asked)
  expect([told.statusCode, told.headers['retry-after'], problemIn(told).type]).toEqual([
    409,
    '1',
    'urn:cofc:problem:version-conflict'
  ])
  conflicts = 0
  expect((await give(slow, at, asked)).statusCode).toBe(200)
})

test('a command is done whatever becomes of what follows of it', async () => {
  const facade = await empty()
  const { dependencies } = facade
  const failing = submitWithReactions(dependencies, {
    reactions: [
      {
        ...{ name: 'never-possible', of: 'community', on: ['CommunityRegistered'], settledBy: [], questions: {} },
        commands: () => [{ type: 'LapseMembership', community: 'TC-0001', on: '2023-01-10' } as never]
      }
    ]
  })
  const continuing = kept(await facadeOn({ records: { dependencies, access: facade.access, give: failing } }))
  const told = await give(continuing, at, { headers: fresh, body: register })
  expect([told.statusCode, told.json()]).toMatchObject([
    200,
    { outcome: 'applied', isToBeContinued: true, followed: [] }
  ])
})

describe('who may', () => {
  const actingAs = (role: Role) =>
    TE.right({ role, subject: `S-${role}`, community: 'TC-0002' as CommunityId, reviewer: 'R-009' as ReviewerId })
  const asking = async (role: Role, records: Facade) =>
    kept(await facadeOn({ ...records, principal: () => actingAs(role) }))
  const others: ReadonlyArray<Role> = ['link-person', 'reviewer', 'committee', 'finance', 'auditor', 'worker', 'public']

  test.each(others)('%s is told who may give a command, and not whether there is anything', async role => {
    const facade = await asking(role, await onRecords())
    const told = await Promise.all(
      ['TC-0001', 'TC-0009'].map(community =>
        give(facade, `/api/community/${community}`, {
          headers: { 'if-match': '"1.x"' },
          body: { ...withPlaces(13), community }
        })
      )
    )
    expect(told.map(({ statusCode }) => statusCode)).toEqual([403, 403])
    expect(new Set(told.map(({ body }) => body)).size).toBe(1)
  })
  test.each([
    ['link-person', 403],
    ['reviewer', 403],
    ['committee', 200],
    ['finance', 200],
    ['auditor', 200],
    ['worker', 403],
    ['public', 403]
  ] as const)('%s reads the record of a community: %d', async (role, status) => {
    const facade = await asking(role, await onRecords())
    for (const url of [at, `${at}/events`, `${at}?as-of=2023-02-01`])
      expect([url, (await send(facade, url)).statusCode]).toEqual([url, status])
    // Nothing is told by the difference either.
    if (status === 403) expect((await send(facade, '/api/community/TC-0009')).statusCode).toBe(403)
  })
  test('who recorded an event is told to auditors, and to nobody of the committee', async () => {
    const facade = await onRecords()
    const by = { metadata: { by: { subject: 'local' } } }
    expect((await send(await asking('auditor', facade), `${at}/events`)).json()).toMatchObject({ events: [by] })
    expect((await send(await asking('committee', facade), `${at}/events`)).json()).toMatchObject({
      events: [{ metadata: null, data: { type: 'CommunityRegistered' } }]
    })
  })
  test('a denial keeps no words, and its key is free', async () => {
    const facade = await asking('public', await onRecords())
    const headers = { 'idempotency-key': newKey() }
    const body = { ...withPlaces(13), profile: { ...withPlaces(13).profile, entryCriteria: { words: 'Whoever.' } } }
    expect((await give(facade, at, { headers, body })).statusCode).toBe(403)
    expect(await facade.dependencies.content.count('community TC-0001', null)()).toMatchObject({ right: 0 })
  })
  test('who is not known is told nothing, whatever is asked', async () => {
    const facade = kept(await facadeOn({ principal: () => TE.left({ type: 'NotAuthenticated' }) }))
    for (const url of [at, '/api/nowhere', '/api/reports/register', '/reports/register', '/cycles']) {
      const told = await send(facade, url)
      expect([url, told.statusCode, told.headers['www-authenticate']]).toEqual([url, 401, 'Bearer'])
    }
    expect((await give(facade, at, { body: 'no JSON' })).statusCode).toBe(401)
    expect((await send(facade, '/health')).statusCode).toBe(200)
  })
  test('a command that only a use case gives is denied to everybody', async () => {
    const body = { type: 'EraseWords', community: 'TC-0001', cycle: null, pieces: 1, on: '2024-01-31' }
    expect(problemIn(await give(await onRecords(), at, { body }))).toMatchObject({
      ...{ status: 403, type: 'urn:cofc:problem:denied' },
      detail: expect.stringContaining('erasing does it') as string
    })
  })
})

describe('an erasure', () => {
  const erasing = '/api/erasures'
  const withWords = async () => {
    const facade = await empty()
    const profile = { ...register.profile, entryCriteria: { words: 'Whoever wants to.' } }
    await give(facade, at, { headers: fresh, body: { ...register, profile } })
    return facade
  }
  const body = { community: 'TC-0001', cycle: null, on: '2024-01-31' }

  test('erases, records that it did, and is answered alike when it is sent again', async () => {
    const facade = await withWords()
    const headers = { 'idempotency-key': newKey(), 'if-match': undefined }
    const told = [await give(facade, erasing, { headers, body }), await give(facade, erasing, { headers, body })]
    expect(told.map(one => one.json<unknown>())).toEqual([{ erased: 1 }, { erased: 1 }])
    expect(told[1]?.headers['idempotent-replayed']).toBe('?1')
    expect(await facade.dependencies.content.count('community TC-0001', null)()).toMatchObject({ right: 0 })
    expect((await send(facade, `${at}/events`)).json()).toMatchObject({ events: [{}, { type: 'WordsErased' }] })
  })
  test.each([
    [{ ...body, community: 'TC-0009' }, 404],
    [{ reviewer: 'R-009', on: '2024-01-31' }, 404],
    [{ community: 'TC-0001', on: '2024-01-31' }, 400],
    [{ ...body, kind: 'community' }, 400],
    [{ ...body, on: '9999-12-30' }, 400],
    [{ ...body, cycle: '2023-2025' }, 400],
    [[], 400],
    [null, 400]
  ])('of %j is answered %d', async (asked, status) => {
    expect((await give(await withWords(), erasing, { body: asked })).statusCode).toBe(status)
  })
  test('of nobody who is registered lets its key go', async () => {
    const facade = await withWords()
    const headers = { 'idempotency-key': newKey() }
    expect((await give(facade, erasing, { headers, body: { ...body, community: 'TC-0009' } })).statusCode).toBe(404)
    expect((await give(facade, erasing, { headers, body })).json()).toEqual({ erased: 1 })
  })
  test('is for the network team, and tells others not even whether somebody is registered', async () => {
    const records = await withWords()
    const facade = kept(await facadeOn({ ...records, principal: () => TE.right({ role: 'auditor', subject: 'S-1' }) }))
    for (const community of ['TC-0001', 'TC-0009'])
      expect((await give(facade, erasing, { body: { ...body, community } })).statusCode).toBe(403)
  })
  test('answers nothing but POST', async () => {
    expect((await send(await empty(), erasing)).headers['allow']).toBe('POST')
  })
})
