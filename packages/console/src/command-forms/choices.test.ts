/** Whatever a form names that is on record is chosen from what its reader may see, with what it is called. */
import type { Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { network } from '../testing/network.ts'
import { get, givingPages, newRecords, team, type Records } from '../testing/giving.ts'
import { onRecordOf } from '../testing/on-record.ts'
import { right } from 'fp-ts/lib/Either.js'

const linkPerson: Actor = { role: 'link-person', subject: 'S-9', community: 'TC-0001' as CommunityId }
/** The choices of the field of this name, whether a list opens or one types. */
const choicesOf = (html: string, name: string): ReadonlyArray<string> => {
  const [, list] = new RegExp(`<input[^>]*name="${name}"[^>]*list="([^"]*)"`).exec(html) ?? []
  const from =
    list === undefined ? `<select[^>]*name="${name}"[^>]*>(.*?)</select>` : `<datalist id="${list}">(.*?)</datalist>`
  const [, options = ''] = new RegExp(from, 's').exec(html) ?? []
  return [...options.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)/g)].map(([, , text = '']) => text)
}
const page = async (app: FastifyInstance, url: string) => (await get(app, url)).body

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const visited = [
  { type: 'ReviewOpened', ...key, edition: 'E1', sector: 'ADTC', membershipType: 'Full', on: '2023-09-01' },
  { type: 'VisitDatesOffered', ...key, visit: 1, dates: ['2024-01-08', '2024-01-09', '2024-01-10'] },
  { type: 'TeamAllocated', ...key, visit: 1, team: [{ reviewer: 'R-031', role: 'member' }] },
  {
    type: 'ReviewerObjectedTo',
    ...key,
    visit: 1,
    reviewer: 'R-031',
    grounds: { commitment: 'c'.repeat(43), length: 9 }
  }
]
const scope = ['CS1', 'CS2'].map(standard => ({ standard, section: 'A', standardType: 1, core: false }))
const recorded = async (): Promise<Records> => {
  const records = newRecords()
  const written = visited.map((event, at) => ({
    ...{ id: `00000000-0000-5000-8000-00000000000${String(at)}`, type: event.type, metadata: {} },
    data: { on: '2023-10-01', ...event, ...(event.type === 'ReviewOpened' ? { scope } : {}) }
  }))
  const appended = records.dependencies.events.append('review-TC-0001/2023-2024/peer-review', 0, written)
  expect(await appended()).toMatchObject({ _tag: 'Right' })
  return records
}
const review = '/do/review/TC-0001/2023-2024/peer-review'

