/**
 * A picture of every kind of page, on a desk, on a phone and on A4, to be looked at:
 *
 *     npm run screenshots -w @cofc/cli -- FOLDER            of the demonstration network, as people of every role see it
 *     npm run screenshots -w @cofc/cli -- FOLDER ADDRESS    of a server that runs already, as whoever comes to it sees it
 *
 * The first person who comes to a kind of page is shown it; the way in, and all that one can do, are pictured for everybody.
 * COFC_DATA names a folder that keeps the demonstration for the next time.
 */
import { openBrowser, openTab } from '@cofc/console/testing'
import { temporaryFolder } from '@cofc/verification'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { demonstrationServed } from './demonstration-served.ts'
import { firstVisits, kindOfPage } from './first-visits.ts'
import { sessionCookie } from './walking/served-network.ts'

/** The widths of screens, and of A4 within its margins, in pixels. */
const [screens, paper] = [{ desk: 1280, phone: 375 }, 672]
/** Who comes, and whose they are: those first who see fewest pages. */
const people: ReadonlyArray<readonly [role: string, own: string | null]> = [
  ['public', null],
  ['link-person', 'TC-0001'],
  ['reviewer', 'R-001'],
  ['committee', null],
  ['finance', null],
  ['network-team', null],
  ['auditor', null]
]

/** What was chosen in a page makes no other kind of it, and one form of a command is made as all others of its aggregate. */
const kindOf = (path: string): string =>
  kindOfPage(path)
    .replace(/[?#].*$/, '')
    .replace(/^\/do\/([\w-]+)\/.*….*$/, '/do/$1/…')
    .replace(/^\/do\/([\w-]+)\/[\w-]+$/, '/do/$1')
    .replaceAll(/\/(?:peer-review|accreditation|developmental|joint-audit|[\w-]+-audit)(?=\/|$)/g, '/…')
const isEveryones = (kind: string): boolean => kind === '/' || kind === '/do'
const nameOf = (kind: string): string =>
  kind
    .replaceAll(/[^\w…]+/g, '-')
    .replaceAll('…', 'x')
    .slice(1) || 'home'

const onScreensAndPaper = async (page: Page, to: string): Promise<void> => {
  for (const [screen, width] of Object.entries(screens)) {
    await page.setViewportSize({ width, height: 900 })
    // A page taller than the browser can picture is pictured as far as the screen shows it.
    const path = `${to}-${screen}.png`
    await page.screenshot({ path, fullPage: true }).catch(() => page.screenshot({ path }))
  }
  await page.setViewportSize({ width: paper, height: 960 })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${to}-paper.png`, fullPage: true }).catch(() => undefined)
  await page.pdf({ path: `${to}.pdf`, preferCSSPageSize: true })
  await page.emulateMedia({ media: null })
}

interface Visit {
  readonly browser: Browser
  readonly address: string
  readonly folder: string
  /** What was pictured before. */
  readonly kinds: Set<string>
}
interface Visitor {
  readonly role: string
  /** What their browser holds; nothing of whoever is on this machine. */
  readonly session?: string
}
const pictureAll = async ({ browser, address, folder, kinds }: Visit, { role, session }: Visitor): Promise<void> => {
  const { context } = await openTab(browser, { locale: 'en-GB' })
  const cookie = session === undefined ? {} : { cookie: `${sessionCookie}=${session}` }
  if (session !== undefined)
    await context.addCookies([
      { name: sessionCookie, value: session, domain: '127.0.0.1', path: '/', secure: true, httpOnly: true }
    ])
  const page = await context.newPage()
  for (const path of (await firstVisits(address, 1, { kindOf, ...cookie })).keys()) {
    const kind = kindOf(path)
    if (kinds.has(kind) && !isEveryones(kind)) continue
    kinds.add(kind)
    await page.goto(address + path)
    const to = join(folder, `${role}-${nameOf(kind)}`)
    await onScreensAndPaper(page, to)
    console.log(`${role} ${path}`)
    // A form that is sent as it is says what it lacks, or shows what was answered: nothing is recorded by it.
    const goesOn = page.locator('main').getByRole('button', { name: 'Continue', exact: true })
    if (session === undefined || (await goesOn.count()) !== 1) continue
    // Whatever the browser would say of it first: what is looked at is what we say.
    await page.evaluate('document.querySelectorAll("form").forEach(form => (form.noValidate = true))')
    await Promise.all([page.waitForEvent('load'), goesOn.click()])
    await onScreensAndPaper(page, `${to}-sent`)
  }
  await context.close()
}

const [given, running] = process.argv.slice(2)
if (given === undefined) throw new Error('Name the folder into which the pictures go.')
// As npm runs it, the folder is meant from where npm was started.
const folder = resolve(process.env['INIT_CWD'] ?? '.', given)
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const visit = { browser, folder, kinds: new Set<string>() }
if (running === undefined) {
  using data = temporaryFolder()
  await using network = await demonstrationServed(process.env['COFC_DATA'] ?? data.path)
  const address = await network.app.listen({ host: '127.0.0.1', port: 0 })
  for (const [role, own] of people)
    await pictureAll({ ...visit, address }, { role, session: await network.sessionOf(role, own) })
} else await pictureAll({ ...visit, address: running }, { role: 'anybody' })
await browser.close()
