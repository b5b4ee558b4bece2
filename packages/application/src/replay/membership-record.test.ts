/** The membership record: what it has a line for, and what it marks. */
import { inMemoryContentStore } from '@cofc/content-store'
import { eventShapes, type CommunityId, type PlainDate, type Role } from '@cofc/core'
import { inMemoryEventStore, type RecordedEvent } from '@cofc/event-store'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { isLeft, type Either } from 'fp-ts/lib/Either.js'
import { beforeEach, expect, test } from 'vitest'
import type { Dependencies } from '../dependencies.ts'
import { submitWithReactions } from '../follow-reactions.ts'
import { uuidOf } from '../identity.ts'
import type { AsAt } from './as-at.ts'
import { noLog, type KeptLog, type PlaceInLog } from './kept-log.ts'
import {
  corrections,
  erasures,
  membershipRecord,
  recordCells,
  recordColumns,
  standingSays
} from './membership-record.ts'

const right = <E, A>(result: Either<E, A>): A => {
  if (isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}
const id = (name: string): string => uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', name)
const TC = 'TC-0001' as CommunityId
const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: null, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const standard = {
  ...{ standard: 'CS1', section: 'Core', text: 'Says what it asks.', standardType: 1, core: true },
  ...{ sectors: [], supplement: null, values: [] }
}
const windows = {
  ...{ opens: '2023-09-01', selfReviewDue: '2023-11-30', visitsFrom: '2023-12-01' },
  ...{ visitsUntil: '2024-06-30', closes: '2024-08-31' }
}
const forms = { membershipType: 'Full', forms: ['joining', 'finance'] }
/** When it is recorded, and what. */
const given: ReadonlyArray<readonly [recordedAt: string, command: object]> = [
  ['2023-01-01T10:00', { type: 'DraftEdition', edition: 'E1', title: 'First', on: '2023-01-01' }],
  ['2023-01-01T10:00', { type: 'WriteStandard', edition: 'E1', standard, on: '2023-01-01' }],
  ['2023-01-01T10:00', { type: 'PublishEdition', edition: 'E1', on: '2023-01-01' }],
  ['2023-01-03T10:00', { type: 'PlanCycle', cycle: '2023-2024', edition: 'E1', windows, on: '2023-01-03' }],
  ['2023-01-10T10:00', { type: 'RegisterCommunity', community: TC, on: '2023-01-10', profile }],
  ['2023-03-10T10:00', { type: 'ApplyForMembership', community: TC, ...forms, on: '2023-02-01' }],
  [
    '2023-03-10T10:00',
    { type: 'AdoptPolicy', inForceFrom: '2023-03-10', book: { visitDatesOffered: 4 }, on: '2023-03-10' }
  ],
  ['2023-03-10T09:50', { type: 'AdmitCommunity', community: TC, cycle: '2023-2024', on: '2023-03-10' }],
  [
    '2023-09-02T10:00',
    { type: 'OpenReview', community: TC, cycle: '2023-2024', kind: 'self-review', edition: 'E1', on: '2023-09-02' }
  ]
]
let dependencies: Dependencies
beforeEach(async () => {
  let now = ''
  dependencies = { events: inMemoryEventStore(), content: inMemoryContentStore(), now: () => `${now}:00.000Z` }
  for (const [place, [at, command]] of given.entries()) {
    now = at
    const actor = { role: 'network-team', subject: 'S-7' } as const
    right(await submitWithReactions(dependencies)({ id: id(String(place)), command, actor, via: 'import' })())
  }
})
interface Asked {
  readonly role?: Role
  readonly log?: KeptLog
  readonly asOf?: string
  readonly asAt?: AsAt
}
const recordFor = async ({ role = 'auditor', log = noLog, asOf, asAt }: Asked = {}) =>
  right(
    await membershipRecord(
      dependencies,
      log
    )({
      ...{ community: TC, role, asAt: asAt ?? null },
      asOf: (asOf ?? null) as PlainDate | null
    })()
  )

test('a line stands for every event of the profile and the membership, and tells by which rule and policy', async () => {
  const record = await recordFor()
  expect(record).toMatchObject({ community: TC, name: 'Elm House', standing: { type: 'NoLog' } })
  expect(record.lines.map(({ type, asked, policyVersion }) => [type, asked?.type, policyVersion])).toEqual([
    ['CommunityRegistered', 'RegisterCommunity', 0],
    ['MembershipAppliedFor', 'ApplyForMembership', 0],
    ['CommunityAdmitted', 'AdmitCommunity', 1]
  ])
  expect(record.lines[2]).toMatchObject({
    asked: { rule: expect.stringContaining('An applicant with both forms is admitted') as string },
    recorded: { role: 'network-team', via: 'import' }
  })
  expect(record.cycles).toEqual([{ cycle: '2023-2024', membershipType: 'Full', from: '2023-09-01', endedOn: null }])
})
test('what was recorded more than 30 days after it happened is late', async () => {
  expect((await recordFor()).lines.map(({ recorded }) => recorded?.daysLate)).toEqual([null, 37, null])
})
test('without a log what claims to be recorded more than five minutes before an earlier event is back-dated', async () => {
  expect((await recordFor()).lines.map(({ recorded }) => recorded?.isBackDated)).toEqual([false, false, true])
})
const logWith = (place: PlaceInLog): KeptLog => ({
  standingOf: () =>
    TE.right({
      ...{ type: 'Whole', size: 12, signedBy: ['network.example/cofc'], cosignedBy: ['a witness'] },
      verifiedAt: '2024-09-01T10:05:00.000Z'
    }),
  placesOf: events => TE.right(events.map(() => place))
})
test('with a log each line has its place, and is back-dated outside the checkpoints around it', async () => {
  const place = {
    index: 3,
    checkpoint: 12,
    notBefore: '2023-03-09T00:00:00.000Z',
    notAfter: '2023-03-10T10:04:00.000Z'
  }
  const record = await recordFor({ log: logWith(place) })
  expect(record.lines[0]?.place).toEqual({ index: 3, checkpoint: 12 })
  expect(record.lines.map(({ recorded }) => recorded?.isBackDated)).toEqual([true, false, true])
  expect(standingSays(record.standing)).toBe(
    'Whole as of 12 events, signed by network.example/cofc, cosigned by a witness. Verified on 2024-09-01 at 10:05 UTC.'
  )
  const later = { ...place, notBefore: null, notAfter: '2023-01-10T09:54:00.000Z' }
  expect((await recordFor({ log: logWith(later) })).lines[0]?.recorded?.isBackDated).toBe(true)
})
test('a history that is not whole says so, and one without a log that nobody can show it', () => {
  const verifiedAt = '2024-09-01T10:05:00.000Z'
  expect(standingSays({ type: 'NotWhole', says: 'event 3 of x was altered.', verifiedAt })).toBe(
    'The history is not whole: event 3 of x was altered. Verified on 2024-09-01 at 10:05 UTC.'
  )
  expect(standingSays({ type: 'NoLog' })).toContain('nobody can show that it is whole')
})
const erased = (version: number): Pick<RecordedEvent, 'id' | 'type' | 'data' | 'metadata'> => ({
  ...{ id: id(`erased ${String(version)}`), type: 'WordsErased' },
  data: { type: 'WordsErased', community: TC, cycle: null, pieces: 2, on: '2024-01-01' },
  metadata: { command: id('erase'), digest: 'x', recordedAt: '2024-01-01T10:00:00.000Z', role: 'network-team' }
})
test('erasures are marked, and what was asked before it was kept is told as not kept', async () => {
  right(await dependencies.events.append('community-TC-0001', 1, [erased(1)])())
  expect((await recordFor()).lines.at(-1)).toMatchObject({ kind: 'erasure', asked: null, recorded: { via: null } })
})
test('corrections are marked wherever they stand, and no kind of correction is forgotten', () => {
  const named = eventShapes
    .filter(({ aggregate }) => !['cycle', 'reviewer'].includes(aggregate))
    .map(({ type }) => type)
  expect([...corrections].toSorted()).toEqual(named.filter(type => /(Corrected|Reversed)$/.test(type)).toSorted())
  expect([...erasures]).toEqual(named.filter(type => type.endsWith('Erased')))
})
test('as of a day and as at a time it tells what there was', async () => {
  expect((await recordFor({ asOf: '2023-02-01' })).lines).toHaveLength(2)
  expect(await recordFor({ asAt: { size: 5 } })).toMatchObject({ asAt: '@5', cycles: [], lines: [{ version: 1 }] })
})
test('who may not know is told nothing of who recorded it and when', async () => {
  for (const role of ['link-person', 'committee', 'finance'] as const) {
    const record = await recordFor({ role })
    expect(record.lines.map(({ recorded }) => recorded)).toEqual([null, null, null])
    expect(JSON.stringify(record)).not.toMatch(/S-7|T10:00|T09:50/)
  }
})
test('as a table it has a row for each line under the same columns', async () => {
  const rows = recordCells(await recordFor())
  expect(rows[1]).toEqual({
    ...{ community: TC, on: '2023-02-01', recorded_at: '2023-03-10T10:00:00.000Z', kind: 'event' },
    ...{ says: expect.any(String) as string, role: 'network-team', via: 'import', asked: 'ApplyForMembership' },
    ...{ rule: expect.any(String) as string, policy_version: 0, days_late: 37, back_dated: 'no' },
    ...{ stream: 'membership-TC-0001', version: 1 }
  })
  for (const row of rows) expect(Object.keys(row).filter(key => !recordColumns.includes(key as never))).toEqual([])
})
