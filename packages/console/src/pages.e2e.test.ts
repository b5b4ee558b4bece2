/**
 * Every page in a real browser: on a desk, on two phones, on paper, and as a screen reader's rules see it.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there.
 */
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consolePages } from './plugin.ts'
import { openBrowser, openTab } from './testing/browser.ts'
import { network } from './testing/network.ts'

const pages = {
  home: '/',
  national: '/national/2023-2024',
  'national-provisional': '/national/2024-2025',
  local: '/local/TC-0001/2023-2024',
  'local-self-review': '/local/TC-0002/2024-2025',
  register: '/register',
  members: '/register?cycle=2023-2024',
  history: '/communities/TC-0001',
  'history-as-of': '/communities/TC-0001?asOf=2023-12-31',
  'not-found': '/nowhere',
  error: '/communities/TC-0500'
}
const named = Object.entries(pages)
const screens = { desk: 1280, tablet: 768, phone: 375, small: 320 }
const folder = process.env['COFC_SCREENSHOTS']
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let origin = ''
const app = Fastify()
beforeAll(async () => {
  await app.register(consolePages, {
    ...network,
    history: (community, asOf) => {
      if (community === 'TC-0500') throw new Error('unforeseen')
      return network.history(community, asOf)
    }
  })
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const visit = async <T>(
  path: string,
  width: number,
  look: (page: Page) => Promise<T>,
  javaScriptEnabled = true
): Promise<T> => {
  const { context, strayRequests } = await openTab(browser, {
    viewport: { width, height: 900 },
    javaScriptEnabled,
    locale: 'en-GB'
  })
  const page = await context.newPage()
  const complaints: Array<string> = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(`${origin}${path}`)
  const seen = await look(page)
  await context.close()
  expect(strayRequests).toEqual([])
  expect(complaints.filter(text => !text.includes('status of 404') && !text.includes('status of 500'))).toEqual([])
  return seen
}
interface Violation {
  readonly id: string
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}
const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate('document.querySelectorAll("details").forEach(each => { each.open = true })')
  // The page's own policy lets no script in; the browser's debugger puts this one there.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'))
  const found = await page.evaluate<ReadonlyArray<Violation>>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations)`
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
  )
}

test.each(named)('%s has no accessibility violation, on a desk and on a phone', async (_name, path) => {
  for (const width of [screens.desk, screens.small]) expect(await visit(path, width, violations)).toEqual([])
})

test.each(named)('%s never scrolls sideways as a whole, however narrow the screen', async (name, path) => {
  for (const [screen, width] of Object.entries(screens)) {
    const wide = await visit(path, width, async page => {
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${screen}.png`), fullPage: true })
      return page.evaluate<number>('document.documentElement.scrollWidth')
    })
    expect([screen, wide]).toEqual([screen, width])
  }
})

test.each(named)('%s reads the same without any script', async (_name, path) => {
  const text = (page: Page) => page.locator('main').innerText()
  expect(await visit(path, screens.desk, text, false)).toBe(await visit(path, screens.desk, text))
})

test.each(named)('%s prints on A4', async (name, path) => {
  const pdf = await visit(path, screens.desk, page => page.pdf({ preferCSSPageSize: true }))
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
