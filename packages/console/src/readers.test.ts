/** Who is shown which page: the same as data say, for every page there is. */
import { roles, type CommunityId, type ReviewerId, type Role } from '@cofc/core'
import { sendsAsThePublic, type NotingDenials } from '@cofc/http'
import { inMemoryEventStore } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { ask, pagesOf, read, textOf, visitedBy } from './testing/ask-page.ts'
import { keptEvidence, recordsWithEvidence } from './testing/evidence.ts'
import { givingPages } from './testing/giving.ts'
import { network } from './testing/network.ts'

const community = 'TC-0001' as CommunityId
const as = (role: Role, own = community) => visitedBy({ role, community: own })
const people = roles.filter(role => role !== 'clock' && role !== 'reaction')

/** As docs/access.md has it, of those who reach TC-0001 and are on none of its visits. */
const shown: Readonly<Record<string, ReadonlyArray<Role>>> = {
  '/': people,
  '/national/2023-2024': people,
  '/national/2024-2025': ['network-team', 'committee', 'auditor'],
  '/register': people,
  '/register?cycle=2023-2024': people,
  '/entitlements/TC-0001': people,
  '/certificate/TC-0003-A1': people,
  '/certificate?certificate=TC-0003-A1': people,
  '/feedback/2023-2024': people,
  '/announcements': people,
  '/announcements.atom': people,
  '/announcements?audience=Full': people.filter(role => role !== 'public'),
  '/announcements.atom?audience=Full': people.filter(role => role !== 'public'),
  '/local/TC-0001/2023-2024': ['network-team', 'link-person', 'committee'],
  '/local?community=TC-0001&cycle=2023-2024': ['network-team', 'link-person', 'committee'],
  '/communities/TC-0001': ['network-team', 'link-person', 'committee', 'finance', 'auditor'],
  '/communities?community=TC-0001': ['network-team', 'link-person', 'committee', 'finance', 'auditor'],
  '/statement/TC-0001': ['network-team', 'link-person', 'finance'],
  '/account-document/TC-0001?number=TC-0001%2F2024-25%2F1': ['network-team', 'link-person', 'finance'],
  '/fees-due': ['network-team', 'finance'],
  '/finance': ['network-team', 'finance'],
  '/accounts': ['network-team', 'finance'],
  '/accounts?only=disputed': ['network-team', 'finance'],
  '/invoices': ['network-team', 'finance'],
  '/invoices?community=TC-0001': ['network-team', 'finance'],
  '/payments': ['network-team', 'finance'],
  '/money-by-month': ['network-team', 'finance'],
  '/account/TC-0001': ['network-team', 'finance'],
  '/gatherings': ['network-team'],
  '/accreditation-pipeline': ['network-team'],
  '/committee': ['network-team', 'committee'],
  '/accreditation-case/TC-0001/2023-2024': ['network-team', 'committee'],
  '/obligations-met/2023-2024': ['network-team'],
  '/visit-feedback/2023-2024': ['network-team'],
  '/dashboard/TC-0001': ['network-team', 'link-person'],
  '/dashboard?community=TC-0001': ['network-team', 'link-person'],
  '/waiting': ['network-team', 'committee', 'finance'],
  '/waiting/table.csv': ['network-team', 'committee', 'finance'],
  '/waiting?page=2': ['network-team', 'committee', 'finance'],
  '/visits': ['reviewer'],
  '/visit-pack/TC-0001/2023-2024/peer-review': ['network-team'],
  '/waiting?who=link-person': ['network-team'],
  '/waiting?who=committee': ['network-team', 'committee'],
  '/waiting?who=finance': ['network-team', 'finance'],
  '/deadlines': ['network-team'],
  '/team': ['network-team'],
  '/team/publication/2023-2024': ['network-team'],
  '/team/announcements': ['network-team'],
  '/team/communities?community=TC-0001': ['network-team'],
  '/visit-calendar/2023-2024': ['network-team'],
  '/actions-outstanding': ['network-team'],
  '/self-and-peer/2023-2024': ['network-team'],
  '/members-over-time': people,
  '/core-standards-met/2023-2024': people,
  '/core-values/2023-2024': people,
  '/reviewer-balance/2023-2024': ['network-team'],
  '/outcomes-benchmark/2023-2024': ['network-team'],
  '/outcomes-among-peers/TC-0001/2023-2024': ['network-team', 'link-person'],
  '/news-proposed/TC-0001': ['network-team', 'link-person']
}
const statusesFor = async (role: Role, urls: ReadonlyArray<string>): Promise<ReadonlyMap<string, number>> => {
  const [app, statuses] = [await pagesOf(as(role)), new Map<string, number>()]
  for (const url of urls) statuses.set(url, (await app.inject({ url, headers: { host: 'localhost:4200' } })).statusCode)
  return statuses
}
// A page of a national report takes a while to draw, and is everybody's once it is published.
const slow = '/national/2023-2024'
test.each(people)('as %s one is shown the pages that are for them, and no others', async role => {
  const urls = Object.keys(shown).filter(url => url !== slow || role === 'public')
  for (const [url, status] of await statusesFor(role, urls)) {
    const isShown = status === 200 || status === 303
    expect([url, isShown, isShown || [403, 404, 422].includes(status)]).toEqual([url, shown[url]?.includes(role), true])
  }
})

