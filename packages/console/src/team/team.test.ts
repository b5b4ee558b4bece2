/** The pages of the network team: what waits, what may be done and why not, and choices that lead to forms filled in. */
import type { Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beforeAll, expect, test } from 'vitest'
import { recordsOfNetwork } from '../testing/a-network.ts'
import { pagesOf, textOf } from '../testing/ask-page.ts'
import { formIn } from '../testing/forms-in.ts'
import { get, givingPages, newRecords, post, team, type Records } from '../testing/giving.ts'

let records: Records
beforeAll(async () => {
  records = await recordsOfNetwork()
})
const as = (role: Actor['role']): Actor => ({ role, subject: 'S-9', community: 'TC-0001' as CommunityId })
const linksIn = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
const shown = async (path: string, actor: Actor = team) => {
  const { statusCode, body } = await get(await givingPages(records, actor), path)
  expect([path, statusCode]).toEqual([path, 200])
  return { text: textOf(body), links: linksIn(body), body }
}
const pages = [
  ...['/team', '/team/communities/TC-0001', '/team/open-review', '/team/teams/2024-2025', '/team/policy'],
  ...['/team/teams/2024-2025/TC-0001/peer-review/1', '/team/publication/2023-2024', '/team/announcements']
]

test('the network team alone is shown its pages, and finance the price list too', async () => {
  for (const role of ['public', 'link-person', 'reviewer', 'committee', 'finance', 'auditor'] as const) {
    const app = await givingPages(records, as(role))
    const statuses = await Promise.all(pages.map(async path => (await get(app, path)).statusCode))
    expect([role, new Set(statuses)]).toEqual([role, new Set([403])])
    const prices = (await get(app, '/team/price-list')).statusCode === 200
    expect([role, prices]).toEqual([role, role === 'finance'])
  }
  const app = await givingPages(records)
  for (const path of [...pages, '/team/price-list'])
    expect([path, (await get(app, path)).statusCode]).toEqual([path, 200])
})
test('the team home counts what waits on whom, and each count leads to those alone', async () => {
  const { text, links } = await shown('/team')
  expect(text).toContain('Community 2 1')
  expect(links).toContain('/waiting?who=link-person')
  expect(links).toContain('/waiting?who=network-team&kind=cycle')
  expect(links.some(href => href.startsWith('/do/accreditation/TC-0001/send-decision-letter'))).toBe(true)
  expect((await shown('/')).links).toContain('/team')
  expect((await get(await pagesOf(), '/team')).statusCode).toBe(200)
})
test('a community’s page for the team says what may be done about its membership, and why the rest may not', async () => {
  const { text, links } = await shown('/team/communities/TC-0001')
  const [can = '', cannot = ''] = text.split('What cannot be done now, and why not')
  expect([can.includes('Suspend'), cannot.includes('Lift the suspension')]).toEqual([true, true])
  expect(cannot).toContain('Admit a community')
  expect(links).toContain('/do/membership/TC-0001/renew-membership')
  const app = await givingPages(records)
  expect((await get(app, '/team/communities?community=TC-0001')).headers.location).toBe('/team/communities/TC-0001')
  expect((await shown('/team/communities/TC-0404')).text).toContain('Not registered yet')
})
test('a review is opened of the kinds that the membership brings, and of the others it is said why not', async () => {
  const { text, links } = await shown('/team/open-review?community=TC-0002&cycle=2024-2025')
  expect(text).toContain('Reviews of TC-0002 in 2024-2025, against edition E11')
  const forms = links.filter(href => href.includes('/open-review?edition'))
  expect(forms).toContain('/do/review/TC-0002/2024-2025/self-review/open-review?edition=E11')
  expect(forms.filter(href => href.includes('/accreditation/'))).toEqual([])
  expect(text).toMatch(/Accreditation .*Developmental/)
  const opened = await shown('/team/open-review?community=TC-0001&cycle=2024-2025')
  expect(opened.text).toContain('This review was opened on')
  expect(opened.links).toContain('/do/review/TC-0001/2024-2025/peer-review')
  expect((await get(await givingPages(records), '/team/open-review?cycle=2024')).statusCode).toBe(400)
})
test('a team is proposed with what keeps everybody else, and what is chosen stands in the form', async () => {
  const { text, links } = await shown('/team/teams/2024-2025')
  expect(text).toContain('TC-0001, peer-review, visit 1')
  const proposal = links.find(href => href.includes('/allocate-team?')) ?? ''
  expect(new URLSearchParams(proposal.split('?')[1]).get('team')?.split(';')).toContain('R-001:lead')

  const visit = '/team/teams/2024-2025/TC-0001/peer-review/1'
  const candidates = await shown(visit)
  const [may = '', mayNot = ''] = candidates.text.split('Who may not go, and why')
  expect([may.includes('R-014'), may.includes('R-031'), mayNot.includes('R-031')]).toEqual([true, false, true])
  expect(mayNot).toContain('belongs to')
  const app = await givingPages(records)
  const chosen = await get(app, `${visit}/choose?R-001=lead&R-014=member&R-015=&R-016=nonsense`)
  const form = await get(app, String(chosen.headers.location))
  expect([chosen.statusCode, form.statusCode]).toEqual([303, 200])
  const values = formIn(form.body)
  expect([values.get('team._many'), values.get('team.0.reviewer'), values.get('team.1.role')]).toEqual([
    ...[['2'], ['R-001'], ['member']]
  ])
  const check = await post(
    app,
    '/do/review/TC-0001/2024-2025/peer-review/allocate-team',
    new Map([...values, ['_do', ['go']]])
  )
  expect([check.statusCode, textOf(check.body).includes('Check your answers')]).toEqual([200, true])
  expect((await get(app, '/team/teams/2024-2025/TC-0002/peer-review/1')).statusCode).toBe(404)
})
test('before a report is published it is told what would be hidden and what stands in the way', async () => {
  const path = '/team/publication/2023-2024'
  expect((await shown(path)).text).toContain('What stands in the way is told when you send the form.')
  const dependencies = records.dependencies
  const give = () => TE.left({ type: 'NotGiven' } as never)
  const asking = (mustWait: ReadonlyArray<string>) =>
    givingPages(records, team, { giving: { dependencies, give, mustWait: () => TE.right(mustWait) } })
  const waiting = textOf((await get(await asking(['CS1, HMP: shown before']), path)).body)
  expect(waiting).toContain('It must wait.')
  expect(waiting).toContain('CS1, HMP: shown before')
  expect(textOf((await get(await asking([]), path)).body)).toContain('Nothing stands in the way.')
  const { text, links } = await shown(path)
  expect(Number(/figures? about groups (\d+) would be hidden/.exec(text)?.[1])).toBeGreaterThan(0)
  expect(links).toContain('/do/cycle/2023-2024/publish-national-report?revision=2')
  const first = await shown('/team/publication/2024-2025')
  expect(first.links).toContain('/do/cycle/2024-2025/publish-national-report?revision=1')
})

