/**
 * The words of a community are typed, saved, left half typed, sent over HTTP and read on pages and as files. Once they are
 * erased, no byte of them is in any file of the data folder, on any page, or in any answer.
 */
import { bodyOf, formIn } from '@cofc/console/testing'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { networkOfStories } from '../testing/walking/network-of-stories.ts'
import { servedNetwork, sessionCookie, type ServedNetwork } from '../testing/walking/served-network.ts'
import { joins, lead, clientMember } from '../testing/told-commands.ts'

const [mark, community, cycle] = ['PLANTED', 'TC-0001', '2023-2024']
const review = `${community}/${cycle}/peer-review`
const ask = (type: string, on: string, fields: object = {}) => ({
  ...{ type, community, cycle, kind: 'peer-review', on, ...fields }
})
const before = [...networkOfStories, ...joins(community), ask('OpenReview', '2023-09-05', { edition: 'E10' })]
const visited = [
  ask('SubmitSelfReview', '2023-11-20'),
  ask('OfferVisitDates', '2023-11-21', { visit: 1, dates: ['2024-01-15', '2024-01-16', '2024-01-24'] }),
  ask('AgreeVisit', '2023-11-28', { visit: 1, date: '2024-01-15', mode: 'in-person' }),
  ask('AllocateTeam', '2023-12-04', { visit: 1, team: [lead, clientMember] }),
  ask('HoldVisit', '2024-01-15', {
    ...{ visit: 1, days: ['2024-01-15'], mode: 'in-person', team: [lead, clientMember], stakeholders: null }
  }),
  ask('SavePeerRatings', '2024-01-20', {
    ratings: [{ standard: 'CS1', rating: 'met', comment: { words: `${mark} peers` } }]
  }),
  ask('RecordFinding', '2024-01-20', {
    ...{ findingKind: 'action', standard: 'CS1', words: { words: `${mark} finding` }, due: '2024-09-30' }
  }),
  ask('GiveHostFeedback', '2024-01-21', { visit: 1, scores: [], words: { words: `${mark} feedback` } }),
  ask('DraftLocalReport', '2024-02-05')
]

/** Somebody before the pages, without a browser. */
const visitorOf = async ({ app, sessionOf }: ServedNetwork, role: string, own: string | null) => {
  const held = await sessionOf(role, own)
  const headers = { host: '127.0.0.1', cookie: `${sessionCookie}=${held}` }
  const get = (url: string, more: Readonly<Record<string, string>> = {}) =>
    app.inject({ url, headers: { ...headers, ...more } })
  return {
    get,
    /** Fills a form in and sends it by one of its buttons; what stands in it else stays. */
    sends: async (url: string, typed: Readonly<Record<string, string>>) => {
      const values = new Map(formIn((await get(url)).body))
      for (const [name, text] of Object.entries(typed)) values.set(name, [text])
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const { pathname } = new URL(url, 'http://here')
      return app.inject({ method: 'POST', url: pathname, headers: { ...headers, ...type }, payload: bodyOf(values) })
    }
  }
}
type Visitor = Awaited<ReturnType<typeof visitorOf>>

/** Every page and file that a page leads to, with what stood in it and the tag by which a browser keeps it. */
const allReadBy = async ({
  get
}: Visitor): Promise<ReadonlyMap<string, { readonly body: string; readonly tag: string }>> => {
  const [read, waiting] = [new Map<string, { body: string; tag: string }>(), [`/communities/${community}`]]
  const isAbout = (path: string): boolean => path.includes(community) || path === '/drafts'
  waiting.push(`/dashboard/${community}`, `/local/${community}/${cycle}`, `/workbook/${review}`, '/drafts')
  waiting.push(`/visit-feedback/${cycle}`, '/actions-outstanding')
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (read.has(path)) continue
    const { body, headers } = await get(path)
    read.set(path, { body, tag: headers['etag'] ?? '' })
    const leads = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))
    waiting.push(...leads.filter(to => isAbout(to) && !to.startsWith('/do/')))
  }
  for (const path of [`/api/communities/${community}/history`, `/api/reports/local/${community}/${cycle}`]) {
    const { body, headers } = await get(path)
    read.set(path, { body, tag: headers['etag'] ?? '' })
  }
  return read
}
const holding = (read: ReadonlyMap<string, { readonly body: string }>): ReadonlyArray<string> =>
  [...read].flatMap(([path, { body }]) => (body.includes(mark) ? [path] : []))
