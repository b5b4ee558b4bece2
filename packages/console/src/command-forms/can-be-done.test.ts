/** What can be done now is shown to those who may, and of the rest it is said why not. */
import { submit, uuidOf, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { expect, test } from 'vitest'
import { textOf } from '../testing/ask-page.ts'
import { recordsWithEvidence, recordsWithFile } from '../testing/evidence.ts'
import { get, givingPages, newRecords, team, type Records } from '../testing/giving.ts'
import { linkPersonOfWorkbook, reviewed } from '../testing/workbook.ts'

const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true, linkPerson: 'L-1' },
  programmeAccreditation: null
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const apply = {
  ...{ type: 'ApplyForMembership', community: 'TC-0001', on: '2023-01-11' },
  ...{ membershipType: 'Full', forms: ['joining', 'finance'] }
}
const recorded = async (...commands: ReadonlyArray<{ readonly type: string }>): Promise<Records> => {
  const records = newRecords()
  for (const command of commands) {
    const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', command.type)
    expect((await submit(records.dependencies)({ id, actor: team, command })())._tag).toBe('Right')
  }
  return records
}
const linkPerson: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
const at = '/do/membership/TC-0001'
/** What can be done stands before what cannot. */
const parts = (html: string) => {
  const [can = '', cannot = ''] = textOf(html).split('What cannot be done now, and why not')
  return { can, cannot }
}

test('of what cannot be done now it is said why not, in the rule’s own words', async () => {
  const { can, cannot } = parts((await get(await givingPages(await recorded(register)), at)).body)
  expect(can).toContain('Apply for membership')
  expect(cannot).toContain('Lift the suspension of a membership')
  expect(cannot).not.toContain('Apply for membership')
  const after = parts((await get(await givingPages(await recorded(register, apply)), at)).body)
  expect(after.can).toContain('Admit a community')
})
test('nobody is shown what they may not do, and nothing is recorded by looking', async () => {
  const records = await recorded(register)
  const { can, cannot } = parts((await get(await givingPages(records, linkPerson), at)).body)
  expect([can.includes('Apply for membership'), (can + cannot).includes('Admit a community')]).toEqual([true, false])
  expect(await records.dependencies.events.read('membership-TC-0001', 1)()).toMatchObject({ right: { events: [] } })
  const other = await get(await givingPages(records, linkPerson), '/do/membership/TC-0002')
  expect(other.statusCode).toBe(404)
})
test('a community’s page leads those who may to what can be done, and nobody else', async () => {
  const records = await recorded(register)
  const links = async (actor: Actor) => {
    const { body } = await get(await givingPages(records, actor), '/communities/TC-0001')
    return [...body.matchAll(/href="(\/(?:do|workbook)\/[^"]*)"/g)].map(([, href]) => href)
  }
  expect(await links(team)).toContain(at)
  const own = await links(linkPerson)
  expect(own).toContain(at)
  expect(own.some(href => href?.startsWith('/workbook/TC-0001/'))).toBe(true)
  expect(own).not.toContain('/do/community/TC-0001')
  expect(await links({ role: 'auditor', subject: 'S-3' })).toEqual([])
})
test('every thing that something can be done about has a page that says what', async () => {
  const app = await givingPages(await recorded(register))
  for (const path of ['/do/policy', '/do/edition/E10', '/do/gathering/F-1', '/do/review/TC-0001/2023-2024/peer-review'])
    expect([path, (await get(app, path)).statusCode]).toEqual([path, 200])
})

const ofWorkbook = [
  ...['Save the community’s own ratings', 'Submit the self-review', 'Add a piece of evidence'],
  'Show evidence of the library for standards'
]
/** As the community is shown it, with the report final where that is asked for. */
const ofReview = async (records: Records, isFinal = false) => {
  if (isFinal) {
    const stream = 'review-TC-0001/2023-2024/peer-review'
    const { right } = (await records.dependencies.events.read(stream)()) as never as {
      readonly right: { readonly events: ReadonlyArray<unknown> }
    }
    const events = ['LocalReportDrafted', 'LocalReportIssued'].map(type => ({
      ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', type), type, metadata: {} },
      data: { ...reviewed, type, on: '2024-03-04', commentsDue: '2024-03-18', membershipType: 'Full' } as never
    }))
    await records.dependencies.events.append(stream, right.events.length, events)()
  }
  const { body } = await get(
    await givingPages(records, linkPersonOfWorkbook),
    '/do/review/TC-0001/2023-2024/peer-review'
  )
  return parts(body)
}
test('nothing of the workbook can be done once it is submitted, and all of it before', async () => {
  const open = await ofReview(await recordsWithFile())
  expect(ofWorkbook.filter(title => !open.can.includes(title))).toEqual(['Submit the self-review'])
  expect(open.cannot).toContain('No standard in the workbook is rated.')
  for (const isFinal of [false, true]) {
    const { can, cannot } = await ofReview(await recordsWithEvidence(), isFinal)
    expect([isFinal, ofWorkbook.filter(title => can.includes(title))]).toEqual([isFinal, []])
    expect([isFinal, ofWorkbook.filter(title => !cannot.includes(title))]).toEqual([isFinal, []])
    expect(cannot).toContain('The workbook was submitted on 31 January 2024 and is locked.')
  }
})
