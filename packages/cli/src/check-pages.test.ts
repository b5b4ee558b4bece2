/** The check of a history and the membership record, on a history in memory. */
import { historyOf, replayOf, submit, uuidOf, type Dependencies } from '@cofc/application'
import { consolePages, recordDocument, type ConsoleOptions } from '@cofc/console'
import { inMemoryContentStore } from '@cofc/content-store'
import type { CommunityId, PlainDate, Role } from '@cofc/core'
import { inMemoryEventStore, type JsonObject } from '@cofc/event-store'
import { cannedReader } from '@cofc/reports/testing'
import fastify from 'fastify'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beforeAll, expect, onTestFinished, test } from 'vitest'

const reader = cannedReader({
  register: ({ on }) => right({ on, members: 0, betweenCycles: 0, cycleIsDue: false, communities: [] }),
  entitlements: ({ community }) => left({ type: 'NoSuchCommunity', community })
})
const pages: ConsoleOptions = {
  reader,
  history: (community, asOf) => TE.right({ community, asOf, entries: [] }),
  sentToOthers: () => TE.right({ members: 0, whole: true }),
  today: () => '2024-11-20' as PlainDate,
  isOurHost: () => true
}
const ask = async (url: string, changed: Partial<ConsoleOptions> = {}) => {
  const app = fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, { ...pages, ...changed })
  return app.inject({ url, headers: { host: 'localhost:4200' } })
}
/** What a page says. */
const read = async (url: string, changed?: Partial<ConsoleOptions>): Promise<string> =>
  (await ask(url, changed)).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const community = 'TC-0001' as CommunityId
const visitedBy = (role: Role): Partial<ConsoleOptions> => ({
  visitors: { principal: () => TE.right({ role, community, subject: 'S-7' }), known: 'elsewhere' }
})

const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const given = [
  { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile },
  { type: 'ChangeProfile', community: 'TC-0001', on: '2023-03-01', profile: { ...profile, places: 13 } },
  { type: 'RecordEnquiry', community: 'TC-0001', on: '2023-03-02' }
]
let options: Partial<ConsoleOptions>
beforeAll(async () => {
  const dependencies: Dependencies = {
    events: inMemoryEventStore(),
    content: inMemoryContentStore(),
    now: () => '2024-09-01T10:00:00.000Z'
  }
  for (const [place, command] of given.entries()) {
    const done = await submit(dependencies)({
      id: id(String(place)),
      command,
      actor: { role: 'network-team', subject: 'S' }
    })()
    if (isLeft(done)) throw new Error(JSON.stringify(done.left))
  }
  const data: JsonObject = { type: 'WordsErased', community: 'TC-0001', cycle: null, pieces: 2, on: '2024-08-31' }
  const erased = {
    id: id('erased'),
    type: 'WordsErased',
    data,
    metadata: { command: id('e'), digest: 'x', role: 'import' }
  }
  await dependencies.events.append('community-TC-0001', 2, [erased])()
  options = { history: historyOf(dependencies), replay: replayOf(dependencies) }
})
const check = '/communities/TC-0001/check'

test('a page of a community leads to its check and its membership record', async () => {
  const { body } = await ask('/communities/TC-0001', options)
  expect(body).toContain('href="/communities/TC-0001/check"')
  expect(body).toContain('href="/communities/TC-0001/membership-record"')
  expect((await ask('/communities/TC-0001', { ...options, ...visitedBy('link-person') })).body).not.toContain('/check"')
})
test('a field is explained on the page', async () => {
  const page = await read(`${check}?about=community-TC-0001&field=places`, options)
  expect(page).toContain('profiles.1.profile.places: 13')
  expect(page).toMatch(
    /1 March 2023: .* Event 2 of community-TC-0001, recorded on 1 September 2024 at 10:00 UTC by the network team/
  )
  expect(page).toContain('Under the defaults of the policy.')
  expect(await read(`${check}?about=community-TC-0001&field=nothing`, options)).toContain(
    'Nothing is recorded of that.'
  )
})
test('two times are compared on the page', async () => {
  const page = await read(`${check}?from=2023-02-01&to=2023-03-01`, options)
  expect(page).toMatch(/parts? of what is recorded differ/)
  expect(page).toContain('profiles.1.profile.places')
  expect(page).not.toContain('EnquiryReceived')
  expect(await read(`${check}?from=2023-02-01&to=2023-02-01`, options)).toContain('Nothing differs.')
})
test('every decision is decided again on the page, and what is not kept is told', async () => {
  const page = await read(`${check}?again=yes`, options)
  expect(page).toContain('4 decisions, of which 3 are decided as then')
  expect(page).toContain('Cannot be told: what was asked is not kept')
  expect(await read(check, options)).not.toContain('decided as then')
})
test('what is wrong in a form of it comes back in the form', async () => {
  const page = await ask(`${check}?from=yesterday`, options)
  expect(page.statusCode).toBe(400)
  expect(page.body).toContain('id="from-error"')
})
test('it is for those who answer for the record, and nowhere without a history to ask', async () => {
  for (const role of ['link-person', 'reviewer', 'committee', 'finance', 'public'] as const)
    expect((await ask(check, { ...options, ...visitedBy(role) })).statusCode).toBe(403)
  const { replay: _, ...without } = options
  for (const url of [check, '/communities/TC-0001/membership-record'])
    expect((await ask(url, without)).statusCode).toBe(404)
  expect((await ask('/communities/TC-0001', without)).body).not.toContain('/check"')
})

test('the membership record has a line an event, and says on top whether the history is whole', async () => {
  const page = await read('/communities/TC-0001/membership-record', options)
  expect(page).toContain('No log of this history is kept, so nobody can show that it is whole.')
  expect(page).toContain('4 events , 0 corrections , 1 erasure , 3 recorded late , 0 back-dated')
  expect(page).toMatch(/10 January 2023 .* A community is registered .* by the network team/)
  expect(page).toContain('Erasure:')
  expect(page).toContain('What was asked is not kept.')
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})
test('the membership record of others tells nothing of who recorded it, and of nobody there is none', async () => {
  const page = await read('/communities/TC-0001/membership-record', { ...options, ...visitedBy('link-person') })
  expect(page).not.toMatch(/network team|recorded late|2024 at/)
  expect((await ask('/communities/TC-0001/membership-record', { ...options, ...visitedBy('public') })).statusCode).toBe(
    403
  )
  expect((await ask('/communities/TC-0099/membership-record', options)).statusCode).toBe(404)
  expect(await read('/communities/TC-0001/membership-record?as-at=@1', options)).toContain(
    'when the history had 1 events'
  )
})
test('it stands alone as one file, too', async () => {
  const record = await options.replay?.membershipRecord({
    community: 'TC-0001' as never,
    asOf: null,
    asAt: null,
    role: 'auditor'
  })()
  if (record === undefined || isLeft(record)) throw new Error('no record')
  const file = recordDocument(record.right, { isDemonstration: true })
  expect(file).toMatch(/^<!DOCTYPE html>/)
  expect(file).not.toMatch(/<form|href="\//)
})
