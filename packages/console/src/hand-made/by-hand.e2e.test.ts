/** The forms made by hand in a real browser, without script, on a phone: nothing is wider than it, and axe finds nothing. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submitWithReactions, type Actor } from '@cofc/application'
import { right } from 'fp-ts/lib/Either.js'
import Fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { openBrowser, openTab } from '../testing/browser.ts'
import { newRecords, team, type Records } from '../testing/giving.ts'
import { tooWide, violations } from '../testing/look.ts'
import { network } from '../testing/network.ts'
import {
  appended,
  hostOfReview,
  otherVisitor,
  recordsTold,
  toldUntil,
  visitorOfReview
} from '../testing/told-review.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => browser.close())

const people: Readonly<Record<string, Actor>> = {
  ...{ team, host: hostOfReview, visitor: visitorOfReview, other: otherVisitor }
}
const calendar = {
  cycle: '2023-2024',
  visits: [
    {
      ...{ community: 'TC-0003', name: 'Birch Lodge', kind: 'peer-review', visit: 1, status: 'agreed' },
      ...{ days: ['2025-03-01'], mode: 'in-person', team: [] }
    }
  ]
}
const reader = network.reader.but({ 'visit-calendar': (() => right(calendar)) as never })
const serving = async ({ dependencies }: Records): Promise<string> => {
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, {
    ...{ ...network, reader, records: dependencies },
    giving: { dependencies, give: submitWithReactions(dependencies), drafts: inMemoryDraftStore() },
    visitors: {
      principal: ({ headers }) => TE.right(people[String(headers['x-who'])] ?? team),
      known: 'elsewhere',
      secret: ({ headers }) => `held by ${String(headers['x-who'])}`
    }
  })
  return app.listen({ host: '127.0.0.1', port: 0 })
}
const phone = async (who: string, javaScriptEnabled = false): Promise<Page> => {
  const { context } = await openTab(browser, {
    ...{ viewport: { width: 375, height: 800 }, javaScriptEnabled, locale: 'en-GB' },
    extraHTTPHeaders: { 'x-who': who }
  })
  onTestFinished(() => context.close())
  return context.newPage()
}
const forum = {
  ...{ type: 'GatheringAnnounced', gathering: 'F-2025', kind: 'forum', title: 'Annual Forum 2025', programme: null },
  ...{ days: ['2025-06-10'], mode: 'in-person', heldIn: 'GB', places: 2, training: null, on: '2024-09-01' },
  prices: [{ priceGroup: 'non-member', net: 12_000 }],
  freePlaces: []
}
const withForum = async (): Promise<Records> => {
  const records = newRecords()
  await appended(records, 'gathering-F-2025', 0, [forum])
  return records
}
const of = (word: string): string => `/${word}/TC-0001/2023-2024/peer-review`
const shown: ReadonlyArray<readonly [who: string, records: () => Promise<Records>, urls: ReadonlyArray<string>]> = [
  ['host', async () => recordsTold([]), [of('visit-dates'), of('outcome-counts'), '/dashboard/TC-0001']],
  ['host', async () => recordsTold(toldUntil.teamChosen), [of('visit-team'), of('visit-dates'), '/visits-with-room']],
  ['host', async () => recordsTold(toldUntil.drafted), [of('draft-comments')]],
  ['host', async () => recordsTold(toldUntil.final), [of('action-plan')]],
  ['host', withForum, ['/book-place/F-2025', '/tell-news', '/ask-access/TC-0001']],
  [
    'visitor',
    async () => recordsTold(toldUntil.visited),
    [of('visit-ratings'), `${of('visit-ratings')}/2`, of('visit-findings'), of('team-feedback'), '/visits']
  ]
]
for (const [who, recordsOf, urls] of shown)
  test(`what ${who} is asked at ${urls.join(', ')} fits a phone and is for everybody`, async () => {
    const origin = await serving(await recordsOf())
    // What finds fault is a script of its own, which the pages themselves let nowhere in.
    const page = await phone(who, true)
    for (const url of urls) {
      expect([url, (await page.goto(`${origin}${url}`))?.status()]).toEqual([url, 200])
      expect([url, await tooWide(page)]).toEqual([url, []])
      expect([url, await violations(page)]).toEqual([url, []])
    }
  })

test('two reviewers rate on phones without script: back and a double click do nothing twice, and neither loses a word', async () => {
  const origin = await serving(await recordsTold(toldUntil.visited))
  const [mine, theirs] = [await phone('visitor'), await phone('other')]
  const remark = (page: Page, standard: string) => page.getByLabel(`Comment on ${standard}`)
  for (const page of [mine, theirs]) {
    await page.goto(`${origin}${of('visit-ratings')}`)
    await page.getByRole('link', { name: 'People' }).click()
  }
  await remark(mine, 'S1').fill('We saw it.')
  await remark(theirs, 'S1').fill('We saw none.')
  await remark(theirs, 'S2').fill('Ask again.')
  await mine.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await mine.getByText('Saved. You can go on here').waitFor()
  await theirs.getByRole('button', { name: 'Save', exact: true }).click()
  expect(await theirs.getByRole('alert').innerText()).toContain('somebody else changed this')
  expect(await theirs.getByText('We saw it.').count()).toBe(1)
  expect([await remark(theirs, 'S1').inputValue(), await remark(theirs, 'S2').inputValue()]).toEqual([
    ...['We saw none.', 'Ask again.']
  ])
  await remark(theirs, 'S1').fill('We saw it on one of two days.')
  await theirs.getByRole('button', { name: 'Save and finish' }).click()
  await theirs.getByRole('heading', { name: 'Rate together after the visit' }).waitFor()
  await theirs.goBack()
  await mine.reload()
  expect(await remark(mine, 'S1').inputValue()).toBe('We saw it on one of two days.')
  expect(await remark(mine, 'S2').inputValue()).toBe('Ask again.')
})
