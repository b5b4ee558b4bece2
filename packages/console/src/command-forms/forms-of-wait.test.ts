/** What waits leads those who may to where it is seen to, with what is known filled in, and nobody else. */
import { actingRoles, actsOn, waitKinds, type CommunityId, type Cycle } from '@cofc/core'
import type { Actor } from '@cofc/application'
import { expect, test } from 'vitest'
import { pagesOf, textOf } from '../testing/ask-page.ts'
import { get, givingPages, newRecords, team } from '../testing/giving.ts'
import { formsOfWait } from './forms-of-wait.ts'

const [community, cycle] = ['TC-0001' as CommunityId, '2023-2024' as Cycle]
const linkPerson: Actor = { role: 'link-person', subject: 'S-9', community }
const actorOf = (role: Actor['role']): Actor =>
  role === 'network-team' ? team : role === 'link-person' ? linkPerson : { role, subject: 'S-8' }

const formLinks = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/href="(\/(?:do|workbook)\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

test('whoever must act is led to a form that they may open, whatever it is that waits', async () => {
  for (const role of actingRoles) {
    const app = await givingPages(newRecords(), actorOf(role))
    for (const kind of waitKinds.filter(one => actsOn[one].who === role)) {
      const forms = formsOfWait({ kind, community, cycle })
      expect([kind, forms.length]).toEqual([kind, actsOn[kind].by.length])
      for (const { href } of forms) expect([href, (await get(app, href)).statusCode]).toEqual([href, 200])
    }
  }
})
test('what is known stands in the address, and of a review only its kind is asked', async () => {
  expect(formsOfWait({ kind: 'visit-agreed', community, cycle }).map(({ href }) => href)).toEqual([
    '/do/review/agree-visit?community=TC-0001&cycle=2023-2024'
  ])
  expect(formsOfWait({ kind: 'visit-agreed', community, cycle }, 'peer-review').map(({ href }) => href)).toEqual([
    '/do/review/TC-0001/2023-2024/peer-review/agree-visit'
  ])
  expect(formsOfWait({ kind: 'cycle', community: null, cycle }).map(({ href }) => href)).toEqual([
    '/do/cycle/plan-cycle'
  ])
  const { statusCode, body } = await get(
    await givingPages(newRecords()),
    '/do/review/agree-visit?community=TC-0001&cycle=2023-2024'
  )
  expect([statusCode, body.includes('There is a problem'), body.includes('value="TC-0001"')]).toEqual([
    200,
    false,
    true
  ])
})
test('what waits says itself of which review it is, and which action point, gathering, news or document', async () => {
  const one = { community, cycle, review: 'peer-review' } as const
  const leads = (wait: Parameters<typeof formsOfWait>[0]) => formsOfWait(wait).map(({ href }) => href)
  const review = '/do/review/TC-0001/2023-2024/peer-review'
  expect(leads({ kind: 'team', ...one })).toEqual([`${review}/allocate-team`])
  expect(leads({ kind: 'action-point', ...one, finding: 2 as never })).toEqual([`${review}/report-progress?finding=2`])
  expect(leads({ kind: 'attendance', community: null, cycle: null, gathering: 'F-24' as never })).toEqual([
    '/do/gathering/F-24/record-attendance'
  ])
  expect(leads({ kind: 'news', community, cycle: null, announcement: 'N-1' as never })).toEqual([
    '/do/announcement/N-1/make-announcement?community=TC-0001',
    '/do/announcement/N-1/decline-news?community=TC-0001'
  ])
  const [first, paid] = leads({ kind: 'reminder', community, cycle: null, invoice: 'TC-0001/2024-25/1' as never })
  expect(paid).toBe('/do/account/TC-0001/record-payment/by-invoice')
  expect(first).toBe('/do/account/TC-0001/send-reminder?invoice=TC-0001%2F2024-25%2F1')
  const app = await givingPages(newRecords(), actorOf('finance'))
  expect((await get(app, first ?? '')).body).toContain('value="TC-0001/2024-25/1"')
})
test('what is missing is asked for in plain words', async () => {
  const { statusCode, body } = await get(
    await givingPages(newRecords()),
    '/do/review/agree-visit?community=TC-0001&cycle=&kind=peer-review'
  )
  expect([statusCode, textOf(body).includes('as it is written in a command')]).toEqual([400, false])
  expect(textOf(body)).toContain('This is missing or not understood. Two years that follow each other')
})
test('the list of what waits leads each role to the forms that it may give, and to no other', async () => {
  const links = async (actor: Actor, path: string) =>
    formLinks((await get(await givingPages(newRecords(), actor), path)).body)
  const ofTeam = await links(team, '/waiting')
  expect(ofTeam.length).toBeGreaterThan(0)
  expect(ofTeam.filter(href => href.startsWith('/do/account/'))).toEqual([])
  const ofFinance = await links(actorOf('finance'), '/waiting?who=finance')
  expect(ofFinance.length).toBeGreaterThan(0)
  expect(ofFinance.filter(href => !href.startsWith('/do/account/'))).toEqual([])
  for (const path of ['/waiting', '/', '/dashboard/TC-0001'])
    expect(formLinks((await get(await pagesOf(), path)).body)).toEqual([])
})
test('on the way in there is a link to the most urgent, and to all that can be done', async () => {
  const { body } = await get(await givingPages(newRecords()), '/')
  expect(formLinks(body).length).toBeGreaterThan(0)
  expect(body).toContain('href="/do"')
  const own = await get(await givingPages(newRecords(), linkPerson), '/')
  expect(own.body).toContain('href="/do"')
  expect((await get(await pagesOf(), '/')).body).not.toContain('href="/do"')
})
test('a community’s page leads to its dashboard, for those who may see that', async () => {
  const linked = async (actor: Actor) =>
    (await get(await givingPages(newRecords(), actor), '/communities/TC-0001')).body.includes('"/dashboard/TC-0001"')
  expect([await linked(team), await linked(linkPerson), await linked(actorOf('finance'))]).toEqual([true, true, false])
})
test('a dashboard leads to the forms of what waits, and to no form of somebody else’s', async () => {
  const { body } = await get(await givingPages(newRecords(), linkPerson), '/dashboard/TC-0001')
  const links = formLinks(body)
  expect(links.length).toBeGreaterThan(0)
  const app = await givingPages(newRecords(), linkPerson)
  for (const href of links.filter(link => link.startsWith('/do/')))
    expect([href, (await get(app, href)).statusCode]).toEqual([href, 200])
})
