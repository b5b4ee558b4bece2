/** From a figure of a report to what it rests on: for the network team a link, for everybody else the page as it was. */
import { roles, type Role } from '@cofc/core'
import { localFigures, nationalFigures, addressOf, type FigureExplained, type ReportReader } from '@cofc/reports'
import { right } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { expect, test } from 'vitest'
import { ask, textOf, visitedBy } from './testing/ask-page.ts'
import { localReport } from './testing/local.ts'
import { nationalReport } from './testing/national.ts'
import { network } from './testing/network.ts'

const [national, local] = ['/national/2023-2024', '/local/TC-0001/2023-2024']
const linked = (html: string) =>
  [...html.matchAll(/data-figure="([^"]*)"[^>]*>(?:<strong[^>]*>)?(?:<a class="explains" href="([^"]*)"|(–)<)?/g)]
    // A dash says that there is nothing.
    .filter(([, , , nothing]) => nothing === undefined)
    .map(([, name = '', href]) => ({ name, href: href?.replaceAll('&amp;', '&') ?? null }))
const addressIn = (href: string): string => new URL(href, 'http://localhost').searchParams.get('figure') ?? ''

/** What is no figure, an order and no sum, of a code, or counts figures rather than communities. */
const isPlain = (name: string): boolean =>
  /^(status|revision|version|coreStandards|method|quartiles\/|coded\/|core\/|summary\/)/.test(name)

test.each([
  [national, nationalFigures(nationalReport)],
  [local, localFigures(localReport)]
])('each figure of %s leads the network team to what it rests on', async (path, figures) => {
  const found = linked((await ask(path)).body)
  expect(found.filter(({ href, name }) => href === null && !isPlain(name)).map(({ name }) => name)).toEqual([])
  const addresses = new Set(figures.map(({ at }) => addressOf(at)))
  const led = found.flatMap(({ href }) => href ?? [])
  expect(led.filter(href => !addresses.has(addressIn(href)))).toEqual([])
  expect(led.every(href => href.startsWith(`${path}/figure?`))).toBe(true)
  expect(led.length).toBeGreaterThan(100)
})

test('a figure leads to the same issue, and to the same review', async () => {
  const [issue] = linked((await ask(`${national}?revision=1`)).body).flatMap(({ href }) => href ?? [])
  expect(issue).toBe(`${national}/figure?figure=members%2Fall&revision=1`)
  const [review] = linked((await ask(local)).body).flatMap(({ href }) => href ?? [])
  expect(review).toContain('kind=peer-review')
})

test('a hidden figure leads to the rule that hides it', async () => {
  const { body } = await ask(national)
  expect(body).toContain(
    '<a class="explains" href="/national/2023-2024/figure?figure=standards%2FCS1%2FLD'.replace(
      'CS1%2FLD',
      'CS10%2FAddiction'
    )
  )
  expect(body).toContain('aria-label="* Why it is hidden"')
})

