/** The file that a review shows: for the team that visits once the self-review is in, for the committee, and for nobody else. */
import { keepEvidence, submit, takeOutEvidence, uuidOf, type Actor } from '@cofc/application'
import type { CommunityId, EvidenceId, PlainDate, ReviewerId } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import { get, givingPages, team, type Records } from '../testing/giving.ts'
import { pdf } from '../testing/uploads.ts'
import { linkPersonOfWorkbook, recordsWithWorkbook, reviewed } from '../testing/workbook.ts'

const community = 'TC-0001' as CommunityId
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const evidence = id('kept') as EvidenceId
const at = `/evidence-shown/TC-0001/2023-2024/peer-review/${evidence}`
const on = '2024-01-31' as PlainDate
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], membersDecideAdmission: true, linkPerson: 'L-1', programmeAccreditation: null },
  entryCriteria: null
}
let records: Records
const give = async (name: string, command: object) => {
  const done = await submit(records.dependencies)({ id: id(name), command, actor: team })()
  if (isLeft(done)) throw new Error(JSON.stringify(done.left))
}
/** Somebody on the team, as it was allocated. */
const allocated = async () => {
  const data = { type: 'TeamAllocated', ...reviewed, visit: 1, team: [{ reviewer: 'R-1', role: 'lead' }], on }
  const offered = { type: 'VisitDatesOffered', ...reviewed, visit: 1, dates: [on], on }
  const stream = 'review-TC-0001/2023-2024/peer-review'
  const found = await records.dependencies.events.read(stream)()
  const version = isLeft(found) ? 0 : found.right.events.length
  const events = [offered, data].map(one => ({ id: id(one.type), type: one.type, data: one as never, metadata: {} }))
  await records.dependencies.events.append(stream, version, events)()
}
beforeEach(async () => {
  records = await recordsWithWorkbook()
  await give('r', { type: 'RegisterCommunity', community, profile, on: '2023-01-01' })
  const file = { name: 'plan.pdf', bytes: pdf('a plan') }
  const kept = { community, title: 'Plan', redaction: 'nobody-in-it', note: null, validUntil: null, file, on } as const
  await keepEvidence(records.dependencies)({ ...kept, actor: team, id: evidence })()
  await allocated()
})
const attach = async () => give('a', { type: 'AttachEvidence', ...reviewed, evidence, standards: ['S1'], on })
const submitted = async () => {
  await give('s', {
    type: 'SaveSelfRatings',
    ...reviewed,
    ratings: [{ standard: 'S1', rating: 'met', comment: null }],
    on
  })
  await give('t', { type: 'SubmitSelfReview', ...reviewed, on })
}
const reviewer: Actor = { role: 'reviewer', subject: 'S-1', reviewer: 'R-1' as ReviewerId }
const people: Readonly<Record<string, Actor>> = {
  ...{ team, linkPerson: linkPersonOfWorkbook, reviewer, committee: { role: 'committee', subject: 'S-2' } },
  otherLinkPerson: { role: 'link-person', subject: 'S-3', community: 'TC-0002' as CommunityId },
  otherReviewer: { ...reviewer, reviewer: 'R-2' as ReviewerId },
  ...{ finance: { role: 'finance', subject: 'S-4' }, public: { role: 'public', subject: 'nobody' } }
}
const asked = async () =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(
        async ([who, actor]) => [who, (await get(await givingPages(records, actor), at)).statusCode] as const
      )
    )
  )
const nobody = { otherLinkPerson: 404, otherReviewer: 404, finance: 403, public: 403 }

test('what a review does not show is found by nobody there', async () => {
  await submitted()
  expect(await asked()).toEqual({ ...nobody, team: 404, linkPerson: 404, reviewer: 404, committee: 404 })
})
test('until the self-review is in, its evidence is for the community and the network team', async () => {
  await attach()
  expect(await asked()).toEqual({ ...nobody, team: 200, linkPerson: 200, reviewer: 403, committee: 403 })
})
test('once it is in, the team that visits and the committee open it too, and nobody else', async () => {
  await attach()
  await submitted()
  expect(await asked()).toEqual({ ...nobody, team: 200, linkPerson: 200, reviewer: 200, committee: 200 })
  const file = await get(await givingPages(records, reviewer), at)
  expect([file.rawPayload, file.headers['content-disposition']]).toEqual([
    pdf('a plan'),
    expect.stringContaining('attachment')
  ])
})
test('what was taken out is opened by nobody, though the review shows it still', async () => {
  await attach()
  await submitted()
  await takeOutEvidence(records.dependencies)({ actor: team, id: id('out'), community, evidence, on })()
  expect(await asked()).toMatchObject({ team: 404, linkPerson: 404, reviewer: 404, committee: 404 })
})
