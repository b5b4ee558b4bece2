/**
 * The pages of the built program in a real browser, beside what the same program answers as JSON.
 *
 * Started with the demonstration network as a first start leaves it; `npm start` on an empty folder is what another test shows.
 */
import { rmSync } from 'node:fs'
import type { History } from '@cofc/application'
import { figuresOfHistory, figuresOfHome, figuresOfLocal, figuresOfMembers } from '@cofc/console/testing'
import {
  figuresOfNational,
  figuresOfRegister,
  figuresOn,
  browserProgram,
  openBrowser,
  openTab,
  tooWide,
  violations
} from '@cofc/console/testing'
import type { LocalReport, MembershipRegister, MembersOfCycle, NationalReport } from '@cofc/reports'
import type { Browser } from 'playwright-core'
import type { TemporaryFolder } from '@cofc/verification'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { firstVisits } from './testing/first-visits.ts'
import { run, start, type Running } from './testing/running.ts'
import { wholeDemonstration } from './testing/whole-demonstration.ts'
import { withLocalKey } from './testing/with-local-key.ts'

type Figures = ReadonlyMap<string, string>
/** What a page must print: `path` is where the JSON stands. */
interface Compared {
  readonly path: string
  readonly expected: (json: unknown) => Figures
}
const national: Compared['expected'] = json => figuresOfNational(json as NationalReport)
const [cycles, latest] = [['2022-2023', '2023-2024', '2024-2025'], '2023-2024'] as const
const [community, day] = ['TC-0001', '2023-12-31'] as const
const history = (asOf: string): Compared => ({
  path: `/communities/${community}/history${asOf}`,
  expected: json => figuresOfHistory(json as History)
})

const pages: ReadonlyArray<readonly [page: string, compared: Compared]> = [
  ['/', { path: `/reports/national/${latest}`, expected: json => figuresOfHome(json as NationalReport) }],
  ...cycles.map(cycle => [`/national/${cycle}`, { path: `/reports/national/${cycle}`, expected: national }] as const),
  [
    `/local/${community}/${latest}`,
    { path: `/reports/local/${community}/${latest}`, expected: json => figuresOfLocal(json as LocalReport) }
  ],
  ...['', `?on=${day}`].map(
    on =>
      [
        `/register${on}`,
        { path: `/reports/register${on}`, expected: (json: unknown) => figuresOfRegister(json as MembershipRegister) }
      ] as const
  ),
  [
    `/register?cycle=${latest}`,
    { path: `/reports/register?cycle=${latest}`, expected: json => figuresOfMembers(json as MembersOfCycle) }
  ],
  [`/communities/${community}`, history('')],
  [`/communities/${community}?as-of=${day}`, history(`?as-of=${day}`)]
]

let data: TemporaryFolder
let program: Running
let browser: Browser
let address = ''
beforeAll(async () => {
  const whole = await wholeDemonstration()
  data = whole.data
  await whole.composed.close()
  program = start(data.path, 'serve', '--demo', '--port', '0')
  address = await program.says(/http:\/\/127\.0\.0\.1:\d+/)
  browser = await openBrowser()
})
// The program first: it must not outlive a browser that never opened.
afterAll(async () => {
  program.process.kill('SIGINT')
  const { code } = await program.ended
  rmSync(data.path, { recursive: true })
  await browser.close()
  expect(code).toBe(0)
})

const jsonAt = async (path: string): Promise<unknown> => {
  const response = await fetch(`${address}${path}`, { headers: withLocalKey(data.path) })
  const { status, headers } = response
  expect([path, status, headers.get('cofc-demonstration')]).toEqual([path, 200, 'yes'])
  expect(headers.get('content-disposition')).toContain('filename="demonstration-')
  return response.json()
}

const kindOf = (page: string): string | undefined => page.split(/[/?]/)[1]
/** One page of each kind is looked at by the rules of accessibility: the console's own tests look at every page. */
const isFirstOfItsKind = (page: string): boolean => pages.find(([one]) => kindOf(one) === kindOf(page))?.[0] === page

test.each(pages)(
  '%s prints the figures that stand in the JSON, and can be read by everyone',
  async (page, compared) => {
    const { context, strayRequests } = await openTab(browser, { viewport: { width: 1280, height: 900 } })
    const tab = await context.newPage()
    expect((await tab.goto(`${address}${page}`))?.status()).toBe(200)
    const onPage = await figuresOn(tab)
    const expected = compared.expected(await jsonAt(compared.path))
    expect(expected.size).toBeGreaterThan(0)
    for (const [figure, text] of expected) expect([figure, onPage.get(figure)]).toEqual([figure, text])
    expect(await tab.locator('header').innerText()).toContain('Demonstration network.')
    if (isFirstOfItsKind(page)) {
      for (const width of [375, 1280]) {
        await tab.setViewportSize({ width, height: 900 })
        expect([page, width, await tooWide(tab)]).toEqual([page, width, []])
      }
      expect(await violations(tab)).toEqual([])
    }
    await context.close()
    expect(strayRequests).toEqual([])
  }
)

/** Of a first visit, with all that belongs to the page, compressed. */
const mostBytes = 150_000
test('no page weighs more than 150 kB when it is visited first', async () => {
  const weights = await firstVisits(address, 1)
  expect(weights.size).toBeGreaterThan(100)
  expect([...weights].filter(([, bytes]) => bytes > mostBytes)).toEqual([])
})

test('a history is printed as a PDF by a browser that is installed', async () => {
  vi.stubEnv('COFC_CHROMIUM', await browserProgram())
  const { code, out } = await run(data.path, 'history', community, '--format', 'pdf')
  vi.unstubAllEnvs()
  expect([code, out.slice(0, 5), out.length > 20_000]).toEqual([0, '%PDF-', true])
})