test('a community, a cycle, an edition and a reviewer are chosen by what they are called', async () => {
  const app = await givingPages(newRecords())
  expect(choicesOf(await page(app, '/do/membership/TC-0001/merge-community'), 'into')).toContain(
    'Alder House (TC-0001)'
  )
  expect(choicesOf(await page(app, '/do/membership/TC-0001/renew-membership'), 'cycle')).toEqual([
    '2024-2025',
    '2023-2024'
  ])
  expect(choicesOf(await page(app, `${review}/open-review`), 'edition')).toEqual([
    ...['The tenth edition (E10)', 'The eleventh edition (E11)']
  ])
  expect(choicesOf(await page(app, `${review}/allocate-team`), String.raw`team\.0\.reviewer`)).toEqual([
    ...['R-014: lead, tc specialist', 'R-031: no training']
  ])
  expect(choicesOf(await page(app, '/do/reviewer/R-014/credit-training'), 'gathering')).toEqual([
    'Annual Forum 2024, 10 June 2024 (F-2024)'
  ])
})
test('what a review is about is chosen before its form, and what a command makes is typed', async () => {
  const app = await givingPages(newRecords())
  const start = await page(app, '/do/review/open-review')
  expect(choicesOf(start, 'community')).toContain('Alder House (TC-0001)')
  expect(choicesOf(start, 'cycle')).toEqual(['2024-2025', '2023-2024'])
  expect(choicesOf(start, 'kind')).toContain('Peer-review')
  for (const [url, name] of [
    ['/do/community/register-community', 'community'],
    ['/do/cycle/plan-cycle', 'cycle'],
    ['/do/reviewer/register-reviewer', 'reviewer']
  ] as const) {
    const body = await page(app, url)
    expect([url, body.includes(`name="${name}"`), choicesOf(body, name)]).toEqual([url, true, []])
  }
})
test('of a review its visits, its standards and those who were objected to are chosen', async () => {
  const app = await givingPages(await recorded())
  expect(choicesOf(await page(app, `${review}/agree-visit`), 'visit')).toEqual(['1: dates are offered'])
  expect(choicesOf(await page(app, `${review}/offer-visit-dates`), 'visit')).toEqual([
    ...['1: dates are offered', '2: a new visit']
  ])
  expect(choicesOf(await page(app, `${review}/answer-objection`), 'reviewer')).toEqual(['R-031'])
  expect(choicesOf(await page(app, `${review}/record-finding`), 'standard')).toEqual(['CS1', 'CS2'])
})
const ofCase = { community: 'TC-0001', case: 1, cycle: '2024-2025' }
const thresholds = { type1: 100, type2: 80, type3: 60, coreMustBeMet: true }
const pack = [
  { type: 'AccreditationAppliedFor', ...ofCase, on: '2024-09-01', fullCycles: 2 },
  {
    ...{ type: 'PackSubmitted', ...ofCase, on: '2024-10-01', edition: 'E11', version: 1 },
    ...{ visitors: [], tallies: [], outstanding: [], thresholds, limit: '2025-10-01' }
  }
]
test('of a decision on an accreditation the standards of its own edition are chosen, and no others', async () => {
  const [records, form] = [newRecords(), '/do/accreditation/TC-0001/decide-accreditation']
  const offered = async () =>
    choicesOf(await page(await givingPages(records), form), String.raw`acceptedNotApplicable\.0`)
  expect(await offered()).toHaveLength(2)
  const written = pack.map((data, at) => ({
    ...{ id: `00000000-0000-5000-8000-00000000001${String(at)}`, type: data.type, data, metadata: {} }
  }))
  const { events } = records.dependencies
  expect(await events.append('accreditation-TC-0001', 0, written)()).toMatchObject({ _tag: 'Right' })
  expect(await offered()).toEqual(['CS1: Everybody meets daily.'])
})
test('who may not see who reviews is offered nobody but those of their own visit', async () => {
  const own = await givingPages(await recorded(), linkPerson)
  expect(choicesOf(await page(own, `${review}/object-to-reviewer`), 'reviewer')).toEqual(['R-031'])
  const committee = await givingPages(await recorded(), { role: 'committee', subject: 'S-3' })
  const body = await page(committee, '/do/accreditation/TC-0001/decide-accreditation')
  expect([choicesOf(body, 'chair'), body.includes('R-031')]).toEqual([[], false])
})
test('where there are many one types a part of the name, and what was typed stays though it be none of them', async () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    cycle: `${String(1980 + at)}-${String(1981 + at)}`,
    edition: 'E1'
  }))
  const reader = network.reader.but({ onRecord: ask => right({ ...onRecordOf(ask), cycles: many as never }) })
  const url = '/do/membership/TC-0001/renew-membership'
  const typed = await page(await givingPages(newRecords(), team, { reader }), url)
  expect(typed).toMatch(/<input[^>]*name="cycle"[^>]*list="choices-cycles"/)
  expect(choicesOf(typed, 'cycle')).toHaveLength(40)
  const kept = await page(await givingPages(newRecords()), `${url}?cycle=1999-2000`)
  expect(kept).toContain('<option value="1999-2000" selected')
})
test('while reports cannot be read ids are typed', async () => {
  const app = await givingPages(newRecords(), team, { reader: network.reader.away('/data/reports.db') })
  const { statusCode, body } = await get(app, '/do/membership/TC-0001/renew-membership')
  expect([statusCode, choicesOf(body, 'cycle'), body.includes('name="cycle"')]).toEqual([200, [], true])
})
