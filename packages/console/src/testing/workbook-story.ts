/** A workbook filled in by two people on phones, without script, in a real browser: nothing is lost, and nothing is done twice. */
import { inMemoryDraftStore } from '@cofc/access-store'
import { submitWithReactions, type Actor } from '@cofc/application'
import Fastify, { type FastifyInstance } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { loadAgain, openTab, pressedThrough } from './browser.ts'
import { team, type Records } from './giving.ts'
import { tooWide, violations } from './look.ts'
import { network } from './network.ts'
import { linkPersonOfWorkbook, recordsWithWorkbook, workbookAt } from './workbook.ts'

/** Who asks is told by the browser itself, as a session would be. */
const people: Readonly<Record<string, Actor>> = { 'link-person': linkPersonOfWorkbook, team }
export const serving = async ({ dependencies }: Records, drafts: ReturnType<typeof inMemoryDraftStore>, port = 0) => {
  const app = Fastify()
  await app.register(consolePages, {
    ...network,
    records: dependencies,
    giving: { dependencies, give: submitWithReactions(dependencies), drafts },
    visitors: {
      principal: ({ headers }) => TE.right(people[String(headers['x-who'])] ?? team),
      known: 'elsewhere',
      secret: ({ headers }) => `held by ${String(headers['x-who'])}`
    }
  })
  return { app, origin: await app.listen({ host: '127.0.0.1', port }) }
}
export const phone = async (browser: Browser, who: string, javaScriptEnabled = false): Promise<BrowserContext> => {
  const { context } = await openTab(browser, {
    viewport: { width: 375, height: 800 },
    ...{ javaScriptEnabled, locale: 'en-GB' },
    extraHTTPHeaders: { 'x-who': who }
  })
  return context
}
const choose = async (page: Page, standard: string, rating: string) =>
  page
    .getByRole('group', { name: `Rating of ${standard}` })
    .getByLabel(rating, { exact: true })
    .check()
const comment = (page: Page, standard: string) => page.getByLabel(`Comment on ${standard}`)
export const saved = async ({ dependencies: { events } }: Records) => {
  const found = await events.read('review-TC-0001/2023-2024/peer-review', 2)()
  return isLeft(found) ? [] : found.right.events.map(({ data }) => data)
}

export const testWorkbookStory = (browserOf: () => Browser): void => {
  test('a workbook is filled in on two phones without script: nothing is lost, and nothing is done twice', async () => {
    const [records, drafts] = [await recordsWithWorkbook(), inMemoryDraftStore()]
    let { app, origin }: { app: FastifyInstance; origin: string } = await serving(records, drafts)
    const [mine, theirs] = [await phone(browserOf(), 'link-person'), await phone(browserOf(), 'team')]
    const [page, other] = [await mine.newPage(), await theirs.newPage()]
    await page.goto(`${origin}${workbookAt}`)
    await page.getByRole('link', { name: 'People' }).click()
    await other.goto(page.url())

    // The server ends while something is typed; what was typed is still there, and is saved once it is back.
    await choose(page, 'S1', 'Partly met')
    await comment(page, 'S1').fill('Most days.\nNot Sundays.')
    await app.close()
    await pressedThrough(page.getByRole('button', { name: 'Save', exact: true }))
    ;({ app, origin } = await serving(records, drafts, Number(new URL(origin).port)))
    // What cannot be sent is sent by loading the page again, as the browser asks to; and twice is once.
    await loadAgain(page)
    await page.getByText('Saved. You can go on here').waitFor()
    expect(await comment(page, 'S1').inputValue()).toBe('Most days.\nNot Sundays.')
    await page.getByRole('button', { name: 'Save', exact: true }).dblclick()
    await page.getByText('Saved. You can go on here').waitFor()
    expect(await saved(records)).toMatchObject([{ ratings: [{ standard: 'S1', rating: 'partly' }] }])

    // Somebody else wrote at the same time: what each changed is kept, and where both did, both are shown.
    await choose(other, 'S2', 'Met')
    await comment(other, 'S1').fill('Every day.')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await other.getByRole('alert').innerText()).toContain('somebody else changed this')
    expect(await other.getByText('Most days.').innerText()).toContain('Not Sundays.')
    expect(await comment(other, 'S1').inputValue()).toBe('Every day.')
    await comment(other, 'S1').fill('Every day but Sundays.')
    await other.getByRole('button', { name: 'Save and finish' }).click()
    expect(await other.locator('[data-figure="rated"]').innerText()).toBe('2 of 3')

    // Checked, and handed in once, though one goes back and sends it again.
    await page.goto(`${origin}${workbookAt}/check`)
    expect(await page.getByText('Every day but Sundays.').count()).toBe(1)
    await page.getByRole('link', { name: 'Submit the self-review' }).click()
    await page.getByRole('button', { name: 'Continue', exact: true }).last().click()
    await page.getByRole('button', { name: 'Accept and send' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Done')
    await page.goBack()
    await page.getByRole('button', { name: 'Accept and send' }).click()
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    expect((await saved(records)).filter(({ type }) => type === 'SelfReviewSubmitted')).toHaveLength(1)
    await Promise.all([mine.close(), theirs.close(), app.close()])
  })

  test('forms and the workbook fit a phone, and no rule of accessibility has anything against them', async () => {
    const { app, origin } = await serving(await recordsWithWorkbook(), inMemoryDraftStore())
    const context = await phone(browserOf(), 'team', true)
    const page = await context.newPage()
    const wrong = '/do/review/TC-0001/2023-2024/peer-review/offer-visit-dates'
    for (const path of [
      ...[workbookAt, `${workbookAt}/2`, `${workbookAt}/check`, wrong, '/do', '/drafts'],
      ...['/do/review/TC-0001/2023-2024/peer-review', '/do/policy/adopt-policy', '/do/membership/renew-membership'],
      '/do/accreditation/TC-0001/decide-accreditation'
    ]) {
      await page.goto(`${origin}${path}`)
      expect([path, await violations(page), await tooWide(page)]).toEqual([path, [], []])
    }
    await page.goto(`${origin}${wrong}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Continue', exact: true }).last().click()
    expect(await page.title()).toContain('Error: ')
    expect([await violations(page), await tooWide(page)]).toEqual([[], []])
    await context.close()
    await app.close()
  })
}
