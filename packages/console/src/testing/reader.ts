/**
 * A tab that every page is shown in once more, as it stands, for the rules of accessibility to read it.
 *
 * The rules are a large script. Loaded anew into each page they took longer to come up to speed than to read it; here they
 * stay, for what is written into a document leaves its scripts be.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { openTab } from './browser.ts'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** By night every rule reads every element, on every screen: see docs/CONTRIBUTING.md. */
export const isByNight = process.env['COFC_EVERY_SCREEN'] === 'yes'

/**
 * Whether letters stand out from their ground is asked of the first of each kind: what has the same letters on the same
 * grounds, within the same elements of the same classes, has the same answer. It took half of all time.
 */
const firstOfKind = 'data-first-of-its-kind'
const askOfFirstOfKind = `axe.configure({ rules: [{ id: 'color-contrast', selector: '[${firstOfKind}]' }] })`
const markFirstOfKind = `{
  const [kinds, grounds, styles] = [new Set(), new Map(), new Map()]
  const styleOf = each => styles.get(each) ?? styles.set(each, getComputedStyle(each)).get(each)
  const groundOf = each => {
    if (each === null) return ''
    const known = grounds.get(each)
    if (known !== undefined) return known
    const { backgroundColor, backgroundImage, opacity, display, position } = styleOf(each)
    const own = [each.tagName, each.getAttribute('class'), backgroundColor, backgroundImage, opacity, display, position]
    const ground = groundOf(each.parentElement) + ' > ' + own.join(' ')
    grounds.set(each, ground)
    return ground
  }
  const hasText = each => [...each.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '')
  for (const each of document.body.querySelectorAll('*')) {
    if (!hasText(each) && !each.matches('input, select, textarea, button')) continue
    const { color, fontSize, fontWeight, textShadow } = styleOf(each)
    const isAtRest = !each.disabled && each.getAttribute('aria-disabled') !== 'true'
    const kind = [groundOf(each), color, fontSize, fontWeight, textShadow, isAtRest].join(' ')
    each.toggleAttribute('${firstOfKind}', !kinds.has(kind))
    kinds.add(kind)
  }
}`

/**
 * Of rows, and of marks on a chart, that are alike but for their words, figures and addresses two are read, and each that
 * holds the first letters of a kind: the rules say the same of the others. By night all are.
 */
const leaveOutAlike = `{
  const seen = new Map()
  const shapeOf = each => each.outerHTML
    .replaceAll(/>[^<]*[^<\\s][^<]*/g, '>x')
    .replaceAll(/ (id|href|headers|for|name|value|d|x|y|[xy][12]|width|height|transform|data-[\\w-]+|aria-label|title)="[^"]+"/g, ' $1')
  for (const each of document.querySelectorAll('tbody > tr, svg :is(path, line, rect, circle, text)')) {
    const place = each.closest('table, svg')
    const shape = shapeOf(each)
    const shapes = seen.get(place) ?? seen.set(place, new Map()).get(place)
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
    const isFirst = each.matches('[${firstOfKind}]') || each.querySelector('[${firstOfKind}]') !== null
    if (shapes.get(shape) <= 2 || isFirst) continue
    // It keeps its place, by which those after it may have another ground.
    each.replaceChildren()
    each.style.setProperty('display', 'none', 'important')
  }
}`

interface Reader {
  readonly tab: Page
  /** Of which server its document is: pages have their style sheet from there. */
  readonly origin: string
}
const readers = new WeakMap<Browser, Reader>()

/** An empty document of that server, under the policy of its pages, that the server is not asked for. */
const emptyAt = async (tab: Page, origin: string): Promise<void> => {
  const address = `${origin}/read-here`
  await tab.route(address, route =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'" },
      body: '<!doctype html><title>Read here</title>'
    })
  )
  await tab.goto(address)
  await tab.unroute(address)
  // The policy lets no script in; the browser's debugger puts this one there.
  await tab.evaluate(axe)
  if (!isByNight) await tab.evaluate(askOfFirstOfKind)
}
const readerOf = async (browser: Browser, origin: string): Promise<Page> => {
  const known = readers.get(browser)
  if (known?.origin === origin) return known.tab
  const tab = known?.tab ?? (await (await openTab(browser, { locale: 'en-GB' })).context.newPage())
  await emptyAt(tab, origin)
  readers.set(browser, { tab, origin })
  return tab
}

/** The page as it stands now, on a screen of the same size, with everything unfolded that can be. */
export const shownToReader = async (page: Page): Promise<Page> => {
  const browser = page.context().browser()
  if (browser === null) throw new Error('The page is in no browser that was opened here.')
  const tab = await readerOf(browser, new URL(page.url()).origin)
  const size = page.viewportSize()
  if (size !== null) await tab.setViewportSize(size)
  await tab.setContent(await page.content())
  await tab.evaluate('document.querySelectorAll("details").forEach(each => { each.open = true })')
  if (isByNight) return tab
  await tab.evaluate(markFirstOfKind)
  await tab.evaluate(leaveOutAlike)
  return tab
}