const filesHolding = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .filter(entry => readFileSync(join(entry.parentPath, entry.name)).includes(mark))
    .map(entry => entry.name)

test('what a community wrote is gone from every file, page and answer once it is erased, drafts and kept answers too', async () => {
  await using network = await servedNetwork()
  await network.recorded(before)
  network.nowIs('2023-10-02')
  const linkPerson = await visitorOf(network, 'link-person', community)
  const section = `/workbook/${review}/1`
  const typed = { 'rating.CS1': 'met', 'comment.CS1': `${mark} comment`, _do: 'save' }
  expect((await linkPerson.sends(section, typed)).statusCode).toBe(303)
  const evidence = `/do/review/${review}/add-evidence`
  const added = { 'standards.0': 'CS1', title: `${mark} title`, file: `${mark} file`, _do: 'go' }
  expect((await linkPerson.sends(evidence, added)).statusCode).toBe(303)
  await network.recorded(visited)

  network.nowIs('2024-02-06')
  const authorization = await network.keyOf('network-team')
  const post = (url: string, key: string, payload: object, more: Readonly<Record<string, string>> = {}) =>
    network.app.inject({
      ...{ method: 'POST', url, payload },
      headers: { host: '127.0.0.1', authorization, 'idempotency-key': `"${key}"`, ...more }
    })
  const state = await network.app.inject({
    url: `/api/review/${review}`,
    headers: { host: '127.0.0.1', authorization }
  })
  const told = await post(
    `/api/review/${review}`,
    'k-1',
    ask('RecordFinding', '2024-02-06', {
      ...{ findingKind: 'achievement', standard: 'CS1', words: { words: `${mark} program` }, due: null }
    }),
    { 'if-match': String(state.headers['etag']) }
  )
  expect(told.statusCode).toBe(200)

  const later = await visitorOf(network, 'link-person', community)
  const team = await visitorOf(network, 'network-team', null)
  // Typed and never sent: one in a form, one in the workbook, whose session was over.
  const comments = `/do/review/${review}/comment-on-draft`
  expect((await later.sends(comments, { comments: `${mark} draft`, _do: 'go' })).statusCode).toBe(303)
  const readers = [later, team]
  const readBefore = await Promise.all(readers.map(allReadBy))
  const places = readBefore.flatMap(holding)
  for (const path of [`/local/${community}/${cycle}`, '/visit-feedback', `/workbook/${review}/1`, '/api/reports/local'])
    expect([path, places.some(place => place.startsWith(path))]).toEqual([path, true])
  expect(
    (await later.get(String((await later.get('/drafts')).body.match(/\/do[^"]*draft=[^"]*/)?.[0]))).body
  ).toContain(mark)
  expect(filesHolding(network.folder)).toEqual(expect.arrayContaining(['private.db-wal', 'access.db-wal']))

  const erased = await post('/api/erasures', 'k-2', { community, cycle: null, on: '2024-02-06' })
  expect(erased.statusCode).toBe(200)
  expect(filesHolding(network.folder)).toEqual([])
  const readAfter = await Promise.all(readers.map(allReadBy))
  expect(readAfter.flatMap(holding)).toEqual([])
  // What a browser kept of a page is not said to be the page still.
  for (const [at, reader] of readers.entries())
    for (const [path, { body, tag }] of readBefore[at] ?? [])
      if (body.includes(mark))
        expect([path, (await reader.get(path, { 'if-none-match': tag })).statusCode]).not.toEqual([path, 304])
  expect(filesHolding(network.folder)).toEqual([])
})
