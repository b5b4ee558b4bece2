/**
 * A page as a PDF, printed by a browser that is installed on this machine: Chromium, or one made from it. Without one there is
 * no PDF, and the page can be printed from any browser instead.
 */
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withBrowser, type AskingBrowser, type Given } from './asking-browser.ts'
import { reasonOf } from './system-error.ts'

export interface NoBrowser {
  readonly type: 'NoBrowser'
}
export interface NotPrinted {
  readonly type: 'NotPrinted'
  readonly browser: string
  readonly reason: string
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
/** Where they are installed when no path leads to them. */
const usual = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
]

type Environment = Readonly<Record<string, string | undefined>>
const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
/** The one that `COFC_CHROMIUM` names, or else the first that is found; `null` where there is none. */
export const browserHere = ({ COFC_CHROMIUM: named, PATH = '' }: Environment): string | null => {
  if (named !== undefined && named !== '') return named
  const onPath = PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name)))
  return [...onPath, ...usual].find(isProgram) ?? null
}

/** It asks nobody for anything: a page that is printed stands alone. */
const quiet = [
  ...['--headless', '--disable-gpu', '--no-first-run', '--no-pings', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-domain-reliability'],
  ...['--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-pipe']
]
/** As root a browser does not start with its sandbox; what it opens is our own page. */
const asRoot = (): ReadonlyArray<string> => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

export const printPdf = async (html: string): Promise<Either<NoBrowser | NotPrinted, Buffer>> => {
  const browser = browserHere(process.env)
  if (browser === null) return left({ type: 'NoBrowser' })
  // Nobody else may read it meanwhile.
  const folder = mkdtempSync(join(tmpdir(), 'cofc-print-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, html)
    const words = [...quiet, ...asRoot(), `--user-data-dir=${join(folder, 'profile')}`]
    return right(await withBrowser(browser, words, asking => printed(asking, pathToFileURL(page).href)))
  } catch (error) {
    return left({ type: 'NotPrinted', browser, reason: reasonOf(error) })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const printed = async ({ ask, happens }: AskingBrowser, url: string): Promise<Buffer> => {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  const inTab = (method: string, given: Given = {}) => ask(method, given, String(sessionId))
  await inTab('Page.enable')
  const loaded = happens('Page.loadEventFired')
  await inTab('Page.navigate', { url })
  await loaded
  const { data } = await inTab('Page.printToPDF', { preferCSSPageSize: true })
  return Buffer.from(String(data), 'base64')
}
