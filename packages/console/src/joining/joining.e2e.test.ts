/**
 * Somebody joins, in a real browser without script on a phone: from the enquiry to the day on which the link person comes
 * in. Each page on the way is as narrow as the phone, and can be read by every reader.
 *
 * With COFC_SCREENSHOTS naming a folder, a picture of each is left there, on a phone, a desk and paper.
 */
import { submitWithReactions } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import Fastify, { type FastifyInstance } from 'fastify'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consolePages } from '../plugin.ts'
import { openBrowser, openTab, tooWide, violations } from '../testing/index.ts'
import { answersOfApplicant, joiningRecords, type JoiningRecords } from '../testing/joining.ts'

const folder = process.env['COFC_SCREENSHOTS']
let browser: Browser
/** What rules of accessibility ask is asked with script: so a page is looked at as it stands, in a tab of its own. */
let viewer: Page
let app: FastifyInstance
let records: JoiningRecords
let origin = ''
beforeAll(async () => {
  records = await joiningRecords()
  app = Fastify()
  await app.register(consolePages, records.options)
  origin = await app.listen({ host: '127.0.0.1', port: 0 })
  browser = await openBrowser()
  viewer = await (await openTab(browser, { locale: 'en-GB' })).context.newPage()
  await viewer.goto(`${origin}/join`)
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const screens = { phone: 375, desk: 1280 }
const seen = new Set<string>()
/** Each page is looked at once. */
const look = async (page: Page, name: string): Promise<void> => {
  if (seen.has(name)) return
  seen.add(name)
  await viewer.setContent(await page.content())
  for (const [screen, width] of Object.entries(screens)) {
    await viewer.setViewportSize({ width, height: 800 })
    const wide = await viewer.evaluate<number>('document.documentElement.scrollWidth')
    expect([name, screen, wide, await tooWide(viewer)]).toEqual([name, screen, width, []])
    if (folder !== undefined)
      await viewer.screenshot({ path: join(folder, `joining-${name}-${screen}.png`), fullPage: true })
  }
  expect([name, await violations(viewer)]).toEqual([name, []])
  if (folder !== undefined) await viewer.pdf({ path: join(folder, `joining-${name}.pdf`), preferCSSPageSize: true })
}

interface Person {
  readonly context: BrowserContext
  readonly page: Page
  /** What their browser asked of other hosts. */
  readonly strayRequests: ReadonlyArray<string>
  /** Every address from which another was followed, as the browser tells it. */
  readonly referers: ReadonlyArray<string>
}
const person = async (who?: string): Promise<Person> => {
  const { context, strayRequests } = await openTab(browser, {
    viewport: { width: screens.phone, height: 800 },
    ...{ javaScriptEnabled: false, locale: 'en-GB' },
    ...(who === undefined ? {} : { extraHTTPHeaders: { 'x-who': who } })
  })
  const [page, referers] = [await context.newPage(), new Array<string>()]
  page.on('request', request => void referers.push(request.headers()['referer'] ?? ''))
  return { context, page, strayRequests, referers }
}
const press = async (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const follow = async (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click()

/** Types an answer to each question of a page. */
const fill = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, text] of Object.entries(answers)) {
    const field = page.locator(`[name="${name}"]`)
    const kind = await field.first().evaluate((one: { tagName: string; type?: string }) => one.type ?? one.tagName)
    if (kind === 'radio' || kind === 'checkbox') await page.locator(`[name="${name}"][value="${text}"]`).check()
    else if (kind === 'select-one') await field.selectOption(text)
    else await field.fill(text)
  }
}
const eventsOf = async (stream: string): Promise<ReadonlyArray<string>> => {
  const found = await records.events.read(stream, 1)()
  return found._tag === 'Right' ? found.right.events.map(({ type }) => type) : []
}
const referenceOn = async (page: Page): Promise<string> => /JN-\w{4}-\w{4}/.exec(await page.content())?.[0] ?? ''

test('a community joins on a phone without script: it asks, applies over two days, is recorded, admitted and let in', async () => {
  const [applicant, team] = [await person(), await person('team')]
  const { page } = applicant

  // It looks around, and works out what it would cost.
  await page.goto(origin)
  await follow(page, /Join the network/)
  await look(page, 'entry')
  await follow(page, 'The five types of membership')
  await look(page, 'types')
  await follow(page, 'Work out the price')
  await fill(page, { type: 'Full', size: 'some' })
  await press(page, 'Show the price')
  await look(page, 'fees-wrong')
  await fill(page, { size: '24' })
  await press(page, 'Show the price')
  expect(await page.locator('#quote').innerText()).toContain('£2,952.00')
  await look(page, 'fees')

  // It asks.
  await page.goto(`${origin}/join/enquiry`)
  await look(page, 'enquiry')
  await press(page, 'Continue')
  expect(await page.title()).toMatch(/^Error: /)
  await look(page, 'enquiry-wrong')
  await fill(page, { name: 'Robin Marked', email: 'robin@example.org', question: 'May we join?\nWe are new.' })
  await press(page, 'Continue')
  await look(page, 'enquiry-check')
  await page.goBack()
  await page.goForward()
  await press(page, 'Send the question')
  await look(page, 'enquiry-done')
  const enquiry = await referenceOn(page)
  await team.page.goto(`${origin}/applications`)
  await follow(team.page, 'Robin Marked')
  await look(team.page, 'team-enquiry')
  await press(team.page, 'It is answered')
  expect(await team.page.locator('main').innerText()).toContain('It was answered')

  // It begins to apply, is called away in mid-form, and notes the link down.
  await page.goto(`${origin}/join/application`)
  await look(page, 'community')
  await fill(page, answersOfApplicant.community)
  await press(page, 'Save and continue')
  await look(page, 'membership')
  await fill(page, { type: 'Associate' })
  await press(page, 'Save and continue')
  await look(page, 'membership-wrong')
  await fill(page, answersOfApplicant.membership)
  await press(page, 'Save and continue')
  await look(page, 'contact')
  await page.goto(`${origin}/join/form`)
  await look(page, 'form')
  const link = (await page.locator('.secret-link').innerText()).trim()
  await applicant.context.close()

  // Two days later, on another device. Back and forward lose nothing, and a form that is sent twice is one.
  records.clock.at = '2024-11-22T09:00:00.000Z'
  const later = await person()
  await later.page.goto(link)
  await look(later.page, 'saved')
  await press(later.page, 'Open the form')
  await follow(later.page, 'The link person')
  await fill(later.page, answersOfApplicant.contact)
  await press(later.page, 'Save and continue')
  await look(later.page, 'promises')
  await later.page.goBack()
  expect(await later.page.locator('#contact').inputValue()).toBe('Robin Marked')
  await later.page.goForward()
  await fill(later.page, answersOfApplicant.promises)
  await press(later.page, 'Save and continue')
  await follow(later.page, 'What it costs')
  await look(later.page, 'size')
  await fill(later.page, answersOfApplicant.size)
  await press(later.page, 'Save and continue')
  await look(later.page, 'quote')
  await follow(later.page, 'Continue')
  await look(later.page, 'payer')
  await fill(later.page, answersOfApplicant.payer)
  await press(later.page, 'Save and continue')
  await follow(later.page, 'Check and hand in')
  await look(later.page, 'check')
  await later.page.getByRole('button', { name: 'Hand in', exact: true }).dblclick()
  await later.page.waitForURL('**/join/form/done')
  await look(later.page, 'done')
  const reference = await referenceOn(later.page)
  expect([reference === '', reference === enquiry]).toEqual([false, false])
  await later.page.goto(link)
  await press(later.page, 'Open the form')
  expect(await later.page.locator('main').innerText()).not.toContain('Robin')

  // The network team records it, and admits the community.
  await team.page.goto(`${origin}/applications`)
  await look(team.page, 'team-list')
  await follow(team.page, 'Elm House')
  await look(team.page, 'team-application')
  await press(team.page, 'Record the application')
  await look(team.page, 'team-application-wrong')
  await fill(team.page, { known: 'no', community: 'TC-0120' })
  await press(team.page, 'Record the application')
  expect(await eventsOf('membership-TC-0120')).toEqual(['MembershipAppliedFor'])
  await look(team.page, 'team-admit')
  await follow(team.page, 'Admit TC-0120')
  await fill(team.page, { cycle: '2024-2025', 'on.day': '22', 'on.month': '11', 'on.year': '2024' })
  await press(team.page, 'Continue')
  await team.page.locator('button[name="_do"][value="send"]').click()
  expect(await eventsOf('membership-TC-0120')).toEqual(['MembershipAppliedFor', 'CommunityAdmitted'])
  await team.page.goto(`${origin}/applications/${reference}`)
  await follow(team.page, 'Let the link person in')
  await look(team.page, 'team-let-in')
  await fill(team.page, { subject: '4f1c' })
  await press(team.page, 'Let them in')
  expect(await team.page.locator('main').innerText()).toContain('Nothing is left to do here')
  expect(await records.grants.grantOf({ issuer: 'https://login.example.org', subject: '4f1c' })()).toMatchObject({
    right: { role: 'link-person', own: 'TC-0120' }
  })

  // The newcomer is the link person, and finds their own place.
  const { visitors } = records.options
  const newcomer = { role: 'link-person', subject: 'S-10', community: 'TC-0120' as CommunityId } as const
  const granted = Fastify()
  await granted.register(consolePages, {
    ...records.options,
    visitors: { ...visitors, known: 'by-account', principal: () => async () => ({ _tag: 'Right', right: newcomer }) },
    giving: { dependencies: dependencies(), give: submitWithReactions(dependencies()) }
  })
  const place = await granted.listen({ host: '127.0.0.1', port: 0 })
  await later.page.goto(place)
  expect(await later.page.locator('main').innerText()).toContain('Your community')
  const [dashboard] = await Promise.all([
    later.page.getByRole('link', { name: 'Go to your dashboard' }).getAttribute('href'),
    later.page.goto(`${place}/applications`)
  ])
  expect([dashboard, await later.page.title()]).toEqual([
    '/dashboard/TC-0120',
    expect.not.stringContaining('Enquiries')
  ])
  await granted.close()

  // The team erases what it does not need any more.
  await team.page.goto(`${origin}/applications/${reference}/erase`)
  await look(team.page, 'team-erase')
  await press(team.page, 'Erase it')
  expect(await team.page.locator('main').innerText()).not.toContain('Elm House')
  await later.page.goto(link)
  await press(later.page, 'Open the form')
  await look(later.page, 'nothing')
  for (const { referers, strayRequests } of [applicant, later, team])
    expect([referers.filter(address => address.includes(link.slice(-43))), strayRequests]).toEqual([[], []])
})
const dependencies = () => {
  const { giving } = records.options
  if (giving === undefined) throw new Error('nothing is given')
  return giving.dependencies
}
