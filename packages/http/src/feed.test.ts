/** The feed of events: pages, streams, who may follow, and what becomes of readers that come again, stop or are too many. */
import { inMemoryEventStore, openInMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import Fastify, { type FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { Role } from '@cofc/core'
import { serverOptions } from './errors.ts'
import type { FeedOptions } from './feed-options.ts'
import { httpFacade } from './plugin.ts'
import { thisMachine, type AskPrincipal } from './principal.ts'
import * as small from './testing/small-network.ts'

interface Served extends FeedOptions {
  readonly principal?: AskPrincipal
}
const opened: Array<FastifyInstance> = []
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
})
const serve = async ({ principal = thisMachine, ...feed }: Served): Promise<FastifyInstance> => {
  const app = Fastify(serverOptions)
  opened.push(app)
  await app.register(httpFacade, {
    reader: small.reader,
    history: small.history,
    today: () => small.today,
    principal,
    feed
  })
  return app
}
let ids = 0
const record = async (store: EventStore, type: string, data: JsonObject = {}): Promise<string> => {
  ids += 1
  const id = `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  const event = { id, type, data: { type, ...data }, metadata: { recordedAt: '2024-09-01T12:00:00.000Z' } }
  const appended = await store.append(`s-${ids}`, 0, [event])()
  if (isLeft(appended)) throw new Error(appended.left.type)
  return appended.right.position
}
const storeOf = async (types: ReadonlyArray<string>): Promise<EventStore> => {
  const store = inMemoryEventStore()
  for (const type of types) await record(store, type)
  return store
}
const as = (role: Role, subject = 'W-1') => ({ principal: () => TE.right({ role, subject }) })
type Told = Readonly<Record<string, unknown>> & { readonly link: string }
const headers = { host: 'localhost:4200' }
const page = async (app: FastifyInstance, asked = ''): Promise<Told> => {
  const answered = await app.inject({ url: `/api/events${asked}`, headers })
  const link = String(answered.headers['link'] ?? '')
  return { status: answered.statusCode, link, ...answered.json<Readonly<Record<string, unknown>>>() }
}
const [enquiry, registered, waived] = ['EnquiryReceived', 'CommunityRegistered', 'ReviewRuleWaived'] as const

test('a page holds events in order as they are stored, and leads to the next', async () => {
  const app = await serve({ events: await storeOf([enquiry, registered, enquiry]) })
  const first = await page(app, '?limit=2')
  expect(first).toMatchObject({
    status: 200,
    caughtUp: false,
    events: [
      { stream: expect.any(String) as string, version: 1, type: enquiry, data: { type: enquiry } },
      { type: registered }
    ]
  })
  expect(first).not.toHaveProperty('events.0.metadata')
  const [, next = ''] = /<\/api\/events(.*?)>; rel="next"/.exec(first.link) ?? []
  const second = await page(app, next)
  expect(second).toMatchObject({ events: [{ type: enquiry }], caughtUp: true })
  expect(second.link).toBe('</api/events?limit=2>; rel="first"')
})

test('a page of some types says how far everything was seen', async () => {
  const events = await storeOf([enquiry, registered, registered])
  const asked = await page(await serve({ events }), `?types=${enquiry}&metadata=yes`)
  expect(asked).toMatchObject({ caughtUp: true, events: [{ metadata: { recordedAt: '2024-09-01T12:00:00.000Z' } }] })
  expect(asked).toMatchObject({ position: (await page(await serve({ events })))['position'] })
})

test.each([
  ['limit=501', 'limit'],
  ['limit=0', 'limit'],
  ['types=Nothing', 'types'],
  ['types=', 'types'],
  ['metadata=maybe', 'metadata'],
  ['after=1&after=2', 'after'],
  ['from=1', 'query']
])('%s is not understood, and it is told which parameter', async (asked, parameter) => {
  const app = await serve({ events: inMemoryEventStore() })
  expect(await page(app, `?${asked}`)).toMatchObject({ status: 400, parameter })
})

test.each<[Role, number, number]>([
  ['network-team', 200, 200],
  ['auditor', 200, 200],
  ['worker', 200, 403],
  ['link-person', 403, 403],
  ['reviewer', 403, 403],
  ['committee', 403, 403],
  ['finance', 403, 403],
  ['clock', 403, 403],
  ['reaction', 403, 403],
  ['public', 403, 403]
])('%s is answered %i, and %i when metadata are asked for', async (role, events, metadata) => {
  const app = await serve({ events: await storeOf([enquiry]), ...as(role) })
  expect((await page(app))['status']).toBe(events)
  expect((await page(app, '?metadata=yes'))['status']).toBe(metadata)
  const streamed = { ...headers, accept: 'text/event-stream' }
  if (events === 403) expect((await app.inject({ url: '/api/events', headers: streamed })).statusCode).toBe(403)
})

test('which interest of a reviewer was waived is told to the network team and auditors, and to no worker', async () => {
  const events = inMemoryEventStore()
  const review = { community: small.community, cycle: small.cycle, kind: 'peer-review', on: '2024-01-10' }
  const reason = { commitment: 'r'.repeat(43), length: 9 }
  const rule = 'ReviewerFromTheArea'
  await record(events, waived, { ...review, visit: 1, rule, reason, approvedBy: 'network-team' })
  const ruleFor = async (role: Role) => {
    const { events: told } = await page(await serve({ events, ...as(role) }))
    return JSON.stringify(told)
  }
  expect(await ruleFor('auditor')).toContain('ReviewerFromTheArea')
  expect(await ruleFor('worker')).toContain('"rule":null')
  expect(await ruleFor('worker')).not.toContain('ReviewerFromTheArea')
})

test('a position that the history never had is gone, for pages and for streams', async () => {
  const app = await serve({ events: await storeOf([enquiry]) })
  const gone = { status: 410, type: 'urn:cofc:problem:position-unknown' }
  expect(await page(app, '?after=nowhere')).toMatchObject(gone)
  const streamed = { ...headers, accept: 'text/event-stream', 'last-event-id': 'nowhere' }
  expect((await app.inject({ url: '/api/events', headers: streamed })).json()).toMatchObject(gone)
})

test('a failure of the store is told without its reason', async () => {
  const { store, close } = openInMemoryEventStore()
  await close()
  expect(await page(await serve({ events: store }))).toMatchObject({ status: 503 })
})

const listening = async (feed: Served): Promise<string> => {
  const app = await serve(feed)
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/api/events`
}
/** A raw reader: it takes what comes until it is told to stop. */
const reading = async (url: string, given: Readonly<Record<string, string>> = {}): Promise<IncomingMessage> => {
  const asked = request(url, { headers: { accept: 'text/event-stream', ...given } }).end()
  const [answered] = (await once(asked, 'response')) as [IncomingMessage]
  return answered
}
/** What the reader was sent up to a text, or to the end. */
const until = async (answered: IncomingMessage, last: string): Promise<string> => {
  let text = ''
  for await (const chunk of answered.iterator({ destroyOnReturn: false })) {
    text += String(chunk)
    if (text.includes(last)) break
  }
  return text
}

