/**
 * Every page in a real browser: on a desk, on two phones, on paper, and as a screen reader's rules see it.
 *
 * One tab goes from page to page, so that neither the browser nor what belongs to every page is loaded anew for each. By
 * night (COFC_EVERY_SCREEN, docs/CONTRIBUTING.md) what is tried again elsewhere is tried everywhere.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommunityId, PlainDate } from '@cofc/core'
import Fastify from 'fastify'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { ConsoleOptions } from './options.ts'
import { consolePages } from './plugin.ts'
import { historyOf } from './testing/history.ts'
import {
  figuresOfAccounts,
  figuresOfAnnouncements,
  figuresOfCase,
  figuresOfCertificate,
  figuresOfCommittee,
  figuresOfDashboard,
  figuresOfDocument,
  figuresOfEntitlements,
  figuresOfFeedback,
  figuresOfFees,
  figuresOfGatherings,
  figuresOfHistory,
  figuresOfHome,
  figuresOfInvoices,
  figuresOfLocal,
  figuresOfMembers,
  figuresOfMonths,
  figuresOfNational,
  figuresOfObligations,
  figuresOfPayments,
  figuresOfPipeline,
  figuresOfRegister,
  figuresOfStatement,
  figuresOfVisitPack,
  figuresOfWaiting,
  figuresOn,
  openBrowser,
  openTab,
  tooWide,
  violations,
  violationsOfLayout
} from './testing/index.ts'
import { caseOn, committeeOn } from './testing/committee.ts'
import { allGatherings, announcementsFor } from './testing/gatherings.ts'
import { localReport, selfReview } from './testing/local.ts'
import {
  accountsOn,
  creditNote,
  feesDueOn,
  invoice,
  invoicesOn,
  monthsOn,
  obligationsOf,
  paymentsOn,
  receipt,
  statementOn
} from './testing/money.ts'
import { cycle, nationalReport, provisionalReport } from './testing/national.ts'
import {
  certificateOf,
  entitlementsOf,
  feedbackOfCycle,
  membersOfCycle,
  network,
  pipeline,
  register
} from './testing/network.ts'
import { dashboardOf, waitingOn, visitPack } from './testing/place.ts'
import { isByNight } from './testing/reader.ts'
import { replayed } from './testing/replayed.ts'
import { servedPages } from './testing/served-pages.ts'
import { listeningAtOne, type PageOf } from './testing/serving.ts'
import { sheetsOf } from './testing/sheets.ts'
import { testBrowser } from './testing/testing-the-browser.ts'
import { testKeyboardStory } from './testing/keyboard-story.ts'
import { testWorkbookStory } from './testing/workbook-story.ts'

const [community, lastDay] = ['TC-0001' as CommunityId, '2023-12-31' as PlainDate]

const reports = {
  home: '/',
  national: '/national/2023-2024',
  'national-provisional': '/national/2024-2025',
  local: '/local/TC-0001/2023-2024',
  'local-self-review': '/local/TC-0002/2024-2025',
  register: '/register',
  'register-on': '/register?on=2023-12-31',
  members: '/register?cycle=2023-2024',
  entitlements: '/entitlements/TC-0001?as-of=2023-12-31',
  certificate: '/certificate/TC-0003-A1',
  'accreditation-pipeline': '/accreditation-pipeline',
  committee: '/committee',
  'accreditation-case': '/accreditation-case/TC-0001/2023-2024',
  gatherings: '/gatherings',
  places: '/gatherings?gathering=F-2024',
  announcements: '/announcements',
  statement: '/statement/TC-0001',
  invoice: '/account-document/TC-0001?number=TC-0001%2F2024-25%2F1',
  'credit-note': '/account-document/TC-0001?number=TC-0001%2F2024-25%2FC1',
  receipt: '/account-document/TC-0001?number=TC-0001%2F2024-25%2FR1',
  'fees-due': '/fees-due',
  accounts: '/accounts',
  invoices: '/invoices',
  payments: '/payments',
  'money-by-month': '/money-by-month',
  finance: '/finance',
  obligations: '/obligations-met/2023-2024',
  dashboard: '/dashboard/TC-0001',
  waiting: '/waiting',
  'visit-pack': '/visit-pack/TC-0001/2023-2024/peer-review',
  'waiting-wrong': '/waiting?community=Alder',
  deadlines: '/deadlines',
  team: '/team',
  'team-announcements': '/team/announcements',
  publication: '/team/publication/2023-2024',
  account: '/account/TC-0001',
  'visit-calendar': '/visit-calendar/2023-2024',
  'actions-outstanding': '/actions-outstanding',
  'self-and-peer': '/self-and-peer/2023-2024',
  'members-over-time': '/members-over-time',
  'core-standards-met': '/core-standards-met/2023-2024',
  'core-values': '/core-values/2023-2024',
  'reviewer-balance': '/reviewer-balance/2023-2024',
  'outcomes-benchmark': '/outcomes-benchmark/2023-2024?community=TC-0001',
  'outcomes-among-peers': '/outcomes-among-peers/TC-0001/2023-2024',
  'news-proposed': '/news-proposed/TC-0001',
  feedback: '/feedback/2023-2024',
  'visit-feedback': '/visit-feedback/2023-2024',
  history: '/communities/TC-0001',
  'history-as-of': '/communities/TC-0001?as-of=2023-12-31',
  check: '/communities/TC-0001/check?about=membership-TC-0001&from=2023-06-30&to=2023-12-31&again=yes',
  'membership-record': '/communities/TC-0001/membership-record',
  'register-wrong': '/register?on=2023-02-30',
  'certificate-wrong': '/certificate?certificate=TC-0003-A9',
  'home-wrong': '/local?community=TC-0003&cycle=2023-2024',
  'not-found': '/nowhere',
  error: '/communities/TC-0500'
}
type Report = keyof typeof reports
/** What is sent to whoever pays fits on one sheet. */
const onOneSheet: ReadonlyArray<string> = ['invoice', 'credit-note', 'receipt']
/** Of each kind that there is: long tables, many figures, a chart, sums, a list. By night every page is. */
const onEveryPaper: ReadonlyArray<string> = [
  ...['national', 'local', 'register', 'statement', 'dashboard', 'history', 'core-standards-met', 'waiting', 'finance']
]
/** The first, the longest, one that comes back with what is wrong with it, and one with forms. */
const readWithoutScript: ReadonlyArray<string> = ['home', 'national', 'register-wrong', 'workbook-section']
/** What is answered field by field keeps each with its question on paper, however much of a sheet stays empty. */
const isForScreens: ReadonlyArray<string> = ['draft-comments']
/** The width of A4 within its margins, in pixels. */
const paper = 672
const screens = { desk: 1280, tablet: 768, phone: 375, small: 320 }
/** A desk whose reader sees everything twice and four times as large. */
const zoomed = [640, 320]
const folder = process.env['COFC_SCREENSHOTS']

