/** Puts the HTTP facade into a server that is there already, behind the authentication that it has. */
import assert from 'node:assert/strict'
import { inMemoryAccessStore } from '@cofc/access-store'
import { historyOf, type Actor, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { httpFacade, serverOptions, type AskPrincipal } from '@cofc/http'
import { inMemoryReportStore } from '@cofc/projections'
import { eventFormat, reportReader } from '@cofc/reports'
import Fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'

// What the server had before: its own pages, and its own way to know who asks.
const sessions = new Map<string, Actor>([
  ['session-of-the-office', { role: 'network-team', subject: 'S-7' }],
  ['session-of-an-auditor', { role: 'auditor', subject: 'S-8' }]
])
const app = Fastify(serverOptions)
app.get('/', async () => 'The pages of the association')

// The same sessions say on whose behalf the facade is asked: a role, and an id that stays, never a name.
const principal: AskPrincipal = ({ headers }) => {
  const actor = sessions.get(String(headers['x-session']))
  return actor === undefined ? TE.left({ type: 'NotAuthenticated' }) : TE.right(actor)
}

// In a program that runs for long, @cofc/event-store-sqlite and its sisters keep all this in files.
const events = inMemoryEventStore()
const content = inMemoryContentStore()
const dependencies: Dependencies = { events, content, now: () => new Date().toISOString() }
const reports = inMemoryReportStore()
const today = '2024-09-01'
assert(PlainDate.is(today))

await app.register(httpFacade, {
  reader: reportReader({ events, reports, format: eventFormat, words: content.read, codeKey: content.codeKey }),
  history: historyOf(dependencies),
  today: () => today,
  principal,
  hosts: ['association.example'],
  records: { dependencies, access: inMemoryAccessStore() },
  feed: { events },
  unknownPaths: 'leave'
})

const asking = (session: string, host = 'association.example') => ({ host, 'x-session': session })
const ask = async (url: string, headers: Record<string, string>) => app.inject({ url, headers })
const draft = async (session: string) =>
  app.inject({
    method: 'POST',
    url: '/api/edition/E10',
    headers: { ...asking(session), 'idempotency-key': '"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'if-none-match': '*' },
    payload: { type: 'DraftEdition', edition: 'E10', title: 'The tenth edition', on: '2023-04-01' }
  })

// Who is not known is told so; who is known may do what their role may.
assert.equal((await draft('made up')).statusCode, 401)
assert.equal((await draft('session-of-an-auditor')).statusCode, 403)
assert.equal((await draft('session-of-the-office')).statusCode, 200)

const read = await ask('/api/edition/E10', asking('session-of-an-auditor'))
assert.equal(read.statusCode, 200)
assert.equal(read.json<{ version: number }>().version, 1)

// The feed asks the same sessions, and metadata say by whom an event was recorded.
const feed = await ask('/api/events?metadata=yes', asking('session-of-an-auditor'))
assert(feed.body.includes('"subject":"S-7"'))

// The server's own pages are as they were, and the page of another site reaches the facade under no name of its own.
assert.equal((await ask('/', { host: 'association.example' })).body, 'The pages of the association')
assert.equal((await ask('/nowhere', { host: 'association.example' })).json<{ error: string }>().error, 'Not Found')
assert.equal((await ask('/api/edition/E10', asking('session-of-the-office', 'evil.example'))).statusCode, 421)
// What is answered is described to whoever asks.
assert.equal((await ask('/api/openapi.json', { host: 'association.example' })).statusCode, 200)

await app.close()
export const version = read.headers['etag']
