/** What is looked at on every page that somebody comes to: it fits its screen, and no rule of accessibility is against it. */
import { tooWide, violations } from '@cofc/console/testing'
import type { BrowserContext, Page } from 'playwright-core'

export interface Looking {
  /** What was wrong, each with the page on which it was. */
  readonly wrong: ReadonlyArray<string>
  /** Looks at the page as it stands. */
  readonly look: (page: Page) => Promise<void>
}
interface LookingFor {
  readonly hasScript: boolean
  readonly seen: Set<string>
}
/** By night everybody's page of each kind: see docs/CONTRIBUTING.md. */
const isAll = process.env['COFC_WALKS'] === 'all'
/** A page of one kind is like all others of it, but for what was said in it. */
const kindOf = (url: string): string => new URL(url).pathname.replaceAll(/\/[A-Z]+-[\w%-]+|\/\d[\d-]*/g, '/…')
/** What a page is made of: whatever stands in what, of which class, role and type. The rules take pages of the same alike. */
const madeOf = `[...new Set([...document.querySelectorAll('body *')].map(each =>
  [each.parentElement.tagName, each.tagName, each.getAttribute('class'), each.getAttribute('role'), each.type].join(' ')
))].toSorted().join()`

/** `seen` is what was looked at by the rules already, by anybody of the story. */
export const lookingOn = (context: BrowserContext, { hasScript, seen }: LookingFor): Looking => {
  const [wrong, own]: [Array<string>, Set<string>] = [[], isAll ? new Set() : seen]
  context.on('weberror', error => wrong.push(error.error().message))
  const isNew = async (page: Page): Promise<boolean> => {
    const madeLike = isAll ? kindOf(page.url()) : await page.evaluate<string>(madeOf)
    const kind = `${String(page.viewportSize()?.width)} ${madeLike}`
    if (own.has(kind)) return false
    own.add(kind)
    return true
  }
  return {
    wrong,
    look: async page => {
      const of = page.url()
      const width = page.viewportSize()?.width ?? 0
      const whole = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (whole > width) wrong.push(`${of} is ${String(whole)} wide on a screen of ${String(width)}`)
      // The rules run as a script, and the pages must be the same without.
      if (!hasScript || !(await isNew(page))) return
      for (const each of [...(await tooWide(page)), ...(await violations(page))]) wrong.push(`${of}: ${each}`)
    }
  }
}