const nothing = { parked: 0, halted: 0 }
let lacks = nothing
const app = Fastify()
await app.register(consolePages, {
  ...network,
  replay: await replayed(historyOf(community, null)),
  reader: { ...network.reader, lacking: () => TE.right(lacks) },
  history: (community, asOf) => {
    if (community === 'TC-0500') throw new Error('unforeseen')
    return network.history(community, asOf)
  }
})
const served = [
  { app, pages: Object.fromEntries(Object.entries(reports).map(([name, url]) => [name, { who: 'team', url }])) },
  ...(await Promise.all(servedPages.map(async serve => serve())))
]
interface Asked extends PageOf {
  readonly name: string
  /** Of which server. */
  readonly at: number
}
const pages: ReadonlyArray<Asked> = served.flatMap(({ pages: them }, at) =>
  Object.entries(them).map(([name, page]) => ({ name, ...page, at }))
)

let browser: Browser
/** One tab for all pages, and one for those that are compared with themselves. */
let visited: Visited
let withoutScript: Visited
let [origin, closed]: [string, () => Promise<void>] = ['', async () => undefined]
beforeAll(async () => {
  ;({ origin, close: closed } = await listeningAtOne(served.map(one => one.app)))
  browser = await openBrowser()
  visited = await opened(screens.desk)
  withoutScript = await opened(screens.desk, false)
})
afterAll(async () => {
  await browser.close()
  await closed()
})