/** The report itself, without the ways to other pages, which not everybody is shown. */
const inMain = (html: string): string =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replaceAll(/<p class="way-on [^>]*>.*?<\/p>/gs, '')
    .replaceAll(/<\/?a\b[^>]*>/g, '')
test.each([national, local])('the page %s of anybody else has no such link, and is else the same', async path => {
  const ofTeam = inMain((await ask(path)).body)
  for (const role of roles.filter(one => one !== 'network-team')) {
    const { statusCode, body } = await ask(path, visitedBy({ role, community: 'TC-0001' as never }))
    expect(body).not.toContain('explains')
    if (statusCode === 200) expect(inMain(body)).toBe(ofTeam)
  }
})

const events = [
  {
    ...{ position: '000037', stream: 'review-TC-0001/2023-2024/peer-review', version: 6, type: 'PeerRatingsSaved' },
    ...{ on: '2023-09-01', says: 'The visiting team saved 1 rating.' },
    ...{ recordedAt: '2024-10-01T09:30:00.000Z', role: 'network-team' }
  }
]
const stream = 'review-TC-0001/2023-2024/peer-review'
const explained = {
  ...{ address: 'standards/CS1/ADTC/met', figure: 1, unit: 'count', sum: 1, hiddenBecause: null },
  rows: [{ key: 'TC-0001', stream, contributes: 1, events }],
  excluded: [{ key: 'TC-0002', stream: 'membership-TC-0002', because: 'NoReview' }]
} as unknown as FigureExplained
const hidden = {
  ...{ address: 'standards/CS1/LD', figure: null, rows: [], excluded: [] },
  hiddenBecause: { rule: 'D1301', says: 'a group is shown from five communities on' }
} as FigureExplained
/** Any figure is told by this. */
const telling = (told: FigureExplained): { readonly reader: ReportReader; readonly replay: never } => ({
  reader: {
    ...network.reader,
    ask: report =>
      report.name.endsWith('-figure') ? () => TE.fromEither(right(told as never)) : network.reader.ask(report)
  },
  replay: {} as never
})

test('a figure is told with its rule, its rows, their events and the ways to them, and what is left out', async () => {
  const { statusCode, body } = await ask(
    `${national}/figure?figure=standards/CS1/ADTC/met&revision=1`,
    telling(explained)
  )
  const text = textOf(body)
  expect(statusCode).toBe(200)
  for (const says of [
    'n counts met, partly and not; not applicable and blank are out.',
    'Rule D801 of the rulebook',
    '1 row counts',
    'The visiting team saved 1 rating.',
    'Event 6 of review-TC-0001/2023-2024/peer-review, recorded on 1 October 2024 at 09:30 UTC by the network team',
    'it had no review in the cycle',
    'For the network team alone'
  ])
    expect(text).toContain(says)
  for (const href of [
    '/national/2023-2024?revision=1',
    '/communities/TC-0001?kind=review&amp;as-of=2023-09-01',
    `/communities/TC-0001/check?about=${encodeURIComponent(stream)}`,
    '/communities/TC-0002/check?about=membership-TC-0002'
  ])
    expect(body).toContain(`href="${href}"`)
})

test('of a hidden figure the page tells the rule alone', async () => {
  const { body } = await ask(`${national}/figure?figure=standards/CS1/LD`, telling(hidden))
  expect(textOf(body)).toContain('It is hidden. The rule is: a group is shown from five communities on (D1301).')
  expect(body).not.toContain('<table')
})

test('a figure that follows of others leads to each of them', async () => {
  const of = ['standards/CS1/all/percentMet', 'standards/CS1/change/percentMet']
  const told = { address: 'standards/CS1/change/points', figure: 4.1, unit: 'difference', of, hiddenBecause: null }
  const { body } = await ask(`${national}/figure?figure=standards/CS1/change/points`, telling(told as never))
  for (const address of of)
    expect(body).toContain(`href="/national/2023-2024/figure?figure=${encodeURIComponent(address)}"`)
  expect(textOf(body)).toContain('+4.1')
})

test.each(roles.filter(role => role !== 'network-team'))('%s is shown no such page', async (role: Role) => {
  for (const path of [national, local])
    for (const figure of ['figure=members/all', 'figure=nothing', 'x=y', '']) {
      const { statusCode, body } = await ask(`${path}/figure?${figure}`, {
        ...telling(explained),
        ...visitedBy({ role })
      })
      expect([path, figure, [401, 403].includes(statusCode)]).toEqual([path, figure, true])
      expect(body).not.toContain('TC-0002')
    }
})

test('what is not understood says why', async () => {
  for (const query of ['', '?figure=', '?figure=members/all&x=y', `?figure=${'x'.repeat(501)}`])
    expect((await ask(`${national}/figure${query}`, telling(explained))).statusCode).toBe(400)
})

test('finance, which keeps the accounts, is led from fees due to what each figure rests on', async () => {
  const { body } = await ask('/fees-due', visitedBy({ role: 'finance' }))
  expect(body).toContain('class="explains" href="/fees-due/figure?figure=outstanding')
})
