/** Two looks at a page that stands in a browser: what accessibility rules say against it, and its figures. */
import type { Page } from 'playwright-core'
import { isByNight, shownToReader } from './reader.ts'

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Whose answer may be another where things are larger, stand elsewhere, or are shown at all. */
const rulesOfLayout = [
  ...['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'css-orientation-lock'],
  ...['landmark-one-main', 'landmark-unique', 'page-has-heading-one', 'heading-order', 'empty-heading', 'region'],
  ...['bypass', 'skip-link', 'aria-hidden-focus', 'empty-table-header', 'th-has-data-cells', 'td-headers-attr'],
  ...['label', 'link-name', 'button-name', 'select-name', 'list', 'listitem', 'svg-img-alt', 'role-img-alt']
]

interface Violation {
  readonly id: string
  readonly nodes: ReadonlyArray<{ readonly html: string; readonly failureSummary?: string }>
}
const asked = async (page: Page, runOnly: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const tab = await shownToReader(page)
  // What passes need not be told cell by cell: that took most of the time on a page of many figures.
  const found = await tab.evaluate<ReadonlyArray<Violation>>(
    `axe.run(document, ${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => violations)`
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
  )
}

/** With everything unfolded that can be; the page itself stays as it is. */
export const violations = async (page: Page): Promise<ReadonlyArray<string>> => asked(page, everyRule)
/** Of a page that every rule has read on another screen. */
export const violationsOfLayout = async (page: Page): Promise<ReadonlyArray<string>> =>
  asked(page, isByNight ? everyRule : rulesOfLayout)

/** Every named figure on a page, with its text. */
export const figuresOn = async (page: Page): Promise<Map<string, string>> =>
  new Map(
    await page.evaluate<ReadonlyArray<readonly [string, string]>>(
      `[...document.querySelectorAll('[data-figure]')].map(cell => [cell.dataset.figure, cell.textContent.trim()])`
    )
  )

const widerThanTheirPlace = async (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate<ReadonlyArray<string>>(`(() => {
    const folded = [...document.querySelectorAll('details:not([open])')]
    folded.forEach(each => { each.open = true })
    const found = [...document.querySelectorAll('main, .table-and-note, table, th, td, form, select, input, svg')]
      .filter(each => each.getClientRects().length > 0 && each.clientWidth > 4)
      .filter(each => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > innerWidth)
      .map(each => [each.tagName, each.id, each.textContent.slice(0, 30), each.scrollWidth, each.clientWidth].join(' '))
    folded.forEach(each => { each.open = false })
    return found
  })()`)

/**
 * Whatever is wider than its place, once unfolded; it is folded again. A table becomes a list in the frame after the one in
 * which its place became narrower, so what is found is told only once another frame was drawn, which a picture makes sure of.
 */
export const tooWide = async (page: Page): Promise<ReadonlyArray<string>> => {
  const found = await widerThanTheirPlace(page)
  if (found.length === 0) return found
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } })
  return widerThanTheirPlace(page)
}
