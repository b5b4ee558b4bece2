/** A form made by hand in a real browser, filled in by two people at once. What each of them looks like: `pages.e2e.test.ts`. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openBrowser, openTab } from '../testing/browser.ts'
import type { Records } from '../testing/giving.ts'
import { appOn } from '../testing/serving.ts'
import { recordsTold, toldUntil } from '../testing/told-review.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => browser.close())

const serving = async (records: Records): Promise<string> => {
  const app = await appOn(records)
  onTestFinished(() => app.close())
  return app.listen({ host: '127.0.0.1', port: 0 })
}
const phone = async (who: string): Promise<Page> => {
  const { context } = await openTab(browser, {
    ...{ viewport: { width: 375, height: 800 }, javaScriptEnabled: false, locale: 'en-GB' },
    extraHTTPHeaders: { 'x-who': who }
  })
  onTestFinished(() => context.close())
  return context.newPage()
}
const ratings = '/visit-ratings/TC-0001/2023-2024/peer-review'

test('two reviewers rate on phones without script: back and a double click do nothing twice, and neither loses a word', async () => {
  const origin = await serving(await recordsTold(toldUntil.visited))
  const [mine, theirs] = [await phone('visitor'), await phone('other')]
  const remark = (page: Page, standard: string) => page.getByLabel(`Comment on ${standard}`)
  for (const page of [mine, theirs]) {
    await page.goto(`${origin}${ratings}`)
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
