import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { ask, read, textOf, visitedBy } from './testing/ask-page.ts'
import { localReport } from './testing/local.ts'
import { nationalReport } from './testing/national.ts'
import { network } from './testing/network.ts'

test.each([
  ['/', 'A quality network of therapeutic communities'],
  ['/national/2023-2024', 'National report'],
  ['/national/2023-2024?revision=1', 'Revision 1'],
  ['/local/TC-0001/2023-2024', 'Alder House'],
  ['/local/TC-0001/2023-2024?kind=peer-review', 'Alder House'],
  ['/register', 'Membership register'],
  ['/register?cycle=', 'Membership register'],
  ['/register?on=2023-12-31', 'member communities on 31 December 2023'],
  ['/register?on=', 'member communities on 20 November 2024'],
  ['/register?cycle=2023-2024', 'Members of 2023-2024'],
  ['/entitlements/TC-0001', 'May Review itself against the core standards'],
  ['/entitlements/TC-0001?as-of=2023-12-31', 'Resting while it is suspended Review itself'],
  ['/register', 'In force, from 1 March 2022 through 28 February 2025'],
  ['/certificate/TC-0003-A1', 'On 20 November 2024 the award is in force.'],
  ['/certificate/TC-0003-A1?as-of=2022-02-28', 'On 28 February 2022 the award is not in force yet.'],
  ['/accreditation-pipeline', 'half took no longer than 87.5 days'],
  ['/accreditation-pipeline?on=2024-06-01', 'For the network team alone'],
  ['/committee', '2 cases and 1 award are before the committee'],
  ['/accreditation-case/TC-0001/2023-2024', '100 × 3 = 300, which is less than 80 × 4 = 320'],
  ['/accreditation-case/TC-0001/2023-2024', 'What decides: type 2 is below the threshold.'],
  ['/accreditation-case/TC-0001/2023-2024', '4 members, and 4 were needed'],
  ['/gatherings', 'Annual Forum 2024'],
  ['/gatherings', '20 June 2024 (cancelled)'],
  ['/gatherings?gathering=F-2024', 'Cancelled on 1 March 2024, 80 per cent given back'],
  ['/announcements', '3 announcements for the public on 20 November 2024'],
  ['/announcements?audience=Full', 'Come and see.'],
  ['/announcements', 'A-001, erased Newsletter, 1 January 2024'],
  ['/statement/TC-0001', '£48.00'],
  ['/statement/TC-0001?on=2024-10-31', 'Open, disputed since 5 October 2024'],
  ['/account-document/TC-0001?number=TC-0001%2F2024-25%2F1', 'The Alder Trust,'],
  ['/account-document/TC-0001?number=TC-0001%2F2024-25%2F1', 'outside the scope'],
  ['/account-document/TC-0001?number=TC-0001%2F2024-25%2FC1', 'One year was asked for twice.'],
  ['/account-document/TC-0001?number=TC-0001%2F2024-25%2FR1', 'VAT receipt'],
  ['/fees-due?on=2024-10-31', 'For finance and the network team.'],
  ['/fees-due', '−£100.00'],
  ['/accounts', 'there are 2 accounts'],
  ['/accounts?only=disputed', 'Of the 1 shown here, £108.00 are outstanding'],
  ['/invoices?only=open&community=', '1 invoice stands so.'],
  ['/payments', 'Taken back on 25 September 2024'],
  ['/money-by-month', 'May 2024'],
  ['/finance', 'A cycle is quoted before it is invoiced.'],
  ['/account/TC-0001', 'Account of TC-0001'],
  ['/obligations-met/2023-2024', 'For the network team alone'],
  ['/dashboard/TC-0001', 'Hold a weekly meeting of everybody.'],
  ['/dashboard/TC-0001', 'Late by 1 working day'],
  ['/waiting', '7 things wait'],
  ['/waiting?who=committee&community=&kind=', 'Decide on the case'],
  ['/waiting?kind=cycle', 'The network'],
  ['/visit-pack/TC-0001/2023-2024/peer-review', 'We do not keep your private notes.'],
  ['/visit-pack/TC-0001/2023-2024/peer-review', 'Offered for 4 or 5 March 2024. No team is chosen yet.'],
  ['/deadlines', '121 working days ago'],
  ['/deadlines?on=2024-11-20&ahead=5', 'The network'],
  ['/visit-calendar/2023-2024', 'R-014, lead reviewer; R-031, team member'],
  ['/actions-outstanding', '3 June 2024, 121 working days ago'],
  ['/self-and-peer/2023-2024', 'To differ is no fault'],
  ['/members-over-time', 'Members over time'],
  ['/core-standards-met/2023-2024', 'As the national report shows them'],
  ['/core-values/2023-2024', '75.0% of 68, 2 of 2 standards'],
  ['/reviewer-balance/2023-2024', 'at least 2'],
  ['/outcomes-benchmark/2023-2024?community=TC-0001', 'the community asked for'],
  ['/outcomes-among-peers/TC-0001/2023-2024', 'More than 1 6 C07 (this community) C12'],
  ['/news-proposed/TC-0001', 'Declined on 9 January 2024: It names somebody.'],
  ['/dashboard/TC-0001', 'Free places, Annual Forum 2025 1 2 3'],
  ['/feedback/2023-2024', 'Left out, with too few communities to show: lunch'],
  ['/visit-feedback/2023-2024', 'For the network team alone'],
  ['/visit-feedback/2023-2024?community=TC-0001', 'Come again.'],
  ['/communities/TC-0001', 'Before the records begin'],
  ['/communities/TC-0001?as-of=', 'Before the records begin'],
  ['/communities/TC-0001?as-of=0001-01-01', '2 events by before the records begin'],
  ['/communities/TC-0001?asOf=0001-01-01', '2 events by before the records begin'],
  ['/communities/TC-0001?kind=review&as-of=', 'its reviews']
])('%s is a page', async (url, says) => {
  const { statusCode, headers, body } = await ask(url)
  expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(body.startsWith('<!DOCTYPE html><html lang="en-GB">')).toBe(true)
  expect(textOf(body)).toContain(says)
})

