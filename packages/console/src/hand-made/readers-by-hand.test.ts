/** Who is shown which form made by hand: whoever may give its command, of what is their own; to anybody else nothing of it is said. */
import { roles, type CommunityId, type Role } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { get, givingPages } from '../testing/giving.ts'
import { appended, recordsTold, toldUntil, visitorOfReview } from '../testing/told-review.ts'
import { handMadeForms } from './forms.ts'

const people = roles.filter(role => role !== 'clock' && role !== 'reaction')
/** As docs/access.md has it. */
const shown: Readonly<Record<string, ReadonlyArray<Role>>> = {
  '/visit-dates/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/visit-team/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/outcome-counts/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/draft-comments/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/action-plan/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/host-feedback/:community/:cycle/:kind': ['network-team', 'link-person'],
  '/book-place/:gathering': ['link-person'],
  '/tell-news': ['link-person'],
  '/ask-access/:community': ['network-team', 'link-person'],
  '/visit-ratings/:community/:cycle/:kind': ['network-team', 'reviewer'],
  '/visit-ratings/:community/:cycle/:kind/:number': ['network-team', 'reviewer'],
  '/visit-findings/:community/:cycle/:kind': ['network-team', 'reviewer'],
  '/team-feedback/:community/:cycle/:kind': ['network-team', 'reviewer']
}
const urlOf = (path: string, community = 'TC-0001'): string =>
  path
    .replace(':community', community)
    .replace(':cycle', '2023-2024')
    .replace(':kind', 'peer-review')
    .replace(':number', '1')
    .replace(':gathering', 'F-2025')
const forum = {
  ...{ type: 'GatheringAnnounced', gathering: 'F-2025', kind: 'forum', title: 'Forum', programme: null },
  ...{ days: ['2025-06-10'], mode: 'online', heldIn: null, places: null, training: null, on: '2024-09-01' },
  prices: [{ priceGroup: 'non-member', net: 0 }],
  freePlaces: []
}
const pagesAs = async (role: Role, community = 'TC-0001' as CommunityId): Promise<FastifyInstance> => {
  const records = await recordsTold(toldUntil.visited)
  await appended(records, 'gathering-F-2025', 0, [forum])
  const reviewer = visitorOfReview.reviewer === undefined ? {} : { reviewer: visitorOfReview.reviewer }
  return givingPages(records, { role, subject: `S-${role}`, community, ...reviewer })
}

test('the table holds every form made by hand', () => {
  expect(Object.keys(shown).toSorted()).toEqual(handMadeForms.map(({ path }) => path).toSorted())
})
test.each(people)('as %s one is shown the forms that are for them, and no others', async role => {
  const app = await pagesAs(role)
  for (const [path, readers] of Object.entries(shown)) {
    const { statusCode } = await get(app, urlOf(path))
    expect([path, statusCode === 200, statusCode === 200 || [401, 403, 404].includes(statusCode)]).toEqual([
      path,
      readers.includes(role),
      true
    ])
  }
})
test('a link person’s address bar reaches no form of another community, whether it is there or not', async () => {
  const app = await pagesAs('link-person', 'TC-0003' as CommunityId)
  const answers = new Set<string>()
  for (const path of Object.keys(shown).filter(one => one.includes(':community') && !one.startsWith('/visit-r')))
    for (const community of ['TC-0001', 'TC-0404']) {
      const { statusCode, body } = await get(app, urlOf(path, community))
      if (!(shown[path] ?? []).includes('link-person')) continue
      answers.add(`${String(statusCode)} ${textOf(body)}`)
    }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toContain('Nothing is found at this address')
})
test('a page that is sent to its reader leads to no form that is not for them', async () => {
  const app = await pagesAs('link-person')
  const links = [...(await get(app, '/dashboard/TC-0001')).body.matchAll(/<a\b[^>]*href="(\/[^"#]*)[^"]*"/g)]
  for (const href of new Set(links.map(([, to = '']) => to.replaceAll('&amp;', '&'))))
    expect([href, [401, 403].includes((await get(app, href)).statusCode)]).toEqual([href, false])
  expect(links.some(([, to]) => to === '/tell-news')).toBe(true)
})