test('a stream tells events, what a filter left out, when the reader has caught up, and goes on from there', async () => {
  const events = await storeOf([enquiry, registered, registered])
  const answered = await reading((await listening({ events })) + `?types=${enquiry}`)
  expect(answered.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff'
  })
  const text = await until(answered, 'caught-up')
  expect(text).toMatch(
    /^retry: 2000\n\nevent: EnquiryReceived\nid: \S+\ndata: \{.*\}\n\nevent: caught-up\nid: \S+\ndata: .*\n\n$/
  )
  await record(events, registered)
  expect(await until(answered, 'moved')).toMatch(/^event: moved\nid: \S+\n\n$/)
  await record(events, enquiry)
  expect(await until(answered, 'Enquiry')).toMatch(/^event: EnquiryReceived\nid: \S+\ndata: /)
})

test('something is sent while nothing happens, so that nobody takes the connection for dead', async () => {
  const answered = await reading(await listening({ events: await storeOf([]), limits: { heartbeat: 1 } }))
  expect(await until(answered, '\n:\n')).toContain('caught-up')
})

test('a stream says that it closes when the server stops', async () => {
  const answered = await reading(await listening({ events: await storeOf([enquiry]) }))
  await until(answered, 'caught-up')
  const rest = until(answered, 'nothing')
  await opened.pop()?.close()
  expect(await rest).toBe('event: closing\ndata: {"because":"shutdown"}\n\n')
})

test('a principal follows five times at most, and the server has room for a hundred, and for pages beside them', async () => {
  const events = await storeOf([enquiry])
  let subject = 0
  const url = await listening({ events, principal: () => TE.right({ role: 'worker', subject: `W-${subject}` }) })
  const readers: Array<IncomingMessage> = []
  for (let place = 0; place < 100; place++) {
    subject = Math.floor(place / 5)
    readers.push(await reading(url))
  }
  expect(readers.every(({ statusCode }) => statusCode === 200)).toBe(true)
  const refused = await reading(url)
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5'])
  subject = 1_000
  expect((await reading(url)).statusCode).toBe(503)
  expect(await page(opened[0] as FastifyInstance)).toMatchObject({ caughtUp: true })
  readers[0]?.destroy()
  await expect.poll(async () => (await reading(url)).statusCode).toBe(200)
})

test('a reader that lost its connection comes again and is told every event once, in order', async () => {
  const events = inMemoryEventStore()
  const stored: Array<string> = []
  for (let many = 0; many < 300; many++) stored.push(await record(events, many % 3 === 0 ? registered : enquiry))
  const url = await listening({ events })
  const seen: Array<string> = []
  // Cut off in the midst of a message too, which then has not been told.
  for (let cut = 1; seen.length < stored.length; cut += 97) {
    const last = seen.at(-1)
    const answered = await reading(url, last === undefined ? {} : { 'last-event-id': last })
    const text = (await until(answered, stored.at(-1) ?? '')).slice(0, cut * 97)
    answered.destroy()
    const told = text.split('\n\n').slice(0, -1)
    seen.push(...told.flatMap(message => /^event: [A-Z]\w+\nid: (\S+)\ndata: /.exec(message)?.[1] ?? []))
  }
  expect(seen).toEqual(stored)
})