test.each([
  ['/national', '/national/2023-2024'],
  ['/national?cycle=2024-2025', '/national/2024-2025'],
  ['/feedback', '/feedback/2023-2024'],
  ['/entitlements?community=TC-0001', '/entitlements/TC-0001'],
  ['/certificate?certificate=TC-0003-A1', '/certificate/TC-0003-A1'],
  ['/local?community=TC-0001&cycle=2023-2024', '/local/TC-0001/2023-2024'],
  ['/communities?community=TC-0001&cycle=2023-2024', '/communities/TC-0001']
])('%s leads to %s', async (url, where) => {
  const { statusCode, headers } = await ask(url)
  expect([statusCode, headers.location]).toEqual([303, where])
})

test.each([
  ['/nowhere', 'Nothing is found at this address'],
  ['/national/2030-2031', 'Cycle not found'],
  ['/national/2023-2024?revision=7', 'the last is 1'],
  ['/local/TC-0404/2023-2024', 'TC-0404 has no review in cycle 2023-2024'],
  ['/gatherings?gathering=F-2025', 'No gathering F-2025 is announced'],
  ['/statement/TC-0002', 'TC-0002 had no account on'],
  ['/account-document/TC-0001?number=X-1', 'The account of TC-0001 has no document X-1'],
  ['/obligations-met/2030-2031', 'Cycle not found'],
  ['/dashboard/TC-0404', 'TC-0404'],
  ['/visit-pack/TC-0404/2023-2024/audit', 'No visit to TC-0404 for the audit of 2023-2024 is on record'],
  ['/visit-calendar/2030-2031', 'Cycle not found'],
  ['/core-values/2030-2031', 'Cycle not found'],
  ['/outcomes-among-peers/TC-0404/2023-2024', 'No community TC-0404 is on record'],
  ['/news-proposed/TC-0404', 'No community TC-0404 is on record'],
  ['/certificate/TC-0003-A2', 'No certificate TC-0003-A2 is on record'],
  ['/communities/TC-0404', 'No community TC-0404 is on record'],
  ['/communities/TC-0404?as-of=2024-01-01', 'No community TC-0404 is on record']
])('%s is not found, and says so', async (url, says) => {
  const { statusCode, body } = await ask(url)
  expect(statusCode).toBe(404)
  expect(textOf(body)).toContain(says)
})

