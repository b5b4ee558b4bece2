/** What is looked at on every page that somebody comes to: it fits its screen, and no rule of accessibility is against it. */
import { tooWide, violations } from '@cofc/console/testing'
import type { BrowserContext, Page } from 'playwright-core'

export interface Looking {
  /** What was wrong, each with the page on which it was. */
  readonly wrong: ReadonlyArray<string>
  /** Looks at the page as it stands. */
  readonly look: (page: Page) => Promise<void>
}
/** A page of one kind is like all others of it, but for what was said in it. */
const kindOf = (url: string): string => new URL(url).pathname.replaceAll(/\/[A-Z]+-[\w%-]+|\/\d[\d-]*/g, '/…')

export const lookingOn = (context: BrowserContext, hasScript: boolean): Looking => {
  const [wrong, seen]: [Array<string>, Set<string>] = [[], new Set()]
  context.on('weberror', error => wrong.push(error.error().message))
  return {
    wrong,
    look: async page => {
      const of = page.url()
      const width = page.viewportSize()?.width ?? 0
      const whole = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (whole > width) wrong.push(`${of} is ${String(whole)} wide on a screen of ${String(width)}`)
      // The rules run as a script, and the pages must be the same without.
      if (!hasScript || seen.has(kindOf(of))) return
      seen.add(kindOf(of))
      for (const each of [...(await tooWide(page)), ...(await violations(page))]) wrong.push(`${of}: ${each}`)
    }
  }
}