interface Visited {
  readonly page: Page
  /** Goes on to another page, whose answer this is. */
  readonly to: (asked: Pick<Asked, 'url' | 'who' | 'at'>) => Promise<Response | null>
  /** Ends the visit to a page: nothing was asked of another host, and the browser had nothing to say against it. */
  readonly isLeft: () => void
}
const opened = async (width: number, javaScriptEnabled = true): Promise<Visited> => {
  const { context, strayRequests } = await openTab(browser, {
    viewport: { width, height: 900 },
    javaScriptEnabled,
    locale: 'en-GB'
  })
  const page = await context.newPage()
  const complaints: Array<string> = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return {
    page,
    to: async ({ url, who, at }) => {
      await page.setExtraHTTPHeaders({ 'x-who': who, 'x-at': String(at) })
      return page.goto(`${origin}${url}`)
    },
    isLeft: () => {
      expect(strayRequests.splice(0)).toEqual([])
      expect(complaints.splice(0).filter(text => !/status of (400|404|422|500)/.test(text))).toEqual([])
    }
  }
}
const visit = async <T>(
  url: string,
  width: number,
  look: (page: Page) => Promise<T>,
  javaScriptEnabled = true
): Promise<T> => {
  const { page, to, isLeft } = await opened(width, javaScriptEnabled)
  await to({ url, who: 'team', at: 0 })
  const seen = await look(page)
  isLeft()
  await page.context().close()
  return seen
}
/** A page taller than the browser can picture is left out. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (folder !== undefined)
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true }).catch(() => undefined)
}

/** Every figure that a page must print, and no other. */
const exactly: Readonly<Partial<Record<Report, ReadonlyMap<string, string>>>> = {
  home: figuresOfHome(nationalReport),
  national: figuresOfNational(nationalReport),
  'national-provisional': figuresOfNational(provisionalReport),
  register: figuresOfRegister(register),
  members: figuresOfMembers(membersOfCycle),
  entitlements: figuresOfEntitlements(entitlementsOf(community, lastDay)),
  certificate: figuresOfCertificate(certificateOf(network.today())),
  'accreditation-pipeline': figuresOfPipeline(pipeline),
  committee: figuresOfCommittee(committeeOn(network.today())),
  gatherings: figuresOfGatherings(allGatherings),
  announcements: figuresOfAnnouncements(announcementsFor('public', network.today())),
  statement: figuresOfStatement(statementOn(network.today())),
  invoice: figuresOfDocument(invoice),
  'credit-note': figuresOfDocument(creditNote),
  receipt: figuresOfDocument(receipt),
  'fees-due': figuresOfFees(feesDueOn(network.today())),
  accounts: figuresOfAccounts(accountsOn(network.today())),
  invoices: figuresOfInvoices(invoicesOn(network.today())),
  payments: figuresOfPayments(paymentsOn(network.today())),
  'money-by-month': figuresOfMonths(monthsOn(network.today())),
  obligations: figuresOfObligations(obligationsOf(cycle, network.today())),
  dashboard: figuresOfDashboard(dashboardOf(network.today())),
  'visit-pack': figuresOfVisitPack(visitPack),
  waiting: figuresOfWaiting(waitingOn({ on: network.today() })),
  feedback: figuresOfFeedback(feedbackOfCycle),
  history: new Map([
    ...figuresOfHistory(historyOf(community, null)),
    ...figuresOfEntitlements(entitlementsOf(community, network.today()))
  ]),
  'history-as-of': new Map([
    ...figuresOfHistory(historyOf(community, lastDay)),
    ...figuresOfEntitlements(entitlementsOf(community, lastDay))
  ])
}
/** Figures that a page must print among others. */
const among: typeof exactly = {
  local: figuresOfLocal(localReport),
  'local-self-review': figuresOfLocal(selfReview),
  'accreditation-case': figuresOfCase(caseOn(network.today()))
}

const unfound: ReadonlyArray<string> = ['not-found', 'error']
const isGood = (answer: Response | null): boolean => answer?.status() === 200
/** Everything on a page that would run. */
const scripts = `[...document.querySelectorAll('*')].flatMap(each => [
  ...(each.localName === 'script' ? [each.outerHTML] : []),
  ...[...each.attributes].filter(({ name, value }) => name.startsWith('on') || /^\\s*javascript:/i.test(value)).map(({ name }) => each.tagName + ' ' + name)
])`
const widthOf = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')
const textOf = (page: Page) => page.locator('main').innerText()
const resize = (page: Page, width: number, height = 900) => page.setViewportSize({ width, height })
/** As WCAG 1.4.12 lets readers set it. */
const spaceOut = (page: Page) =>
  page.evaluate(`{
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  }`)
const setAsItWas = (page: Page) => page.evaluate('document.adoptedStyleSheets = []; undefined')
const onPaper = async (page: Page): Promise<void> => {
  await resize(page, paper, 960)
  await page.emulateMedia({ media: 'print' })
}

