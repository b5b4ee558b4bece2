/**
 * The committee and finance at work in a real browser, without script, on a phone and on a desk: each page they meet on the
 * way fits its screen, and accessibility rules say nothing against it.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there.
 */
import { join } from 'node:path'
import { submitWithReactions, type Actor } from '@cofc/application'
import { accountOf, invoiced, paid, quoted, record, registered } from '@cofc/reports/testing'
import Fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { consolePages } from './plugin.ts'
import { recordsWithCase } from './testing/accreditation-story.ts'
import { openBrowser, openTab, tooWide, violations, violationsOfLayout } from './testing/index.ts'
import { newRecords, type Records } from './testing/giving.ts'
import { network } from './testing/network.ts'
import { readerOver } from './testing/over-records.ts'

const screens = { phone: { width: 375, faults: violations }, desk: { width: 1280, faults: violationsOfLayout } }
const folder = process.env['COFC_SCREENSHOTS']
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => browser.close())

const serve = async (records: Records, actor: Actor): Promise<string> => {
  const { dependencies } = records
  const app = Fastify()
  onTestFinished(() => app.close())
  await app.register(consolePages, {
    ...network,
    ...{ reader: await readerOver(records), records: dependencies },
    giving: { dependencies, give: submitWithReactions(dependencies) },
    visitors: { principal: () => TE.right(actor), known: 'elsewhere', secret: () => `held by ${actor.subject}` }
  })
  return app.listen({ host: '127.0.0.1', port: 0 })
}
const tab = async (): Promise<Page> => {
  const { context, strayRequests } = await openTab(browser, {
    viewport: { width: screens.desk.width, height: 900 },
    locale: 'en-GB'
  })
  onTestFinished(async () => {
    expect(strayRequests).toEqual([])
    await context.close()
  })
  return context.newPage()
}
const looked = async (page: Page, name: string): Promise<void> => {
  for (const [screen, { width, faults }] of Object.entries(screens)) {
    await page.setViewportSize({ width, height: 900 })
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true })
    expect([name, screen, await tooWide(page)]).toEqual([name, screen, []])
    expect([name, screen, await faults(page)]).toEqual([name, screen, []])
  }
}

const first = 'TC-0001/2024-25/1'
test('finance sees what waits, opens an account, and records a payment beside its open invoices', async () => {
  const records = newRecords()
  const account = accountOf(
    'TC-0001',
    ...[['OpenAccount', '2024-04-01'] as const, quoted('2024-04-03', ['2024-2025']), invoiced('2024-04-10', [1])],
    paid('2024-04-20', 'P-1', 100_000, [first, 100_000]),
    ...[
      ['AddCharge', '2024-08-01', { charge: 'B-1', code: 'forum-place', net: 9_000, supply: 'admission', heldIn: 'GB' }]
    ].map(([type, on, fields]) => [type, on, fields] as never),
    ...[invoiced('2024-09-01', [], ['B-1']), quoted('2024-11-01', ['2025-2026']), paid('2024-11-05', 'P-2', 5_000)]
  )
  await record(records.dependencies.events, [registered('TC-0001'), ...account])
  const origin = await serve(records, { role: 'finance', subject: 'S-5' })
  const page = await tab()
  await page.goto(`${origin}/finance`)
  await looked(page, 'finance-home')
  await page.getByRole('link', { name: 'House TC-0001' }).first().click()
  await looked(page, 'finance-account')
  await page.getByRole('link', { name: 'Record a payment' }).click()
  await page.getByLabel('Id of the payment').fill('P-9')
  await page.getByLabel('Amount').fill('2000')
  await page.getByRole('button', { name: 'Show what it settles' }).click()
  await looked(page, 'finance-payment')
  expect(await page.getByLabel(`Pounds of this payment for invoice ${first}`).inputValue()).toBe('1952.00')
  await page.getByRole('button', { name: 'Continue' }).last().click()
  await looked(page, 'finance-payment-check')
  await page.getByRole('button', { name: 'Accept and send' }).click()
  expect(await page.locator('main').innerText()).toContain('What was recorded')
  await page.goto(`${origin}/do/account/TC-0001/record-payment/by-invoice`)
  await page.getByLabel('Amount').fill('much')
  await page.getByRole('button', { name: 'Continue' }).last().click()
  await looked(page, 'finance-payment-wrong')
})

test('the committee sees what is before it, reads a case, and opens the form of a decision filled in', async () => {
  const origin = await serve(await recordsWithCase('mmmmp'), { role: 'committee', subject: 'S-6' })
  const page = await tab()
  await page.goto(`${origin}/committee`)
  await looked(page, 'committee-home')
  await page.getByRole('link', { name: 'House TC-0001' }).click()
  await looked(page, 'committee-case')
  await page.getByRole('link', { name: 'Defer the case' }).click()
  expect(await page.getByLabel('Deferred').isChecked()).toBe(true)
  await looked(page, 'committee-decision')
})
