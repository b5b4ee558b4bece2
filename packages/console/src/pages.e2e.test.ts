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
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
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

interface Visited {
  readonly page: Page
  /** Ends the visit: nothing was asked of another host, and the browser had nothing to say against the page. */
  readonly leave: () => Promise<void>
}
const open = async (path: string, width: number, javaScriptEnabled = true): Promise<Visited> => {
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
  const leave = async () => {
    await context.close()
    expect(strayRequests).toEqual([])
    expect(complaints.filter(text => !text.includes('status of 404') && !text.includes('status of 500'))).toEqual([])
  }
  return { page, leave }
}
const visit = async <T>(
  path: string,
  width: number,
  look: (page: Page) => Promise<T>,
  javaScriptEnabled = true
): Promise<T> => {
  const { page, leave } = await open(path, width, javaScriptEnabled)
  const seen = await look(page)
  await leave()
  return seen
}
/** A page taller than the browser can picture is left out. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => undefined)
}

/** Every figure that a page must print, and no other. */
const exactly: Readonly<Partial<Record<keyof typeof pages, ReadonlyMap<string, string>>>> = {
  home: figuresOfHome(nationalReport),
  national: figuresOfNational(nationalReport),
  'national-provisional': figuresOfNational(provisionalReport),
  register: figuresOfRegister(register),
  members: figuresOfMembers(membersOfCycle),
  history: figuresOfHistory(historyOf(community, null)),
  'history-as-of': figuresOfHistory(historyOf(community, lastDay))
}
/** Figures that a page must print among others. */
const among: typeof exactly = { local: figuresOfLocal(localReport), 'local-self-review': figuresOfLocal(selfReview) }

const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')
const textOf = (page: Page) => page.locator('main').innerText()
const resize = (page: Page, width: number, height = 900) => page.setViewportSize({ width, height })
const onPaper = async (page: Page): Promise<void> => {
  await resize(page, paper, 960)
  await page.emulateMedia({ media: 'print' })
}

/** One visit for all looks at a page; what a look changes is undone by the next, but what it unfolds: that look is last. */
describe.each(Object.keys(pages) as ReadonlyArray<keyof typeof pages>)('%s', name => {
  let visited: Visited
  beforeAll(async () => {
    visited = await open(pages[name], screens.desk)
  })

  test('never scrolls sideways as a whole, however narrow the screen', async () => {
    for (const [screen, width] of Object.entries(screens)) {
      await resize(visited.page, width)
      await picture(visited.page, `${name}-${screen}`)
      expect([screen, await widthOf(visited.page)]).toEqual([screen, width])
    }
  })

  test('reads the same without any script', async () => {
    await resize(visited.page, screens.desk)
    expect(await visit(pages[name], screens.desk, textOf, false)).toBe(await textOf(visited.page))
  })

  const [whole, some] = [exactly[name], among[name]]
  if (whole !== undefined)
    test('the figures are those of the data, and no others', async () => {
      const onPage = await figuresOn(visited.page)
      for (const sentence of ['method', 'erased']) onPage.delete(sentence)
      expect(onPage).toEqual(whole)
    })
  if (some !== undefined)
    test('every figure of the data is on the page', async () => {
      const onPage = await figuresOn(visited.page)
      expect(some.size).toBeGreaterThan(20)
      for (const [figure, text] of some) expect([figure, onPage.get(figure)]).toEqual([figure, text])
    })

  test('prints on A4, with nothing cut off', async () => {
    await onPaper(visited.page)
    expect(await widthOf(visited.page)).toBe(paper)
    await picture(visited.page, `${name}-paper`)
    const pdf = await visited.page.pdf({ preferCSSPageSize: true })
    await visited.page.emulateMedia({ media: null })
    if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('has no accessibility violation, on a desk and on a phone', async () => {
    for (const width of [screens.desk, screens.small]) {
      await resize(visited.page, width)
      expect(await violations(visited.page)).toEqual([])
    }
  })

  test('asks nothing of another host and gives the browser no reason to complain', () => visited.leave())
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

test('what figures lack is told on every screen and on paper, within its width and for every reader', async () => {
  lacks = { parked: 1, halted: 2 }
  onTestFinished(() => void (lacks = nothing))
  const toldOn = async (page: Page) => ({
    said: (await page.getByRole('note').innerText()).split(/\n+/).map(line => line.slice(0, 30)),
    wide: await widthOf(page)
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
