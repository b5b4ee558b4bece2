/**
 * The access matrix, cell by cell: every role, about what is its own, another’s and nobody’s, requests every command and
 * everything that is read; and each is answered or denied as docs/access.md says, which is read by itself.
 */
import { inMemoryDenialStore } from '@cofc/access-store'
import { inMemoryContentStore } from '@cofc/content-store'
import { commandTypes, entries, roles, type Role } from '@cofc/core'
import { inMemoryEventStore, type EventStore, type JsonObject } from '@cofc/event-store'
import type { ReportReader } from '@cofc/reports'
import { isRight } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenApi } from './openapi/document.ts'
import type { AskPrincipal, Principal } from './principal.ts'
import type { PublishedLog } from './published-log.ts'
import type { AccessRow } from './testing/access-page.ts'
import { about, everyRow, matrix, type MatrixRequest } from './testing/matrix.ts'
import { facadeOn, instant, newKey, type Facade } from './testing/records.ts'
import * as small from './testing/small-network.ts'

/** What a role reaches: what the request is about, something else of the kind, or nothing. */
const owners = {
  own: { community: about.community, reviewer: about.reviewer },
  other: { community: 'TC-0002', reviewer: 'R-009' },
  none: {}
} as const
type Whose = keyof typeof owners

/** What is of the program itself asks nobody who they are, not even a part of the program. */
const isOfProgram = ({ why }: AccessRow): boolean => why === 'it holds nothing of a network'
const says = (row: AccessRow, role: Role, whose: Whose): boolean => {
  const said = isOfProgram(row) ? 'any' : row.saidOf(role)
  return said === 'any' || (said !== '–' && whose === 'own')
}

/** Who asks stands in the request itself. */
const asSaid: AskPrincipal = ({ headers }) =>
  typeof headers['x-who'] === 'string'
    ? TE.right(JSON.parse(headers['x-who']) as Principal)
    : TE.left({ type: 'NotAuthenticated' })

/** Reports are answered by whatever was asked. */
const reader: ReportReader = {
  ...small.reader,
  ask:
    ({ name }) =>
    asked => {
      const { revision } = asked as { readonly revision?: unknown }
      const answer = { ...(asked as object), status: revision === 'next' ? 'provisional' : 'published', name }
      return TE.right(answer as never)
    }
}

/** A review and an audit with a team. */
const seeded = async (): Promise<EventStore> => {
  const events = inMemoryEventStore()
  const { community, cycle, reviewer } = about
  for (const [place, kind] of ['peer-review', 'audit'].entries()) {
    const ofReview = { community, cycle, kind, on: '2023-10-02' }
    const history: ReadonlyArray<JsonObject & { readonly type: string }> = [
      { type: 'ReviewOpened', ...ofReview, edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope: [] },
      { type: 'VisitDatesOffered', ...ofReview, visit: 1, dates: ['2024-01-08', '2024-01-09', '2024-01-10'] },
      { type: 'TeamAllocated', ...ofReview, visit: 1, team: [{ reviewer, role: 'member' }] }
    ]
    const recorded = history.map((data, at) => ({
      ...{ id: `00000000-0000-4000-8000-0000000000${place}${at}`, type: data.type, data, metadata: {} }
    }))
    const done = await events.append(`review-${community}/${cycle}/${kind}`, 0, recorded)()
    expect(isRight(done)).toBe(true)
  }
  return events
}

/** A log that has whatever is asked of it. */
const publishedLog: PublishedLog = {
  checkpoint: TE.right('a checkpoint\n'),
  tile: () => TE.right(Buffer.alloc(32)),
  receipt: () => TE.right('a receipt\n'),
  consistency: (earlier, size) => TE.right({ earlier, size, path: [] })
}

let facade: Facade
beforeAll(async () => {
  const events = await seeded()
  const away = () => TE.left({ type: 'StoreUnavailable', reason: 'nothing is to change' } as const)
  facade = await facadeOn({
    ...{ principal: asSaid, reader, feed: { events }, publishedLog },
    sharedWords: { store: inMemoryContentStore(), isServer: () => TE.right(false), now: () => instant },
    denials: { denials: inMemoryDenialStore(), now: () => instant },
    // What is allowed comes as far as the store, and no further: so every cell finds the same.
    dependencies: {
      events: { ...events, append: away },
      content: {
        ...inMemoryContentStore(),
        keep: () => TE.left({ type: 'ContentStoreUnavailable', reason: 'nothing is to change' })
      }
    }
  })
})
afterAll(async () => facade.app.close())

