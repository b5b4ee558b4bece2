import assert from 'node:assert/strict'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, expect, test } from 'vitest'
import { serverOptions } from './errors.ts'
import { httpFacade } from './plugin.ts'
import type { HttpOptions } from './options.ts'
import * as small from './testing/small-network.ts'

const opened: Array<FastifyInstance> = []
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
})
const ask = async (
  url: string,
  { headers = {}, ...changed }: Partial<HttpOptions> & Pick<InjectOptions, 'headers'> = {}
) => {
  const app = Fastify(serverOptions)
  opened.push(app)
  await app.register(httpFacade, {
    reader: small.reader,
    history: small.history,
    today: () => small.today,
    ...changed
  })
  return app.inject({ url, headers: { host: 'localhost:4200', ...headers } })
}
const problem = async (url: string, changed?: Parameters<typeof ask>[1]) => {
  const answered = await ask(url, changed)
  assert.match(String(answered.headers['content-type']), /^application\/problem\+json/)
  const { type, status, ...rest } = answered.json<{
    type: string
    status: number
    detail: string
    parameter?: string
  }>()
  assert.equal(status, answered.statusCode)
  return { status, type, ...rest }
}

test.each([
  ['/reports/national/2023-2024', small.nationalReport],
  ['/reports/national/2023-2024?revision=1', small.nationalReport],
  ['/reports/national/2023-2024?revision=next', small.nationalReport],
  ['/reports/local/TC-0001/2023-2024', small.localReport],
  ['/reports/local/TC-0001/2023-2024?kind=peer-review', small.localReport],
  ['/reports/register', small.registerToday],
  ['/reports/register?on=2023-01-31', { ...small.registerToday, on: '2023-01-31' }],
  ['/reports/register?cycle=2023-2024', small.membersOfCycle]
])('%s answers the report as JSON', async (url, report) => {
  const answered = await ask(url)
  expect(answered.statusCode).toBe(200)
  expect(answered.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(answered.json()).toEqual(report)
})

test('the cycles on record are listed', async () => {
  expect((await ask('/cycles')).json()).toMatchObject([{ cycle: '2023-2024', revision: 1 }])
})

test('a community’s history is told, as of a day when one is given', async () => {
  const whole = await ask('/communities/TC-0001/history')
  expect(whole.json()).toMatchObject({
    community: 'TC-0001',
    asOf: null,
    entries: [{ event: { type: 'EnquiryReceived' } }]
  })
  const early = await ask('/communities/TC-0001/history?as-of=2020-01-01')
  expect(early.statusCode).toBe(200)
  expect(early.json()).toEqual({ community: 'TC-0001', asOf: '2020-01-01', entries: [] })
})

test.each([
  ['/reports/national/2030-2031', 'urn:cofc:problem:no-such-cycle'],
  ['/reports/register?cycle=2030-2031', 'urn:cofc:problem:no-such-cycle'],
  ['/reports/national/2023-2024?revision=9', 'urn:cofc:problem:no-such-revision'],
  ['/reports/local/TC-0999/2023-2024', 'urn:cofc:problem:no-such-review'],
  ['/communities/TC-0999/history', 'urn:cofc:problem:no-such-community'],
  ['/communities/TC-0999/history?as-of=2024-01-01', 'urn:cofc:problem:no-such-community'],
  ['/reports/regional', 'urn:cofc:problem:no-such-resource'],
  ['/nowhere', 'urn:cofc:problem:no-such-resource']
])('%s is not found, and why', async (url, type) => {
  expect(await problem(url)).toMatchObject({ status: 404, type })
})

test.each([
  ['/reports/national/2023-2025', 'cycle'],
  ['/reports/national/2023-2024?revision=0', 'revision'],
  ['/reports/national/2023-2024?revision=1&revision=2', 'revision'],
  ['/reports/local/..%2Fevents.db/2023-2024', 'community'],
  ['/reports/local/TC-0001/2023-2024?kind=visit', 'kind'],
  ['/reports/register?on=2023-02-29', 'on'],
  ['/communities/TC-0001/history?as-of=yesterday', 'as-of'],
  ['/communities/TC-0001/history?asOf=yesterday', 'as-of'],
  ['/communities/TC-0001/history?as-of=2024-01-01&asOf=2024-01-01', 'as-of'],
  ['/communities/TC-0001/history?asof=2024-01-01', 'query']
])('%s names the parameter that is not understood', async (url, parameter) => {
  expect(await problem(url)).toMatchObject({ status: 400, type: 'urn:cofc:problem:not-understood', parameter })
})

test('who recorded an event, and when, is told to those who may know it', async () => {
  const url = '/communities/TC-0001/history'
  const recorded = { recordedAt: '2024-01-01T00:00:00.000Z', by: { role: 'network-team', subject: 'import' } }
  expect((await ask(url)).json()).toMatchObject({ entries: [recorded] })
  const principal = () => TE.right({ role: 'link-person', subject: 'L-1', community: small.community } as const)
  const other = await ask(url, { principal })
  expect(other.json()).toMatchObject({ entries: [{ recordedAt: null, role: null, by: null }] })
})

test('a day by which something had happened is taken in either spelling', async () => {
  const spellings = ['as-of', 'asOf'].map(async name => ask(`/communities/TC-0001/history?${name}=2020-01-01`))
  const [one, other] = await Promise.all(spellings)
  expect(one?.json()).toMatchObject({ asOf: '2020-01-01', entries: [] })
  expect(other?.json()).toEqual(one?.json())
})

test.each([
  '/reports/national/2023-2024?cycle=2022-2023',
  '/reports/local/TC-0001/2023-2024?revision=1',
  '/reports/register?sector=CYP',
  '/reports/register?on=2023-01-31&cycle=2023-2024',
  '/communities/TC-0001/history?kind=review',
  '/cycles?latest=1',
  '/health?deep=yes',
  '/ready?verbose'
])('%s asks what this address does not take, and is told so', async url => {
  expect(await problem(url)).toMatchObject({ status: 400, type: 'urn:cofc:problem:not-understood', parameter: 'query' })
})

test('a problem never repeats what was sent', async () => {
  const { detail } = await problem('/reports/local/Jane%20Doe/2023-2024')
  expect(detail).toBe('community: expected the id of a community, such as TC-0001.')
})

test('a problem never tells the reason that a store gives', async () => {
  const reason = 'cannot open /data/reports.db'
  const told = await problem('/reports/national/2023-2024', { reader: small.reader.away(reason) })
  expect(told).toMatchObject({ status: 503, type: 'urn:cofc:problem:reports-unavailable' })
  expect(JSON.stringify(told)).not.toContain('reports.db')
})

test('what nobody foresaw is a problem too, and gives nothing away', async () => {
  const reader = { ...small.reader, ask: () => () => () => Promise.reject(new Error('secret')) }
  const told = await problem('/cycles', { reader })
  expect(told).toMatchObject({ status: 500, type: 'urn:cofc:problem:unexpected' })
  expect(JSON.stringify(told)).not.toContain('secret')
})

test('an address that is not well formed is a problem too', async () => {
  expect(await problem('/reports/national/%ff')).toMatchObject({ status: 400, type: 'urn:cofc:problem:not-http' })
})

test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:4200', '127.8.8.8', '[::1]:4200'])(
  'the host %s is answered',
  async host => {
    expect((await ask('/health', { headers: { host } })).statusCode).toBe(200)
  }
)

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', '[::2]'])(
  'the host «%s» is refused, so that no other site’s page can read through its own name',
  async host => {
    for (const url of ['/health', '/reports/register', '/nowhere'])
      expect(await problem(url, { headers: { host } })).toMatchObject({ status: 421 })
  }
)