test.each([
  ['/national/2023-2025', 'cycle: expected two years that follow each other, such as 2023-2024.'],
  ['/national/2023-2024?revision=last', 'revision: expected a whole number from 1 on, or next.'],
  ['/certificate/Jane%20Doe', 'certificate: expected the number of a certificate, such as TC-0001-A1.'],
  ['/national?cycle=nineteen', 'cycle: expected two years that follow each other, such as 2023-2024.'],
  ['/account-document/TC-0001', 'number: expected the number of a document'],
  ['/deadlines?ahead=261', 'ahead: expected a whole number up to 260.'],
  ['/announcements?audience=all', 'audience: expected public or one of Associate'],
  ['/?cycle=2023-2024', 'query: this address takes no parameters.'],
  ['/national/2023-2024?cycle=2022-2023', 'query: this address takes only revision.'],
  ['/local/TC-0001/2023-2024?revision=1', 'query: this address takes only kind.'],
  ['/local?community=TC-0001&cycle=2023-2024&kind=audit', 'query: this address takes only community, cycle.'],
  ['/register?on=2023-12-31&cycle=2023-2024', 'query: this address takes only cycle, as-at, sector, type.'],
  ['/register?country=GB', 'query: this address takes only on, cycle, as-at, sector, type.'],
  ['/communities?name=Alder', 'query: this address takes only community, cycle.'],
  ['/communities/TC-0001?asof=2024-01-01', 'query: this address takes only as-of, as-at, kind.'],
  ['/communities/TC-0001?on=2024-01-01', 'query: this address takes only as-of, as-at, kind.'],
  ['/assets/icon.svg?v=2', 'query: this address takes no parameters.']
])('%s is not understood, and says why', async (url, says) => {
  const { statusCode, body } = await ask(url)
  expect(statusCode).toBe(400)
  expect(textOf(body)).toContain(says)
})

test('what was asked is never repeated unless it was understood', async () => {
  expect((await ask('/local/Jane%20Doe/2023-2024')).body).not.toContain('Jane')
})

test('a store that is away gives a page, and not its reason', async () => {
  const { statusCode, headers, body } = await ask('/', { reader: network.reader.away('/data/reports.db') })
  expect([statusCode, headers['retry-after']]).toEqual([503, '5'])
  expect(textOf(body)).toContain('Not available just now')
  expect(body).not.toContain('reports.db')
})

test('what nobody foresaw gives a page, and nothing else away', async () => {
  const history = () => () => Promise.reject(new Error('secret'))
  const { statusCode, body } = await ask('/communities/TC-0001', { history })
  expect(statusCode).toBe(500)
  expect(textOf(body)).toContain('Something went wrong')
  expect(body).not.toContain('secret')
})

test('a page of another site cannot read these through a name of its own', async () => {
  expect((await ask('/', {}, { host: 'evil.example' })).statusCode).toBe(421)
  expect((await ask('/nowhere', {}, { host: 'evil.example' })).body).not.toContain('Nothing is found')
})

test('nothing runs in a page and nothing comes from elsewhere', async () => {
  for (const url of ['/', '/national/2023-2024', '/nowhere']) {
    const { headers, body } = await ask(url)
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'")
    expect(/<script|\sstyle="|https?:\/\/|javascript:|\son\w+="/.exec(body)).toBeNull()
  }
})