const ask = async ({ method, url, body, type = 'application/json' }: MatrixRequest, who?: Principal) => {
  const known = who === undefined ? {} : { 'x-who': JSON.stringify(who) }
  const sent = { 'content-type': type, 'idempotency-key': newKey(), 'if-match': '*' }
  const headers = { host: 'localhost', ...known, ...(body === undefined ? {} : sent) }
  const { statusCode, payload } = await facade.app.inject({
    ...{ method, url, headers },
    ...(body === undefined ? {} : { payload: body })
  })
  return { status: statusCode, problem: /^\{"type":"urn:cofc:problem:([\w:-]+)"/.exec(payload)?.[1] ?? '' }
}
const isDenial = ({ status, problem }: Awaited<ReturnType<typeof ask>>): boolean =>
  status === 403 && /^(denied|feed-denied|metadata-denied)$/.test(problem)
/** What is not denied is looked at: nothing recorded is no denial, and nothing else than the store stands in the way. */
const isLookedAt = ({ status, problem }: Awaited<ReturnType<typeof ask>>): boolean =>
  [200, 409, 412, 422, 503].includes(status) ||
  (status === 404 && /^nothing-recorded$|^no-such-|^nobody-is-registered-so$/.test(problem))

const answered = async (request: MatrixRequest, who: Principal): Promise<string> => {
  const told = await ask(request, who)
  if (isDenial(told)) return 'denied'
  return isLookedAt(told) ? 'looked at' : `${String(told.status)} ${told.problem}`
}

/** Every cell of one role that is not as the page says. */
const wrongFor = async (role: Role, requests: ReadonlyArray<MatrixRequest>): Promise<ReadonlyArray<string>> => {
  const wrong: Array<string> = []
  for (const request of requests)
    for (const whose of Object.keys(owners) as ReadonlyArray<Whose>) {
      const expected = says(request.row, role, whose) ? 'looked at' : 'denied'
      const found = await answered(request, { role, subject: 'S-1', ...owners[whose] } as Principal)
      if (found !== expected)
        wrong.push(`${request.kind} ${request.row.what} ${request.url}: ${role} of ${whose}: ${found}, not ${expected}`)
    }
  return wrong
}
const requestsOf = (kind: MatrixRequest['kind']) => matrix.filter(request => request.kind === kind)

const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as OpenApi
const templateOf = (path: string): string =>
  Object.keys(document.paths).find(template =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
  ) ?? path

describe('the page on access and the requests', () => {
  test('are of every command, every state and its events, every report, and all else', () => {
    expect(requestsOf('command').map(({ row }) => row.what)).toEqual(commandTypes)
    expect(requestsOf('state')).toHaveLength(entries.length)
    expect(requestsOf('events')).toHaveLength(entries.length)
    const unasked = everyRow.filter(row => !matrix.some(request => request.row === row))
    expect(unasked.map(({ what }) => what)).toEqual([])
    expect(everyRow.filter(({ why }) => why === '').map(({ what }) => what)).toEqual([])
  })
  test('are of every address that is described, and ask each of its methods', () => {
    const asked = new Set(matrix.map(({ method, url }) => `${method} ${templateOf(url.split('?')[0] ?? '')}`))
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`)
    )
    // How the server itself is, it tells whoever watches it.
    const ofTheServer = ['GET /health', 'GET /metrics', 'GET /ready']
    expect(described.filter(one => !asked.has(one)).toSorted()).toEqual(ofTheServer)
  })
})

describe.each(roles)('%s', role => {
  test.each(['command', 'state', 'words', 'events', 'report', 'other', 'alias'] as const)(
    'may and may not, by every %s, what the page on access says',
    async kind => {
      expect(await wrongFor(role, requestsOf(kind))).toEqual([])
    }
  )
})

test('nobody is answered anything but what is of the program itself', async () => {
  const wrong: Array<string> = []
  for (const request of matrix) {
    const { status } = await ask(request)
    const expected = isOfProgram(request.row) ? 200 : 401
    if (status !== expected) wrong.push(`${request.url}: ${String(status)}`)
  }
  expect(wrong).toEqual([])
})
