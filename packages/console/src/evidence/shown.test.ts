/** The file that a review shows: for the team that visits once the self-review is in, for the committee, and for nobody else. */
import { takeOutEvidence, uuidOf, type Actor } from '@cofc/application'
import type { CommunityId, PlainDate, ReviewerId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { ConsoleOptions } from '../options.ts'
import { textOf } from '../testing/ask-page.ts'
import { attach, keptEvidence, recordsWithFile, submitSelfReview } from '../testing/evidence.ts'
import { get, givingPages, team, type Records } from '../testing/giving.ts'
import { pdf } from '../testing/uploads.ts'
import { linkPersonOfWorkbook, reviewed } from '../testing/workbook.ts'

const evidence = keptEvidence
const at = `/evidence-shown/TC-0001/2023-2024/peer-review/${evidence}`
const [community, on] = ['TC-0001' as CommunityId, '2024-01-31' as PlainDate]
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
let records: Records
/** What has happened to the review beside what commands of these tests make. */
const happened = async (...told: ReadonlyArray<{ readonly type: string }>) => {
  const stream = 'review-TC-0001/2023-2024/peer-review'
  const found = await records.dependencies.events.read(stream)()
  const version = isLeft(found) ? 0 : found.right.events.length
  const events = told.map(one => ({
    ...{ id: id(one.type), type: one.type, metadata: {} },
    data: { ...reviewed, on, ...one } as never
  }))
  await records.dependencies.events.append(stream, version, events)()
}
/** Somebody on the team, as it was allocated. */
const allocated = async () =>
  happened(
    { type: 'VisitDatesOffered', ...{ visit: 1, dates: [on] } },
    { type: 'TeamAllocated', ...{ visit: 1, team: [{ reviewer: 'R-1', role: 'lead' }] } }
  )
beforeEach(async () => {
  records = await recordsWithFile()
  await allocated()
})
const reviewer: Actor = { role: 'reviewer', subject: 'S-1', reviewer: 'R-1' as ReviewerId }
const people: Readonly<Record<string, Actor>> = {
  ...{ team, linkPerson: linkPersonOfWorkbook, reviewer, committee: { role: 'committee', subject: 'S-2' } },
  otherLinkPerson: { role: 'link-person', subject: 'S-3', community: 'TC-0002' as CommunityId },
  otherReviewer: { ...reviewer, reviewer: 'R-2' as ReviewerId },
  ...{ finance: { role: 'finance', subject: 'S-4' }, public: { role: 'public', subject: 'nobody' } }
}
const asked = async (changed: Partial<ConsoleOptions> = {}) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(
        async ([who, actor]) => [who, (await get(await givingPages(records, actor, changed), at)).statusCode] as const
      )
    )
  )
const nobody = { otherLinkPerson: 404, otherReviewer: 404, finance: 403, public: 403 }

test('what a review does not show is found by nobody there', async () => {
  await submitSelfReview(records)
  expect(await asked()).toEqual({ ...nobody, team: 404, linkPerson: 404, reviewer: 404, committee: 404 })
})
test('until the self-review is in, its evidence is for the community and the network team', async () => {
  await attach(records)
  expect(await asked()).toEqual({ ...nobody, team: 200, linkPerson: 200, reviewer: 403, committee: 403 })
})
test('once it is in, the team that visits and the committee open it too, and nobody else', async () => {
  await attach(records)
  await submitSelfReview(records)
  expect(await asked()).toEqual({ ...nobody, team: 200, linkPerson: 200, reviewer: 200, committee: 200 })
  const file = await get(await givingPages(records, reviewer), at)
  expect([file.rawPayload, file.headers['content-disposition']]).toEqual([
    pdf('a plan'),
    expect.stringContaining('attachment')
  ])
})
test('what was taken out is opened by nobody, though the review shows it still', async () => {
  await attach(records)
  await submitSelfReview(records)
  await takeOutEvidence(records.dependencies)({ actor: team, id: id('out'), community, evidence, on })()
  expect(await asked()).toMatchObject({ team: 404, linkPerson: 404, reviewer: 404, committee: 404 })
})
test('the team that visits opens it until the days of the policy are over since the report was issued, and the committee still', async () => {
  await attach(records)
  await submitSelfReview(records)
  await happened(
    { type: 'LocalReportDrafted', ...{ commentsDue: '2024-03-01' } },
    { type: 'LocalReportIssued', ...{ membershipType: 'Full', on: '2024-03-04' } }
  )
  const onDay = async (day: string) => asked({ today: () => day as PlainDate })
  const others = { ...nobody, team: 200, linkPerson: 200, committee: 200 }
  expect(await onDay('2024-04-01')).toEqual({ ...others, reviewer: 200 })
  expect(await onDay('2024-04-02')).toEqual({ ...others, reviewer: 403 })
})
test('the team that visited is told since when the evidence is closed to it and why, and nobody else is', async () => {
  await attach(records)
  await submitSelfReview(records)
  const told = async (actor: Actor, day: string) =>
    (await get(await givingPages(records, actor, { today: () => day as PlainDate }), at)).body
  const others = ['otherReviewer', 'otherLinkPerson', 'finance', 'public'].flatMap(who => people[who] ?? [])
  const before = await Promise.all(others.map(async actor => told(actor, '2024-02-01')))
  await happened(
    { type: 'LocalReportDrafted', ...{ commentsDue: '2024-03-01' } },
    { type: 'LocalReportIssued', ...{ membershipType: 'Full', on: '2024-03-04' } }
  )
  const text = textOf(await told(reviewer, '2024-06-01'))
  expect(text).toContain('The evidence of this review has been closed to its visiting team since 2 April 2024.')
  expect(text).toContain('files may name people')
  expect(text).not.toContain('only the network team')
  expect(await Promise.all(others.map(async actor => told(actor, '2024-06-01')))).toEqual(before)
})