const figuresOf = (table: typeof exactly, name: string): ReadonlyMap<string, string> | undefined =>
  Object.entries(table).find(([of]) => of === name)?.[1]

/** One visit for all looks at a page; what a look changes is undone by the next. */
describe.each(pages)('$name', ({ name, ...asked }) => {
  let answered: Response | null
  /** How it fits each screen. */
  const fits: Array<{ readonly screen: string; readonly width: number; readonly wider: ReadonlyArray<string> }> = []
  /** The sheets of it on A4. */
  let printed: ReturnType<typeof sheetsOf> | undefined
  const onA4 = () => (printed ??= visited.page.pdf({ preferCSSPageSize: true }).then(sheetsOf))
  beforeAll(async () => {
    await resize(visited.page, screens.desk)
    answered = await visited.to(asked)
    for (const [screen, width] of Object.entries(screens)) {
      await resize(visited.page, width)
      await picture(visited.page, `${name}-${screen}`)
      fits.push({ screen, width: await widthOf(visited.page), wider: await tooWide(visited.page) })
    }
  })

  test('never scrolls sideways as a whole, however narrow the screen', () => {
    expect(Object.fromEntries(fits.map(({ screen, width }) => [screen, width]))).toEqual(screens)
  })

  test('no table, form or chart is wider than its place', () => {
    expect(fits.map(({ screen, wider }) => [screen, wider])).toEqual(Object.keys(screens).map(screen => [screen, []]))
  })

  // A table may move in its own place then.
  test('the page is as wide as its screen for a reader who zooms in and sets letters, words and lines wider apart', async () => {
    await spaceOut(visited.page)
    for (const width of zoomed) {
      await resize(visited.page, width)
      expect([width, await widthOf(visited.page)]).toEqual([width, width])
    }
    await setAsItWas(visited.page)
  })

  test('is the page that was asked for, and brings no script', async () => {
    expect([asked.url, isGood(answered) || name.endsWith('wrong') || unfound.includes(name)]).toEqual([asked.url, true])
    expect(answered?.headers()['content-security-policy']).toMatch(/^default-src 'none'; (?!.*script-src)/)
    expect(await visited.page.evaluate(scripts)).toEqual([])
  })

  if (isByNight || readWithoutScript.includes(name))
    test('reads the same without any script', async () => {
      await resize(visited.page, screens.desk)
      await withoutScript.to(asked)
      expect(await textOf(withoutScript.page)).toBe(await textOf(visited.page))
    })

  const [whole, some] = [figuresOf(exactly, name), figuresOf(among, name)]
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

  test('prints on A4, with nothing cut off: pages are numbered and full, titles stay with what follows', async () => {
    await onPaper(visited.page)
    expect(await widthOf(visited.page)).toBe(paper)
    await picture(visited.page, `${name}-paper`)
    if (folder !== undefined)
      writeFileSync(join(folder, `${name}.pdf`), await visited.page.pdf({ preferCSSPageSize: true }))
    const sheets = await onA4()
    await visited.page.emulateMedia({ media: null })
    if (onOneSheet.includes(name)) expect(sheets).toHaveLength(1)
    for (const [number, { margins, smallest }] of sheets.entries()) {
      expect(margins).toContain(`Page ${String(number + 1)} of ${String(sheets.length)}`)
      expect([number, smallest >= 7.9]).toEqual([number, true])
    }
    // The cover and the contents of a national report stand alone, and the last sheet ends where it ends.
    const whole = sheets.slice(name.startsWith('national') ? 2 : 0, isForScreens.includes(name) ? 0 : -1)
    expect(whole.map(({ filled }) => Math.round(100 * filled)).filter(filled => filled < 60)).toEqual([])
  })

  // Where a page ends is chance, so other papers are tried too. Of a form that comes back nothing is printed but its title.
  test.skipIf(name.endsWith('wrong'))(
    'on paper a title stays with what follows it, wherever the page ends',
    async () => {
      await onPaper(visited.page)
      const titles = (
        await visited.page.locator('h1, h2, h3, caption, figcaption, .table-title').allTextContents()
      ).map(title => title.replaceAll(/\s+/g, ' ').trim())
      const tried = [await onA4()]
      for (const height of isByNight || onEveryPaper.includes(name) ? ['270mm', '240mm', '210mm'] : [])
        tried.push(await sheetsOf(await visited.page.pdf({ width: '210mm', height })))
      const lastLines = tried.flat().flatMap(({ last }) => (last.length > 4 ? [last] : []))
      await visited.page.emulateMedia({ media: null })
      // On paper chapters, figures and tables have their numbers before their titles.
      const unnumbered = lastLines.map(last => last.replace(/^(?:(?:Figure|Table) )?\d+:? /, ''))
      expect(unnumbered.filter(last => titles.some(title => title.endsWith(last)))).toEqual([])
    }
  )

  test('has no accessibility violation, on a phone and on a desk', async () => {
    await resize(visited.page, screens.small)
    expect(await violations(visited.page)).toEqual([])
    await resize(visited.page, screens.desk)
    expect(await violationsOfLayout(visited.page)).toEqual([])
  })

  test('asks nothing of another host and gives the browser no reason to complain', () => visited.isLeft())
})

