/**
 * Every page in a real browser: on a desk, on two phones, on paper, and as a screen reader's rules see it.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Fastify from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consolePages } from './plugin.ts'
import { openBrowser, openTab } from './testing/browser.ts'
import { figuresOfLocal, figuresOfNational } from './testing/figures.ts'
import { localReport, selfReview } from './testing/local.ts'
import { nationalReport } from './testing/national.ts'
import { network, register } from './testing/network.ts'

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
/** The width of A4 within its margins, in pixels. */
const paper = 672
const screens = { desk: 1280, tablet: 768, phone: 375, small: 320 }
const folder = process.env['COFC_SCREENSHOTS']
const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

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
/** A page taller than the browser can picture is left out. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => undefined)
}
interface Violation {
  readonly id: string
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}
const violations = async (page: Page): Promise<ReadonlyArray<string>> => {
  await page.evaluate('document.querySelectorAll("details").forEach(each => { each.open = true })')
  // The page's own policy lets no script in; the browser's debugger puts this one there.
  await page.evaluate(axe)
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
      await picture(page, `${name}-${screen}`)
      return page.evaluate<number>('document.documentElement.scrollWidth')
    })
    expect([screen, wide]).toEqual([screen, width])
  }
})

test.each(named)('%s reads the same without any script', async (_name, path) => {
  const text = (page: Page) => page.locator('main').innerText()
  expect(await visit(path, screens.desk, text, false)).toBe(await visit(path, screens.desk, text))
})

const printed = (page: Page) =>
  page.evaluate<ReadonlyArray<readonly [string, string]>>(
    `[...document.querySelectorAll('[data-figure]')].map(cell => [cell.dataset.figure, cell.textContent.trim()])`
  )

test.each([
  ['national', figuresOfNational(nationalReport)],
  ['local', figuresOfLocal(localReport)],
  ['local-self-review', figuresOfLocal(selfReview)]
] as const)('every figure on the page %s is the figure of the data', async (name, expected) => {
  const onPage = new Map(await visit(pages[name], screens.desk, printed))
  expect(expected.size).toBeGreaterThan(20)
  for (const [figure, text] of expected) expect([figure, onPage.get(figure)]).toEqual([figure, text])
})

test('the register shows as many members as it says', async () => {
  const onPage = await visit(pages.register, screens.desk, printed)
  expect(new Map(onPage).get('members')).toBe(String(register.members))
  expect(onPage.filter(([figure]) => figure.startsWith('register/'))).toHaveLength(register.members)
})

test('a form’s choice leads to its page', async () => {
  const title = await visit(
    pages.home,
    screens.phone,
    async page => {
      await page.getByLabel('Community', { exact: true }).selectOption('TC-0001')
      await page.getByLabel('Cycle', { exact: true }).selectOption('2023-2024')
      await page.getByRole('button', { name: 'Show its local report' }).click()
      return page.title()
    },
    false
  )
  expect(title).toBe('Alder House, local report 2023-2024 – Community of Communities')
})

test.each(named)('%s prints on A4, with nothing cut off', async (name, path) => {
  const pdf = await visit(path, screens.desk, async page => {
    await page.setViewportSize({ width: paper, height: 960 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(paper)
    await picture(page, `${name}-paper`)
    return page.pdf({ preferCSSPageSize: true })
  })
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
