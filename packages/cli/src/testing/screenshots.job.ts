/**
 * A picture of every kind of page, on a desk, on a phone and on A4, to be looked at:
 *
 *     npm run screenshots -w @cofc/cli -- FOLDER            of the demonstration network
 *     npm run screenshots -w @cofc/cli -- FOLDER ADDRESS    of a server that runs already
 */
import { openBrowser, openTab } from '@cofc/console/testing'
import { temporaryFolder } from '@cofc/verification'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { firstVisits } from './first-visits.ts'
import { start } from './running.ts'

/** The widths of screens, and of A4 within its margins, in pixels. */
const [screens, paper] = [{ desk: 1280, phone: 375 }, 672]

const nameOf = (path: string): string => path.replaceAll(/\W+/g, '-').replaceAll(/^-|-$/g, '') || 'home'
const pictures = async (page: Page, to: string): Promise<void> => {
  for (const [screen, width] of Object.entries(screens)) {
    await page.setViewportSize({ width, height: 900 })
    // A page taller than the browser can picture is left out.
    await page.screenshot({ path: `${to}-${screen}.png`, fullPage: true }).catch(() => undefined)
  }
  await page.setViewportSize({ width: paper, height: 960 })
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `${to}-paper.png`, fullPage: true }).catch(() => undefined)
  await page.pdf({ path: `${to}.pdf`, preferCSSPageSize: true })
  await page.emulateMedia({ media: null })
}

const pictureAll = async (address: string, folder: string): Promise<void> => {
  const browser = await openBrowser()
  const { context } = await openTab(browser, { locale: 'en-GB' })
  const page = await context.newPage()
  for (const path of (await firstVisits(address, 1)).keys()) {
    await page.goto(address + path)
    await pictures(page, join(folder, nameOf(path)))
    console.log(path)
  }
  await browser.close()
}

const [given, running] = process.argv.slice(2)
if (given === undefined) throw new Error('Name the folder into which the pictures go.')
// As npm runs it, the folder is meant from where npm was started.
const folder = resolve(process.env['INIT_CWD'] ?? '.', given)
mkdirSync(folder, { recursive: true })
if (running === undefined) {
  using data = temporaryFolder()
  const program = start(data.path, 'serve', '--demo', '--port', '0')
  await pictureAll((await program.says(/http:\/\/127\.0\.0\.1:\d+/)).trim(), folder)
  program.process.kill('SIGINT')
  await program.ended
} else await pictureAll(running, folder)