test('a form’s choice leads to its page', async () => {
  const title = await visit(
    reports.home,
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

test('a wrong value is put right by keyboard alone, without script', async () => {
  const says = await visit(
    reports['register-wrong'],
    screens.phone,
    async page => {
      expect(await page.title()).toMatch(/^Error: /)
      expect(await page.evaluate('document.activeElement.className')).toBe('nhsuk-error-summary')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('on')
      expect(await page.locator('#on').inputValue()).toBe('2023-02-30')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('2023-12-31')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/register?on=2023-12-31')
      return page.locator('.lede').innerText()
    },
    false
  )
  expect(says).toContain('on 31 December 2023')
})

test('the contents of a long page stay: beside the chapters, or as a link at the foot of the screen', async () => {
  await visit(reports.national, screens.desk, async page => {
    const isSeen = async (what: string) =>
      page.evaluate<boolean>(
        `(({ top, bottom }) => bottom > 0 && top >= 0 && top < innerHeight)(document.querySelector('${what}').getBoundingClientRect())`
      )
    await page.locator('#outcomes').scrollIntoViewIfNeeded()
    expect([await isSeen('#contents'), await page.locator('.to-contents').isVisible()]).toEqual([true, false])
    await picture(page, 'contents-desk')
    await resize(page, screens.phone)
    await page.locator('#outcomes').scrollIntoViewIfNeeded()
    expect([await isSeen('#contents'), await isSeen('.to-contents')]).toEqual([false, true])
    await page.locator('.to-contents').click()
    expect(await isSeen('#contents')).toBe(true)
  })
})

test('every sheet of a made-up network says that it is one, and no sheet of a real one', async () => {
  const printed = async (options: Partial<ConsoleOptions>) => {
    const other = Fastify()
    await other.register(consolePages, { ...network, ...options })
    const address = await other.listen({ host: '127.0.0.1', port: 0 })
    const { context } = await openTab(browser, {})
    const page = await context.newPage()
    await page.goto(`${address}/register`)
    const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }))
    await context.close()
    await other.close()
    return sheets.map(({ margins }) => margins.some(text => text.startsWith('Demonstration network')))
  }
  const made = await printed({ isDemonstration: true })
  expect(made.length).toBeGreaterThan(1)
  expect(new Set(made)).toEqual(new Set([true]))
  expect(new Set(await printed({}))).toEqual(new Set([false]))
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
    await visit(reports.home, width, async page => {
      await picture(page, `lacking-${screen}`)
      expect(await toldOn(page)).toEqual({ said, wide: width })
      expect(await violations(page)).toEqual([])
    })
  await visit(reports.home, screens.desk, async page => {
    await onPaper(page)
    await picture(page, 'lacking-paper')
    expect(await toldOn(page)).toEqual({ said, wide: paper })
  })
})

testBrowser(() => browser)

describe('commands are given by forms', () => {
  testWorkbookStory(() => browser)
  testKeyboardStory(() => browser)
})
