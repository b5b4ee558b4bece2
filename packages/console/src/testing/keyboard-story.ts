/** A form and the workbook filled in by keyboard alone: one sees where one is, comes everywhere, and is held nowhere. */
import { inMemoryDraftStore } from '@cofc/access-store'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone, saved, serving } from './workbook-story.ts'
import { recordsWithWorkbook, workbookAt } from './workbook.ts'

interface At {
  /** What has the focus, as a person would name it. */
  readonly is: string
  readonly isSeen: boolean
}
/** Where the keyboard is, and whether that is to be seen: by an outline, a shadow or a ground of its own, within the screen. */
const at = (page: Page): Promise<At> =>
  page.evaluate<At>(`(() => {
    const it = document.activeElement
    const label = it.labels?.[0]
    const ring = it.matches('input[type=radio], input[type=checkbox]') ? getComputedStyle(label, '::before') : getComputedStyle(it)
    const { top, bottom, width } = (label && it.matches('[type=radio]') ? label : it).getBoundingClientRect()
    const isRinged = (ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) > 0) || ring.boxShadow !== 'none'
    const name = (label ?? it).innerText || it.getAttribute('aria-label') || it.name || it.id
    return { is: it.tagName + ' ' + name.trim(), isSeen: isRinged && width > 1 && bottom > 0 && top < innerHeight }
  })()`)
const presses = async (page: Page, key: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}
/** Goes on by the tabulator until it stands on something of this name. */
const tabTo = async (page: Page, name: RegExp): Promise<ReadonlyArray<At>> => {
  const passed: Array<At> = []
  for (;;) {
    await page.keyboard.press('Tab')
    const now = await at(page)
    passed.push(now)
    if (name.test(now.is)) return passed
    if (now.is.startsWith('BODY') || passed.length > 200) throw new Error(`No ${String(name)} by keyboard`)
  }
}
const unseen = (passed: ReadonlyArray<At>): ReadonlyArray<string> =>
  passed.filter(({ isSeen }) => !isSeen).map(({ is }) => is)

export const testKeyboardStory = (browserOf: () => Browser): void => {
  test('the workbook and a form are filled in by keyboard alone, without script: the focus is seen, and nothing holds it', async () => {
    const records = await recordsWithWorkbook()
    const { app, origin } = await serving(records, inMemoryDraftStore())
    const context = await phone(browserOf(), 'link-person')
    const page = await context.newPage()
    const passed: Array<At> = []
    await page.goto(`${origin}${workbookAt}/2`)

    // The first thing leads past the menu.
    passed.push(...(await tabTo(page, /^A Skip to main content/)))
    await page.keyboard.press('Enter')
    await page.waitForURL(/#maincontent$/)
    expect(passed).toHaveLength(1)

    passed.push(...(await tabTo(page, /^INPUT/)))
    // From the last choice, which stands for none yet, to the first.
    await page.keyboard.press('ArrowDown')
    passed.push(...(await tabTo(page, /^TEXTAREA/)))
    await page.keyboard.type('Most days.')
    passed.push(...(await tabTo(page, /^BUTTON Save$/)))
    await presses(page, 'Enter')
    await page.getByText('Saved. You can go on here').waitFor()
    expect(await saved(records)).toMatchObject([{ ratings: [{ standard: 'S1', rating: 'met' }] }])
    // On to the end of the page, and out of it.
    for (let now = await at(page); !now.is.startsWith('BODY') || passed.length < 10; now = await at(page)) {
      await page.keyboard.press('Tab')
      passed.push(await at(page))
      if (passed.length > 200) throw new Error('The keyboard does not come out of the page.')
    }

    await page.goto(`${origin}/do/review/TC-0001/2023-2024/peer-review/offer-visit-dates`)
    passed.push(...(await tabTo(page, /^SELECT Number of the visit/)))
    await page.keyboard.type('1')
    for (const date of [15, 16, 24]) {
      for (const part of [date, 1, 2025]) {
        passed.push(...(await tabTo(page, /^INPUT (Day|Month|Year)/)))
        await page.keyboard.type(String(part))
      }
      if (date === 24) break
      passed.push(...(await tabTo(page, /^BUTTON Add another/)))
      await presses(page, 'Space')
      for (let row = 0; row < (date - 14) * 3; row++) await tabTo(page, /^INPUT (Day|Month|Year)/)
    }
    // Enter in a field goes on, as the button does.
    await presses(page, 'Enter')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Check your answers')
    passed.push(...(await tabTo(page, /^BUTTON Accept and send/)))
    await presses(page, 'Space')
    expect(await page.getByText('What was recorded').count()).toBe(1)
    expect(unseen(passed.filter(({ is }) => !is.startsWith('BODY')))).toEqual([])
    await context.close()
    await app.close()
  })
}