/** Of a review that is submitted, and of a file that it shows: of those who are on no visit of it. */
const shownOfEvidence: Readonly<Record<string, ReadonlyArray<Role>>> = {
  '/evidence/TC-0001': ['network-team', 'link-person'],
  [`/evidence/TC-0001/${keptEvidence}`]: ['network-team', 'link-person'],
  [`/evidence/TC-0001/${keptEvidence}/take-out`]: ['network-team', 'link-person'],
  [`/evidence-shown/TC-0001/2023-2024/peer-review/${keptEvidence}`]: ['network-team', 'link-person', 'committee']
}
test('files of evidence are shown to those whose library it is, and what a review shows to the committee too', async () => {
  const records = await recordsWithEvidence()
  for (const role of people) {
    const app = await givingPages(records, { role, subject: 'S-1', community })
    for (const [url, readers] of Object.entries(shownOfEvidence)) {
      const { statusCode } = await app.inject({ url, headers: { host: 'localhost:4200' } })
      expect([role, url, statusCode === 200, [200, 403, 404].includes(statusCode)]).toEqual([
        ...[role, url, readers.includes(role), true]
      ])
    }
  }
})

const own = [
  ...['/communities', '/local', '/statement', '/dashboard', '/outcomes-among-peers', '/news-proposed'].flatMap(path =>
    ['TC-0003', 'TC-0404'].map(id => `${path}/${id}`)
  ),
  ...['TC-0003', 'TC-0404'].map(id => `/communities?community=${id}`)
].map(url => (/^\/(?:local|outcomes-among-peers)\//.test(url) ? `${url}/2023-2024` : url))
test('a link person is told of every other community that nothing is found, whether it is there or not', async () => {
  const answers = new Set<string>()
  for (const url of own) {
    const { statusCode, body } = await ask(url, as('link-person'))
    expect([url, statusCode === 200, textOf(body).includes('TC-0003')]).toEqual([url, false, false])
    if (!url.includes('?')) answers.add(`${String(statusCode)} ${body}`)
  }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toMatch(/^404 .*Nothing is found at this address/)
})
test('what is another community’s is not looked for, so that it cannot be told from what is not there', async () => {
  const sought: Array<string> = []
  const history: typeof network.history = (asked, asOf) => {
    sought.push(asked)
    return network.history(asked, asOf)
  }
  for (const id of ['TC-0003', 'TC-0404']) await ask(`/communities/${id}`, { ...as('link-person'), history })
  expect(sought).toEqual([])
  await ask('/communities/TC-0001', { ...as('link-person'), history })
  expect(sought).toEqual(['TC-0001'])
})
test('what was hidden from somebody is noted as denied', async () => {
  const noted: Array<unknown> = []
  const denials: NotingDenials['denials'] = {
    note: denied => TE.fromIO(() => void noted.push(denied)),
    latest: () => TE.right([])
  }
  const app = await pagesOf({ ...as('link-person'), denials: { denials, now: () => '2024-11-20T10:00:00.000Z' } })
  for (const url of ['/communities/TC-0003', '/fees-due', '/nowhere', '/communities/TC-0001'])
    await app.inject({ url, headers: { host: 'localhost:4200' } })
  const asked = { subject: 'S-7', command: null }
  expect(noted).toEqual([
    { ...asked, route: '/communities/:community', community: 'TC-0003', reason: 'hidden' },
    { ...asked, route: '/fees-due', community: null, reason: 'denied' }
  ])
})

/** R-031 is on the team that visits TC-0001 for its peer-review. */
const recordsOfVisit = async () => {
  const events = inMemoryEventStore()
  const key = { community, cycle: '2023-2024', kind: 'peer-review' }
  const opened = { type: 'ReviewOpened', ...key, edition: 'E1', sector: 'ADTC', membershipType: 'Full', scope: [] }
  const dates = ['2024-01-08', '2024-01-09', '2024-01-10']
  const told = [
    { ...opened, on: '2023-09-01' },
    { type: 'VisitDatesOffered', ...key, visit: 1, on: '2023-10-01', dates },
    { type: 'TeamAllocated', ...key, visit: 1, on: '2023-10-02', team: [{ reviewer: 'R-031', role: 'member' }] }
  ]
  const written = told.map((data, at) => ({
    ...{ id: `00000000-0000-5000-8000-00000000000${String(at)}`, type: data.type, data, metadata: {} }
  }))
  expect(await events.append('review-TC-0001/2023-2024/peer-review', 0, written)()).toMatchObject({ _tag: 'Right' })
  return { events }
}
const local = '/local/TC-0001/2023-2024'
test('a reviewer reads the reports of their own visits, whether or not the kind of review is named', async () => {
  const visits = {
    ...visitedBy({ role: 'reviewer', reviewer: 'R-031' as ReviewerId }),
    records: await recordsOfVisit()
  }
  for (const url of [`${local}?kind=peer-review`, local])
    expect([url, (await ask(url, visits)).statusCode]).toEqual([url, 200])
  const pack = '/visit-pack/TC-0001/2023-2024/'
  expect((await ask(`${pack}peer-review`, visits)).statusCode).toBe(200)
  expect((await ask(`${pack}audit`, visits)).statusCode).toBe(404)
  for (const url of [`${local}?kind=self-review`, '/local/TC-0002/2024-2025', '/communities/TC-0001'])
    expect([url, (await ask(url, visits)).statusCode === 200]).toEqual([url, false])
  const other = { ...visits, ...visitedBy({ role: 'reviewer', reviewer: 'R-404' as ReviewerId }) }
  expect((await ask(local, other)).statusCode).toBe(404)
  expect((await ask(`${pack}peer-review`, other)).statusCode).toBe(404)
})

test('the way in offers only what its reader is shown', async () => {
  const team = await read('/')
  for (const text of ['Show its local report', 'Fees due', 'Provisional', 'forums, trainings'])
    expect(team).toContain(text)
  for (const role of people) {
    const { body } = await ask('/', as(role))
    for (const room of ['/committee', '/finance'])
      expect([role, room, body.includes(`href="${room}"`)]).toEqual([role, room, shown[room]?.includes(role)])
  }
  const anybody = await read('/', as('public'))
  for (const text of ['Show its', 'Fees due', 'Provisional', 'forums, trainings']) expect(anybody).not.toContain(text)
  expect(anybody).toContain('Not published yet')
  const { body } = await ask('/', as('link-person'))
  expect([...body.matchAll(/<option value="(TC-[^"]*)"/g)].map(([, id]) => id)).toEqual(['TC-0001'])
  const finance = await read('/', as('finance'))
  expect([finance.includes('Show its history'), finance.includes('Show its local report')]).toEqual([true, false])
})
test('while nothing is published the public is told so, and the network team is shown what is provisional', async () => {
  const reader = network.reader.but({
    cycles: () => right([{ ...coming, revision: 0 }])
  })
  expect(await read('/', { reader })).toContain('Read the provisional national report of 2024-2025')
  const anybody = await read('/', { ...as('public'), reader })
  expect(anybody).toContain('No national report is published yet')
  expect(anybody).not.toContain('The network in 2024-2025')
})
const coming = {
  ...{ cycle: '2024-2025' as never, edition: 'E11' as never },
  ...{ opens: '2024-09-01' as never, closes: '2025-08-31' as never }
}
test('a page leads to no page that its reader is not shown', async () => {
  const linksIn = async (url: string, role: Role) => {
    const { body } = await ask(url, as(role))
    return [...body.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => href)
  }
  for (const role of ['public', 'link-person', 'finance'] as const) {
    const links = await Promise.all(
      ['/register', '/register?cycle=2023-2024', '/communities/TC-0001', '/'].map(url => linksIn(url, role))
    )
    // One that leads somewhere is like all that lead to the same kind of page.
    const kinds = new Map(links.flat().map(href => [href.replaceAll(/TC-\d+(-A\d)?/g, ''), href]))
    kinds.delete(slow)
    for (const [href, status] of await statusesFor(role, [...kinds.values()]))
      expect([role, href, [401, 403].includes(status)]).toEqual([role, href, false])
  }
  expect(await linksIn('/register', 'link-person')).toContain('/communities/TC-0001')
  expect(await linksIn('/register', 'link-person')).not.toContain('/communities/TC-0003')
  expect(await read('/register?cycle=2023-2024', as('public'))).not.toContain('Local report')
})
test('a history tells its reader nothing of what is shut to them elsewhere', async () => {
  expect(await read('/communities/TC-0001', as('committee'))).toContain('workbook')
  expect(await read('/communities/TC-0001', as('finance'))).not.toContain('workbook')
  const { body } = await ask('/communities/TC-0001', as('finance'))
  expect([...body.matchAll(/<option value="([a-z][^"]*)"/g)].map(([, kind]) => kind)).toEqual([
    ...['community', 'membership', 'account']
  ])
  for (const kind of ['account', 'review', 'accreditation'])
    expect([kind, (await ask(`/communities/TC-0001?kind=${kind}`, as('finance'))).statusCode]).toEqual([
      ...[kind, kind === 'account' ? 200 : 400]
    ])
})

test('every page says who one is: here whoever is on this machine, elsewhere as that server knows them', async () => {
  for (const url of ['/', '/register', '/nowhere'])
    expect(await read(url)).toContain('You are the network team, as whoever is on this machine: there is no sign-in.')
  expect(await read('/', as('link-person'))).toContain('You are the link person of TC-0001.')
})
test('where nobody can sign in the public is told what it sees, and nothing of accounts', async () => {
  const { body } = await ask('/announcements', { visitors: { principal: sendsAsThePublic, known: 'by-account' } })
  expect(textOf(body)).toContain('You see what is public.')
  expect(textOf(body)).not.toContain('sign in')
})
test('Attack 5: whoever is led here by a page of another site is shown what is public, and how to come to the rest', async () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  const register = await ask('/register', {}, elsewhere)
  expect([register.statusCode, textOf(register.body).includes('You came here from another site')]).toEqual([200, true])
  const { statusCode, body } = await ask('/communities/TC-0001', {}, elsewhere)
  expect(statusCode).toBe(401)
  expect(textOf(body)).toContain('You came here from another site, so this page is not shown.')
  expect(body).not.toContain('Alder House')
})
test('a page is kept for its reader alone, and what belongs to it for everybody', async () => {
  const { headers, body } = await ask('/')
  expect([headers['cache-control'], headers['vary']]).toEqual(['private, no-cache', 'cookie, accept-encoding'])
  const [style = ''] = /\/assets\/console-[0-9a-f]{16}\.css/.exec(body) ?? []
  const asset = await ask(style)
  expect([asset.headers['cache-control'], asset.headers['vary']]).toEqual([
    'public, max-age=31536000, immutable',
    'accept-encoding'
  ])
})
test('while it cannot be told who somebody is, no page is shown', async () => {
  const principal = () => TE.left({ type: 'AccessStoreUnavailable', reason: '/data/access.db' } as const)
  const { statusCode, body } = await ask('/register', { visitors: { principal, known: 'by-account' } })
  expect([statusCode, body.includes('access.db')]).toEqual([503, false])
})
