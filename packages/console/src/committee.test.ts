/** The pages of the committee over records: from a pack to a certificate, and who is shown what. */
import type { Actor } from '@cofc/application'
import { expect, test } from 'vitest'
import { recordsWithCase } from './testing/accreditation-story.ts'
import { textOf } from './testing/ask-page.ts'
import { formIn } from './testing/forms-in.ts'
import { get, givingPages, post, team, type Records } from './testing/giving.ts'
import { readerOver } from './testing/over-records.ts'
import { own, type Values } from './command-forms/values.ts'

const committee: Actor = { role: 'committee', subject: 'S-6' }
const over = async (records: Records, actor: Actor = committee) =>
  givingPages(records, actor, { reader: await readerOver(records) })
const at = '/accreditation-case/TC-0001/2023-2024'
const links = (html: string) =>
  [...html.matchAll(/href="(\/do\/accreditation\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
const filled = (page: string, typed: Readonly<Record<string, string>>, does: string): Values =>
  new Map([
    ...formIn(page),
    ...Object.entries({ ...typed, [own.does]: does }).map(([name, text]) => [name, [text]] as const)
  ])

/** Four sit, nobody leaves, and all are for it. */
const sitting = {
  ...{
    chair: 'R-101',
    'present._given': 'yes',
    'present._many': '4',
    'stoodAside._given': 'yes',
    'stoodAside._many': '0'
  },
  ...{ 'present.0': 'R-101', 'present.1': 'R-102', 'present.2': 'R-103', 'present.3': 'R-104' },
  ...{ 'votes._given': 'yes', 'votes.inFavour': '4', 'votes.against': '0', 'votes.abstained': '0' },
  ...{ 'votes.castingVote': 'no', minute: 'All four were for it.' },
  ...{ 'on.day': '20', 'on.month': '3', 'on.year': '2024' }
}
const decisionOf = (decision: string): string =>
  `/do/accreditation/TC-0001/decide-accreditation?cycle=2023-2024&decision=${decision}`

test('from its pack to its certificate a case is read, decided by a form that opens filled in, and told with its arithmetic', async () => {
  const records = await recordsWithCase()
  const app = await over(records)
  const home = await get(app, '/committee')
  expect(textOf(home.body)).toContain('Accredit the community; Do not accredit')
  const before = await get(app, at)
  expect(links(before.body)).toEqual([decisionOf('accredited'), decisionOf('not-accredited')])
  expect(textOf(before.body)).toContain('Defer the case Not now. Nothing is outstanding: accredit or refuse.')
  const [first = ''] = links(before.body)
  const form = await get(app, first)
  expect([formIn(form.body).get('decision'), formIn(form.body).get('cycle')]).toEqual([['accredited'], ['2023-2024']])
  const check = await post(app, first, filled(form.body, sitting, 'go'))
  expect(textOf(check.body)).toContain('Check your answers')
  const sent = await post(app, first, filled(check.body, {}, 'send'))
  expect(sent.statusCode).toBe(303)
  const after = await get(await over(records), at)
  const told = textOf(after.body)
  for (const text of [
    'Accredited on 20 March 2024',
    '4 members, and 4 were needed',
    'TC-0001-A1',
    'All four were for it.'
  ])
    expect(told).toContain(text)
  expect(told).toContain('The case was decided on 20 March 2024')
  expect(links(after.body)).toEqual([])
  expect((await get(await over(records), '/certificate/TC-0001-A1')).body).toContain('is in force')
})
test('what a threshold shuts is told with its sentence, and the arithmetic says what decides', async () => {
  const told = textOf((await get(await over(await recordsWithCase('mmmpp')), at)).body)
  expect(told).toContain('100 × 2 = 200, which is less than 80 × 4 = 320')
  expect(told).toContain('What decides: type 2 is below the threshold.')
  expect(told).toContain('Accredit the community Not now. Of type 2, 2 of 4 standards are met, and 4 are needed')
})
test('a case without its pack is shown to the network team alone', async () => {
  const records = await recordsWithCase('mmmmm', false)
  expect((await get(await over(records), at)).statusCode).toBe(403)
  const { statusCode, body } = await get(await over(records, team), at)
  expect([statusCode, textOf(body).includes('The pack is not submitted')]).toEqual([200, true])
  expect(textOf((await get(await over(records), '/committee')).body)).toContain('No case is before the committee.')
})
test('nobody but the committee and the network team is shown a case, or what is before the committee', async () => {
  const records = await recordsWithCase()
  for (const role of ['link-person', 'finance', 'auditor', 'reviewer', 'public'] as const) {
    const app = await over(records, { role, subject: 'S-9', community: 'TC-0001' as never })
    for (const url of ['/committee', at, `${at}/table.csv`]) {
      const { statusCode, body } = await get(app, url)
      expect([role, url, [401, 403, 404].includes(statusCode), body.includes('R-101')]).toEqual([
        role,
        url,
        true,
        false
      ])
    }
  }
})