test('the styles bring no typeface and point nowhere', async () => {
  const [path = ''] = /\/assets\/console-[0-9a-f]{16}\.css/.exec((await ask('/')).body) ?? []
  const { body, headers } = await ask(path)
  expect(headers['content-type']).toBe('text/css; charset=utf-8')
  expect(headers['cache-control']).toContain('immutable')
  expect(/@font-face|Frutiger|url\(|@import|https?:/.exec(body)).toBeNull()
  expect((await ask('/assets/icon.svg')).headers['content-type']).toContain('image/svg+xml')
})

test('people’s words are shown as words, whatever they hold', async () => {
  const hostile = { words: '<img src=x onerror=alert(1)>' }
  const report = {
    ...localReport,
    cover: { ...localReport.cover, name: '<b>Bold</b>' },
    summary: { ...localReport.summary, hostComments: hostile }
  }
  const { body } = await ask('/local/TC-0001/2023-2024', {
    reader: network.reader.but({ local: () => right(report) })
  })
  expect(body).toContain('&lt;img src=x onerror=alert(1)>')
  expect(body).not.toMatch(/<img|<b>/)
})

test('a portfolio and what was found in it stand on the page of a report that has one', async () => {
  const page = await read('/local/TC-0002/2024-2025')
  expect(page).toContain(
    'A portfolio was asked for, to be handed in by 1 November 2024. The community handed it in on 28 October 2024'
  )
  expect(page).toMatch(/What was found\s+The minutes show that newcomers are met\.\s+CS1/)
  expect(await read('/local/TC-0001/2023-2024')).not.toContain('ortfolio')
})

test('erased words are shown as erased, and their number is told', async () => {
  const page = await read('/local/TC-0001/2023-2024')
  expect(page).toContain('[erased]')
  expect(page).toContain('2 pieces of people’s words that stood in this review were erased since')
})

test('a hidden group prints neither its figures nor its n', async () => {
  const { body } = await ask('/national/2023-2024', visitedBy({ role: 'public' }))
  const cell = (standard: string, group: string) =>
    new RegExp(`data-figure="standards/${standard}/${group}">([^<]*)`).exec(body)?.[1]
  const core = nationalReport.standards.filter(({ core: is }) => is).map(({ standard }) => standard)
  expect(core.slice(1).map(standard => cell(standard, 'Addiction'))).toEqual(core.slice(1).map(() => '*'))
  expect(textOf(body)).toContain('* Too few communities to show.')
  expect(core.map(standard => cell(standard, 'LD'))).toEqual(core.map(() => undefined))
  expect(textOf(body)).toContain('Left out, with too few communities to show: LD.')
})

test('a provisional report says that it is', async () => {
  const page = await read('/national/2024-2025')
  expect(page).toContain('Provisional')
  expect(page).toContain('not for passing on')
  expect(page).toContain('Its figures still change')
  expect(page).toContain('too few to show')
  expect(page).toContain('Nothing can be compared with a cycle before this one')
})

test('an empty network has a home page that says what to do', async () => {
  const reader = network.reader.but({
    cycles: () => right([]),
    register: () => right({ on: network.today(), members: 0, betweenCycles: 0, cycleIsDue: false, communities: [] })
  })
  expect(await read('/', { reader })).toContain('No cycle is on record yet')
  expect((await ask('/national', { reader })).headers.location).toBe('/')
})

const lacking = (parked: number, halted: number) => ({
  reader: { ...network.reader, lacking: () => TE.right({ parked, halted }) }
})
test('a page whose figures lack what waits in parked streams says so', async () => {
  expect(await read('/national/2023-2024', lacking(1, 0))).toContain('One part of the history waits for an entry')
  expect(await read('/register', lacking(3, 0))).toContain(
    '3 parts of the history wait for an entry that cannot be read'
  )
  expect(await read('/register')).not.toContain('cannot be read')
})

test('a page says that reports stand still before what cannot be read, so that nobody takes old figures for new', async () => {
  const one = await read('/', lacking(0, 1))
  expect(one).toContain('One report stands still before an entry of the history that cannot be read yet.')
  expect(one).toContain('Nothing recorded since then is in its figures.')
  expect(one).not.toContain('part of the history waits')
  const unfinished = { reader: { ...network.reader, lacking: () => TE.right({ parked: 0, halted: 0, unfinished: 1 }) } }
  expect(await read('/register', unfinished)).toContain('An import is not finished. What it brings is in the figures')
  const both = await read('/national/2023-2024', lacking(1, 2))
  expect(both).toContain('One part of the history waits for an entry')
  expect(both).toContain('2 reports stand still before an entry of the history')
  expect(both).toContain('Nothing recorded since then is in their figures.')
})

test('what is not found may be in what is lacking: its page says so too', async () => {
  const { statusCode, body } = await ask('/national/1999-2000', lacking(0, 2))
  expect(statusCode).toBe(404)
  expect(textOf(body)).toContain('2 reports stand still')
})

test('a page is a failure when it cannot be told whether something waits', async () => {
  const failing = () => TE.left({ type: 'ReportsUnavailable', reason: 'closed' } as const)
  expect((await ask('/register', { reader: { ...network.reader, lacking: failing } })).statusCode).toBe(503)
})

test('a page is compressed, and a reader who has it is told that it has not changed', async () => {
  const get = async (url: string, more: Readonly<Record<string, string>> = {}) =>
    ask(url, {}, { 'accept-encoding': 'gzip, br', ...more })
  const [style = ''] = /\/assets\/console-[0-9a-f]{16}\.css/.exec((await ask('/')).body) ?? []
  for (const url of ['/', '/national/2023-2024', '/communities/TC-0001', style]) {
    const sent = await get(url)
    const vary = url === style ? 'accept-encoding' : 'cookie, accept-encoding'
    expect([url, sent.headers['content-encoding'], sent.headers['vary']]).toEqual([url, 'br', vary])
    const again = await get(url, { 'if-none-match': String(sent.headers['etag']) })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    expect(again.headers['cache-control']).toMatch(url === style ? /^public, .*immutable$/ : /^private, no-cache$/)
  }
  expect((await get('/nowhere')).headers['etag']).toBeUndefined()
})

test('every page has an id, and a page tells who asks too often', async () => {
  const counting = { count: async () => over, countOf: () => over }
  const { statusCode, headers, body } = await ask('/', { counting })
  expect([statusCode, headers['retry-after'], headers['ratelimit']]).toEqual([429, '7', '"reads";r=0;t=7'])
  expect(textOf(body)).toContain('You may ask 600 times a minute: ask again in 7 seconds.')
  const id = (await ask('/nowhere')).headers['request-id']
  expect(id).toMatch(/^[\w.-]+$/)
})
const over = { kind: 'reads', most: 600, left: 0, resets: 7, isOver: true } as const
