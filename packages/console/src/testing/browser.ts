/** A real browser that reaches nothing but this machine. */
import chromium from '@sparticuz/chromium'
import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page
} from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Every other host is nowhere: to send each request through the test would cost more, and nothing would be kept of a page.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
]

/** Unpacked once, and it stays: into a folder on a disk, where tests keep theirs in memory. */
export const browserProgram = async (): Promise<string> => {
  const { TMPDIR } = process.env
  if (TMPDIR !== '/dev/shm') return chromium.executablePath()
  delete process.env['TMPDIR']
  try {
    return await chromium.executablePath()
  } finally {
    process.env['TMPDIR'] = TMPDIR
  }
}

export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await browserProgram(), args: quiet, headless: true, timeout: 300_000 })

export interface Tab {
  readonly context: BrowserContext
  /** What a page asked of other hosts. Nothing may ever stand here. */
  readonly strayRequests: Array<string>
}
export const openTab = async (browser: Browser, options: BrowserContextOptions): Promise<Tab> => {
  const context = await browser.newContext(options)
  // Far longer than anything takes, on a busy machine too.
  context.setDefaultTimeout(300_000)
  const strayRequests: Array<string> = []
  context.on('request', request => {
    if (new URL(request.url()).hostname !== '127.0.0.1') strayRequests.push(request.url())
  })
  return { context, strayRequests }
}

/**
 * Presses what sends a form, and waits until something else stands there: the answer, or the browser's own page where nobody
 * answers. Before that the page that was there would be looked at, or loaded again.
 */
export const pressedThrough = async (button: Locator): Promise<void> => {
  const page = button.page()
  const shown = page.waitForEvent('framenavigated', frame => frame === page.mainFrame())
  await button.click()
  await shown
}

/** For a moment the browser's own page is shown already, and cannot be loaded again yet: nothing was sent then. */
const notYet = 'Not attached to an active page'
/** Loads a page again, also one that nobody answered: what could not be sent is sent then. */
export const loadAgain = async (page: Page): Promise<void> => {
  for (;;) {
    try {
      await page.reload()
      return
    } catch (error) {
      if (!(error instanceof Error && error.message.includes(notYet))) throw error
    }
  }
}
