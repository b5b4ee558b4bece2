/**
 * Every page in a real browser: on a desk, on two phones, on paper, and as a screen reader's rules see it.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommunityId, PlainDate } from '@cofc/core'
import Fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { consolePages } from './plugin.ts'
import { historyOf } from './testing/history.ts'
import {
  figuresOfHistory,
  figuresOfHome,
  figuresOfLocal,
  figuresOfMembers,
  figuresOfNational,
  figuresOfRegister,
  figuresOn,
  openBrowser,
  openTab,
  violations
} from './testing/index.ts'
import { localReport, selfReview } from './testing/local.ts'
import { nationalReport, provisionalReport } from './testing/national.ts'
import { membersOfCycle, network, register } from './testing/network.ts'

const [community, lastDay] = ['TC-0001' as CommunityId, '2023-12-31' as PlainDate]

const pages = {
  home: '/',
  national: '/national/2023-2024',
  'national-provisional': '/national/2024-2025',
  local: '/local/TC-0001/2023-2024',
  'local-self-review': '/local/TC-0002/2024-2025',
  register: '/register',
  'register-on': '/register?on=2023-12-31',
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

let browser: Browser
let origin = ''
const nothing = { parked: 0, halted: 0 }
let lacks = nothing
const app = Fastify()
beforeAll(async () => {
  await app.register(consolePages, {
    ...network,
    reader: { ...network.reader, lacking: () => TE.right(lacks) },
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

test.each([
  ['home', figuresOfHome(nationalReport)],
  ['national', figuresOfNational(nationalReport)],
  ['national-provisional', figuresOfNational(provisionalReport)],
  ['register', figuresOfRegister(register)],
  ['members', figuresOfMembers(membersOfCycle)],
  ['history', figuresOfHistory(historyOf(community, null))],
  ['history-as-of', figuresOfHistory(historyOf(community, lastDay))]
] as const)('the figures on the page %s are those of the data, and no others', async (name, expected) => {
  const onPage = await visit(pages[name], screens.desk, figuresOn)
  for (const sentence of ['method', 'erased']) onPage.delete(sentence)
  expect(onPage).toEqual(expected)
})

test.each([
  ['local', figuresOfLocal(localReport)],
  ['local-self-review', figuresOfLocal(selfReview)]
] as const)('every figure on the page %s is the figure of the data', async (name, expected) => {
  const onPage = await visit(pages[name], screens.desk, figuresOn)
  expect(expected.size).toBeGreaterThan(20)
  for (const [figure, text] of expected) expect([figure, onPage.get(figure)]).toEqual([figure, text])
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

const onPaper = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: paper, height: 960 })
  await page.emulateMedia({ media: 'print' })
}
test('what figures lack is told on every screen and on paper, within its width and for every reader', async () => {
  lacks = { parked: 1, halted: 2 }
  onTestFinished(() => void (lacks = nothing))
  const toldOn = async (page: Page) => ({
    said: (await page.getByRole('note').innerText()).split(/\n+/).map(line => line.slice(0, 30)),
    wide: await page.evaluate<number>('document.documentElement.scrollWidth')
  })
  const said = ['One part of the history waits ', '2 reports stand still before a']
  for (const [screen, width] of Object.entries(screens))
    await visit(pages.home, width, async page => {
      await picture(page, `lacking-${screen}`)
      expect(await toldOn(page)).toEqual({ said, wide: width })
      expect(await violations(page)).toEqual([])
    })
  await visit(pages.home, screens.desk, async page => {
    await onPaper(page)
    await picture(page, 'lacking-paper')
    expect(await toldOn(page)).toEqual({ said, wide: paper })
  })
})

test.each(named)('%s prints on A4, with nothing cut off', async (name, path) => {
  const pdf = await visit(path, screens.desk, async page => {
    await onPaper(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(paper)
    await picture(page, `${name}-paper`)
    return page.pdf({ preferCSSPageSize: true })
  })
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})