const adopting = '/do/policy/adopt-policy'
const sent = async (
  app: Awaited<ReturnType<typeof givingPages>>,
  typed: Readonly<Record<string, string>>,
  does = 'go'
) => {
  const form = formIn((await get(app, adopting)).body)
  const values = new Map([
    ...form,
    ...Object.entries(typed).map(([name, text]) => [name, [text]] as const),
    ['_do', [does]]
  ])
  return post(app, adopting, values)
}
test('a new policy begins with what is in force, and what it changes is told before it is adopted', async () => {
  const own = newRecords()
  const app = await givingPages(own)
  const first = { 'book._given': 'yes', 'book.teamSize': '5', 'book.visitsPerReviewer': '4' }
  const from = { 'inForceFrom.day': '1', 'inForceFrom.month': '12', 'inForceFrom.year': '2024' }
  expect((await sent(app, { ...first, ...from }, 'send')).statusCode).toBe(303)
  const form = formIn((await get(app, adopting)).body)
  expect([form.get('book.teamSize'), form.get('book.visitsPerReviewer')]).toEqual([['5'], ['4']])
  const later = { ...from, 'inForceFrom.year': '2025' }
  const body = (await sent(app, { ...later, 'book.teamSize': '6' })).body
  const changes = textOf(/What changes.*?<\/table>/s.exec(body)?.[0] ?? '')
  expect(changes).toContain('size of a team 5 6')
  expect(changes).not.toContain('isits of one reviewer')
  const page = textOf((await get(app, '/team/policy')).body)
  expect(page).toContain('Version 1, to come from 1 December 2024')
})
test('whom an announcement reaches is told before it is sent', async () => {
  const app = await givingPages(records)
  const url = '/do/announcement/N-7/make-announcement'
  const form = formIn((await get(app, url)).body)
  const typed = [
    ...[
      ['title', ['A forum']],
      ['words', ['Come.']],
      ['kind', ['news']],
      ['audience', ['_other']]
    ],
    ...[
      ['audience._other', ['Accreditation']],
      ['_do', ['go']]
    ]
  ] as const
  const { body } = await post(app, url, new Map([...form, ...typed] as never))
  const reach = textOf(/Who will read it.*?<\/ul>/s.exec(body)?.[0] ?? '')
  expect(reach).toMatch(/\d+ communities as of today/)
  expect(reach).toContain('Accreditation')
  expect(reach).not.toContain('Developmental')
})