test('a reader who has the report is told that it has not changed', async () => {
  const url = '/reports/national/2023-2024'
  const tag = String((await ask(url)).headers['etag'])
  expect(tag).toMatch(/^"[\w-]{43}"$/)
  for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await ask(url, { headers: { 'if-none-match': held } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  }
  expect((await ask(url, { headers: { 'if-none-match': '"other"' } })).statusCode).toBe(200)
})

test('what is long is compressed as the reader takes it, and a tag is of the bytes that were sent', async () => {
  const reader = small.reader.but({ cycles: () => right(Array.from({ length: 40 }, () => small.onRecord)) })
  const asked = async (headers: Readonly<Record<string, string>>) => ask('/cycles', { reader, headers })
  const plain = await asked({})
  expect(plain.headers).toMatchObject({ vary: 'accept, accept-encoding' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync }
  for (const coding of ['br', 'gzip'] as const) {
    const packed = await asked({ 'accept-encoding': `deflate, ${coding};q=0.8` })
    expect(packed.headers).toMatchObject({ 'content-encoding': coding, vary: 'accept, accept-encoding' })
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
    expect(unpacked[coding](packed.rawPayload).toString()).toBe(plain.body)
    const tag = String(packed.headers['etag'])
    expect(tag).not.toBe(plain.headers['etag'])
    const again = await asked({ 'accept-encoding': coding, 'if-none-match': tag })
    expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', tag])
  }
  expect((await asked({ 'accept-encoding': 'br;q=0, identity' })).body).toBe(plain.body)
})

test('who asks for the headers alone is given those of the answer, and no body', async () => {
  const app = Fastify(serverOptions)
  opened.push(app)
  await app.register(httpFacade, { reader: small.reader, history: small.history, today: () => small.today })
  const asked = { url: '/reports/national/2023-2024', headers: { host: 'localhost' } }
  const [head, whole] = [await app.inject({ ...asked, method: 'HEAD' }), await app.inject(asked)]
  expect([head.statusCode, head.body, head.headers['etag']]).toEqual([200, '', whole.headers['etag']])
})

test('what is short, a problem, and the state of the server are sent as they are', async () => {
  const headers = { 'accept-encoding': 'br' }
  for (const url of ['/health', '/reports/register', '/reports/nowhere'])
    expect((await ask(url, { headers })).headers['content-encoding']).toBeUndefined()
  for (const url of ['/health', '/ready', '/reports/nowhere'])
    expect((await ask(url, { headers })).headers['etag']).toBeUndefined()
})

test('data of a made-up network say so beside them, and in the name of their file', async () => {
  const named = async (url: string, isDemonstration: boolean) => {
    const { headers } = await ask(url, { isDemonstration })
    return [headers['content-disposition'], headers['cofc-demonstration']]
  }
  const report = '/reports/local/TC-0001/2023-2024?kind=peer-review'
  expect(await named(report, false)).toEqual(['inline; filename="local-TC-0001-2023-2024.json"', undefined])
  expect(await named(report, true)).toEqual(['inline; filename="demonstration-local-TC-0001-2023-2024.json"', 'yes'])
  expect(await named('/cycles', true)).toEqual(['inline; filename="demonstration-cycles.json"', 'yes'])
})

const lagging = { unseen: null, stopped: null, parked: 0 } as const
const recorded = (recordedAt: string | null) => ({ position: '1', recordedAt })
test.each([
  ['has seen everything', 'current', {}, 200],
  ['goes on while streams are parked', 'current', { parked: 2 }, 200],
  ['has not seen what was recorded a minute ago', 'current', { unseen: recorded('2024-09-01T11:59:00Z') }, 200],
  ['has not seen what was recorded before that', 'behind', { unseen: recorded('2024-09-01T11:58:59.999Z') }, 503],
  ['has not seen what does not say when it was recorded', 'behind', { unseen: recorded(null) }, 503],
  ['has stopped', 'stopped', { stopped: 'event 4 of policy cannot be read' }, 503]
])('readiness tells the truth about a report that %s', async (_what, status, lag, code) => {
  const told = { ...lagging, ...lag }
  const reader = { ...small.reader, lag: () => TE.right([{ report: 'national-report', ...told }]) }
  const answered = await ask('/ready', { reader, now: () => Date.parse('2024-09-01T12:00:00Z') })
  expect(answered.statusCode).toBe(code)
  expect(answered.json()).toEqual({
    ready: code === 200,
    reports: [{ report: 'national-report', unseenSince: told.unseen?.recordedAt ?? null, parked: told.parked, status }]
  })
})

test.each([
  ['current', 200],
  ['stopped', 503]
] as const)('readiness tells the truth about reactions when their follower is %s', async (status, code) => {
  const answered = await ask('/ready', { reactions: () => status })
  expect(answered.statusCode).toBe(code)
  expect(answered.json()).toMatchObject({ ready: code === 200, reactions: { status } })
})

test.each([
  ['current', 200],
  ['stopped', 503]
] as const)('readiness tells the truth about the log when it is %s', async (status, code) => {
  const answered = await ask('/ready', { log: () => status })
  expect(answered.statusCode).toBe(code)
  expect(answered.json()).toMatchObject({ ready: code === 200, log: { status } })
})

test('readiness says nothing of a log that is not kept', async () => {
  const answered = await ask('/ready', { log: () => undefined })
  expect(answered.statusCode).toBe(200)
  expect(answered.json()).not.toHaveProperty('log')
})

test('readiness is a problem when the lag cannot be told', async () => {
  const reader = { ...small.reader, lag: () => TE.left({ type: 'ReportsUnavailable', reason: 'closed' } as const) }
  expect(await problem('/ready', { reader })).toMatchObject({ status: 503 })
})

test.each([
  ['parked streams', 'cofc-parked-streams', { parked: 2, halted: 0 }],
  ['unfinished imports', 'cofc-unfinished-imports', { parked: 0, halted: 0, unfinished: 2 }],
  ['reports that stand still', 'cofc-halted-reports', { parked: 0, halted: 2 }]
])('a report says how many %s there are, whose history it lacks', async (_what, header, lacking) => {
  const reader = { ...small.reader, lacking: () => TE.right(lacking) }
  const told = ({ headers }: { readonly headers: object }) =>
    Object.entries(headers).filter(([name]) => name.startsWith('cofc-'))
  for (const url of ['/reports/national/2023-2024', '/reports/local/TC-0001/2023-2024', '/reports/register']) {
    expect(told(await ask(url, { reader }))).toEqual([[header, '2']])
    expect(told(await ask(url))).toEqual([])
  }
})

test('a report is a problem when it cannot be told what it lacks', async () => {
  const failing = {
    ...small.reader,
    lacking: () => TE.left({ type: 'ReportsUnavailable', reason: 'closed' } as const)
  }
  expect(await problem('/reports/register', { reader: failing })).toMatchObject({ status: 503 })
})

test('every answer forbids a browser to do anything with it', async () => {
  for (const url of ['/health', '/reports/register', '/nowhere']) {
    const { headers } = await ask(url)
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})

test('paths outside its own are left to whatever is mounted beside, when asked to', async () => {
  const app = Fastify(serverOptions)
  opened.push(app)
  app.setNotFoundHandler(async () => 'beside')
  const options = { reader: small.reader, history: small.history, today: () => small.today }
  await app.register(httpFacade, { ...options, unknownPaths: 'leave' })
  expect((await app.inject({ url: '/nowhere', headers: { host: 'localhost' } })).body).toBe('beside')
  expect((await app.inject({ url: '/reports/nowhere', headers: { host: 'localhost' } })).statusCode).toBe(404)
})
