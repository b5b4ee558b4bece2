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
import { sheetsInPdf, type Sheets } from './sheets-of-pdf.ts'
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

/** A page as it is, or as it says on which sheet each of its headings came to stand when it was printed before. */
export type Printable = string | ((sheets: Sheets) => Promise<string>)
type Printed = Promise<Either<NoBrowser | NotPrinted, Buffer>>

const isSame = (one: Sheets, other: Sheets): boolean =>
  one.size === other.size && [...one].every(([id, sheet]) => other.get(id) === sheet)
/** A list of contents may take the place of what it lists: so often at the most it is printed again. */
const mostPrintings = 4

/** Printed again with what each sheet holds, until it says where everything stands. */
const printedWithSheets = async (document: Printable, print: (html: string) => Promise<Buffer>): Promise<Buffer> => {
  if (typeof document === 'string') return print(document)
  let told: Sheets = new Map()
  for (let printings = 0; printings < mostPrintings; printings += 1) {
    const pdf = await print(await document(told))
    const sheets = await sheetsInPdf(pdf)
    if (isSame(told, sheets)) return pdf
    told = sheets
  }
  throw new Error('its contents never came to stand still')
}

export const printPdf = async (document: Printable): Printed => {
  const browser = browserHere(process.env)
  if (browser === null) return left({ type: 'NoBrowser' })
  // Nobody else may read it meanwhile.
  const folder = mkdtempSync(join(tmpdir(), 'cofc-print-'))
  try {
    const page = join(folder, 'page.html')
    const words = [...quiet, ...asRoot(), `--user-data-dir=${join(folder, 'profile')}`]
    const print = (asking: AskingBrowser) => async (html: string) => {
      writeFileSync(page, html)
      return printed(asking, pathToFileURL(page).href)
    }
    return right(await withBrowser(browser, words, asking => printedWithSheets(document, print(asking))))
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
  const { data } = await inTab('Page.printToPDF', {
    preferCSSPageSize: true,
    // For whoever reads it by ear, or goes through it by its headings.
    generateTaggedPDF: true,
    generateDocumentOutline: true
  })
  await ask('Target.closeTarget', { targetId })
  return Buffer.from(String(data), 'base64')
}
