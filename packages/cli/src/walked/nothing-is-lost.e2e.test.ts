/** What goes wrong before a page costs nobody a word, and does nothing twice: sessions that end, double clicks, a server killed. */
import 'reflect-metadata'
import { submitWithReactions, uuidOf } from '@cofc/application'
import { loadAgain, openBrowser, openTab, pressedThrough } from '@cofc/console/testing'
import { temporaryFolder } from '@cofc/verification'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compose } from '../container.ts'
import { dataFolder } from '../data-folder.ts'
import { eventsIn } from '../testing/events-in.ts'
import type { Spoken } from '../testing/network-in-memory.ts'
import { run, start } from '../testing/running.ts'
import { joins } from '../testing/told-commands.ts'
import { networkOfStories } from '../testing/walking/network-of-stories.ts'
import { walkedNetwork } from '../testing/walking/walked-network.ts'
import { whoMay } from '../testing/who-may.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const [community, cycle] = ['TC-0001', '2023-2024']
const workbook = `/workbook/${community}/${cycle}/peer-review`
const records: ReadonlyArray<Spoken> = [
  ...networkOfStories,
  ...joins(community),
  { type: 'OpenReview', community, cycle, kind: 'peer-review', edition: 'E10', on: '2023-09-05' }
]
const review = { Community: community, Cycle: cycle, 'Kind of review': 'Peer-review' }

test('a session that ends in mid-form, going back and forward and clicking twice lose no word and do nothing twice', async () => {
  await using network = await walkedNetwork(browser)
  await network.recorded(records)
  const linkPerson = await network.somebody('link-person', community, { width: 375, hasScript: false })
  const { page } = linkPerson
  network.nowIs('2023-10-02')
  await linkPerson.comesIn()
  await linkPerson.opens('Offer dates for a visit', review)
  const offered = { 'Number of the visit': '1', 'Dates you offer': ['2024-01-15', '2024-01-16', '2024-01-24'] }
  await linkPerson.fillsIn(offered)

  // On the next day the session is over; what was typed is found again by whoever typed it.
  network.nowIs('2023-10-03')
  await linkPerson.presses('Continue')
  await linkPerson.seesNothingOf('Check your answers')
  await linkPerson.comesIn()
  await linkPerson.follows('All that you can do')
  await linkPerson.follows('What you began and did not send')
  await linkPerson.follows('Offer dates for a visit')
  await linkPerson.presses('Continue')
  await linkPerson.sees('15 January 2024', '24 January 2024')

  // Back to the form and forward again, then sent with two clicks, and once more after going back.
  await page.goBack()
  expect(await page.getByLabel('Number of the visit').inputValue()).toBe('1')
  await page.goForward()
  await page.getByRole('button', { name: 'Accept and send' }).dblclick()
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Accept and send' }).click()
  await page.getByRole('heading', { name: 'Done' }).waitFor()

  // What is sent without a check is clicked twice as well.
  await linkPerson.opens('Add a piece of evidence', review)
  await linkPerson.fillsIn({ Standards: ['CS1'], 'What it is': 'Minutes of a meeting' })
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
  await page.getByRole('heading', { name: 'Done' }).waitFor()
  await linkPerson.follows(`Go to what is recorded of ${community}`)
  const told = await page.locator('main').innerText()
  for (const sentence of ['The community offered dates', 'A piece of evidence was added'])
    expect([sentence, told.split(sentence).length - 1]).toEqual([sentence, 1])
  expect(network.wrong()).toEqual([])
})

/** A data folder with a review whose workbook is open. */
const recordedIn = async (folder: string): Promise<void> => {
  const composed = await compose(dataFolder(folder))
  for (const [at, command] of records.entries()) {
    const id = uuidOf('0b6c3f5e-5f6a-4a0e-9d55-8d0c5f3b6a11', String(at))
    const done = await submitWithReactions(composed.dependencies)({ id, command, actor: whoMay(command) })()
    if (isLeft(done)) throw new Error(JSON.stringify(done.left))
  }
  await composed.close()
}
const save = async (page: Page): Promise<void> =>
  pressedThrough(page.getByRole('button', { name: 'Save', exact: true }))

test('a server is killed while two people write in a workbook, and both have all they wrote once it is back', async () => {
  using data = temporaryFolder()
  await recordedIn(data.path)
  const first = start(data.path, 'serve', '--port', '0')
  const address = (await first.says(/http:\/\/127\.0\.0\.1:\d+/)).trim()
  const pages: Array<Page> = []
  for (const [section, standard] of [
    ['1', 'CS1'],
    ['2', 'CS2']
  ] as const) {
    const { context } = await openTab(browser, { viewport: { width: 375, height: 800 }, javaScriptEnabled: false })
    const page = await context.newPage()
    pages.push(page)
    await page.goto(`${address}${workbook}/${section}`)
    await page
      .getByRole('group', { name: `Rating of ${standard}` })
      .getByLabel('Met', { exact: true })
      .check()
    await page.getByLabel(`Comment on ${standard}`).fill(`Said of ${standard}.`)
  }
  // One is sent just when it is killed, the other is still being typed.
  const sending = pages.slice(0, 1).map(save)
  first.process.kill('SIGKILL')
  await Promise.all(sending)
  await first.ended
  const again = start(data.path, 'serve', '--port', new URL(address).port)
  await again.says(/http:\/\/127\.0\.0\.1:\d+/)
  for (const page of pages) {
    // What could not be sent is sent by loading it again, as the browser asks to.
    if ((await page.getByLabel('Comment on').count()) === 0) await loadAgain(page)
    if ((await page.getByText('Saved. You can go on here').count()) === 0)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. You can go on here').waitFor()
    await page.context().close()
  }
  again.process.kill('SIGTERM')
  expect((await again.ended).code).toBe(0)
  const saves = (await eventsIn(data.path)).filter(({ type }) => type === 'SelfRatingsSaved')
  expect(
    saves.map(({ data: { ratings } }) => (ratings as ReadonlyArray<{ standard: string; rating: string }>)[0])
  ).toMatchObject(
    expect.arrayContaining(
      [
        { standard: 'CS1', rating: 'met' },
        { standard: 'CS2', rating: 'met' }
      ].map(one => expect.objectContaining(one) as unknown)
    )
  )
  expect(saves).toHaveLength(2)
  expect(await run(data.path, 'verify')).toMatchObject({ code: 0 })
})
