import assert from 'node:assert/strict'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { afterEach, expect, test } from 'vitest'
import { serverOptions } from './errors.ts'
import { httpReads } from './plugin.ts'
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
  await app.register(httpReads, {
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
  const early = await ask('/communities/TC-0001/history?asOf=2020-01-01')
  expect(early.statusCode).toBe(200)
  expect(early.json()).toEqual({ community: 'TC-0001', asOf: '2020-01-01', entries: [] })
})

test.each([
  ['/reports/national/2030-2031', 'urn:cofc:problem:no-such-cycle'],
  ['/reports/register?cycle=2030-2031', 'urn:cofc:problem:no-such-cycle'],
  ['/reports/national/2023-2024?revision=9', 'urn:cofc:problem:no-such-revision'],
  ['/reports/local/TC-0999/2023-2024', 'urn:cofc:problem:no-such-review'],
  ['/communities/TC-0999/history', 'urn:cofc:problem:no-such-community'],
  ['/communities/TC-0999/history?asOf=2024-01-01', 'urn:cofc:problem:no-such-community'],
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
  ['/communities/TC-0001/history?asOf=yesterday', 'asOf'],
  ['/communities/TC-0001/history?asof=2024-01-01', 'query']
])('%s names the parameter that is not understood', async (url, parameter) => {
  expect(await problem(url)).toMatchObject({ status: 400, type: 'urn:cofc:problem:not-understood', parameter })
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

test.each([
  ['current', { behind: 0, stopped: null, parked: 0 }, 200],
  ['current', { behind: 0, stopped: null, parked: 2 }, 200],
  ['behind', { behind: 12, stopped: null, parked: 0 }, 503],
  ['stopped', { behind: 0, stopped: 'event 4 of policy cannot be read', parked: 0 }, 503]
])('readiness tells the truth about a report that is %s', async (status, lag, code) => {
  const reader = { ...small.reader, lag: () => TE.right([{ report: 'national-report', ...lag }]) }
  const answered = await ask('/ready', { reader })
  expect(answered.statusCode).toBe(code)
  expect(answered.json()).toEqual({
    ready: code === 200,
    reports: [{ report: 'national-report', behind: lag.behind, parked: lag.parked, status }]
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
  await app.register(httpReads, { ...options, unknownPaths: 'leave' })
  expect((await app.inject({ url: '/nowhere', headers: { host: 'localhost' } })).body).toBe('beside')
  expect((await app.inject({ url: '/reports/nowhere', headers: { host: 'localhost' } })).statusCode).toBe(404)
})
