/** When the attendance of a gathering, the answer to news and the end of somebody’s access are due. */
import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { announcement, type AnnouncementEvent } from '../announcement/index.ts'
import { gathering, type GatheringEvent } from '../gathering/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { serviceAccess, type ServiceAccessEvent } from '../service-access/index.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { dueBy, type DueKind, type RecordsOfDues } from './index.ts'

interface Histories {
  readonly gathered?: ReadonlyArray<object>
  readonly told?: ReadonlyArray<object>
  readonly access?: ReadonlyArray<object>
  readonly held?: ReadonlyArray<object>
}
const codeOf: Readonly<Partial<Record<DueKind, string>>> = { attendance: 'F-24', news: 'A-1' }
/** The first days on which something of the kind is due, and of whom. */
const due = (kind: DueKind, { gathered = [], told = [], access = [], held = [] }: Histories) => {
  const records = {
    ...{ communities: new Map(), cycles: new Map(), reviews: [], accreditations: new Map(), audits: new Map() },
    accounts: new Map(),
    policy: [],
    memberships: new Map([['TC-0001', replay(membership)(held as ReadonlyArray<MembershipEvent>)]]),
    gatherings: [['F-24', replay(gathering)(gathered as ReadonlyArray<GatheringEvent>)]],
    announcements: [['A-1', replay(announcement)(told as ReadonlyArray<AnnouncementEvent>)]],
    serviceAccess: new Map([['TC-0001', replay(serviceAccess)(access as ReadonlyArray<ServiceAccessEvent>)]])
  } as unknown as RecordsOfDues
  return dueBy('2099-12-31' as PlainDate, records)
    .filter(one => one.kind === kind)
    .map(({ community, cycle, by, ...named }) => {
      expect(cycle).toBe(null)
      expect([kind, named.gathering ?? named.announcement]).toEqual([kind, codeOf[kind]])
      return [community, by]
    })
}
const of = { gathering: 'F-24', booking: 'B1', community: 'TC-0001', attendee: 'R-001' }
const announced = {
  ...{ type: 'GatheringAnnounced', gathering: 'F-24', on: '2024-01-02', days: ['2024-03-30', '2024-03-31'] },
  ...{ prices: [], freePlaces: [], places: null, programme: null }
}
const booked = { type: 'PlaceBooked', ...of, on: '2024-01-10' }

test('attendance is due to be recorded from the last day of a gathering, until some of it is', () => {
  expect(due('attendance', { gathered: [announced, booked] })).toEqual([[null, '2024-03-31']])
  const other = { ...booked, booking: 'B2', attendee: 'R-002' }
  const was = { type: 'AttendanceRecorded', ...of, training: null, on: '2024-03-31' }
  const cancelled = { type: 'GatheringCancelled', gathering: 'F-24', placesLost: [], on: '2024-02-01' }
  for (const gathered of [[], [announced], [announced, booked, other, was], [announced, booked, cancelled]])
    expect(due('attendance', { gathered })).toEqual([])
})

const proposed = {
  ...{ type: 'NewsProposed', announcement: 'A-1', community: 'TC-0001', on: '2024-02-01', link: null },
  ...{ title: { commitment: 't', length: 1 }, words: { commitment: 'w', length: 1 } }
}

test('news that a member proposed is due to be announced or declined', () => {
  expect(due('news', { told: [proposed] })).toEqual([['TC-0001', '2024-02-01']])
  const declined = { type: 'NewsDeclined', on: '2024-02-09', reason: { commitment: 'r', length: 1 } }
  const made = { ...proposed, type: 'AnnouncementMade', kind: 'news', audience: 'public', on: '2024-02-09' }
  for (const answer of [declined, made]) expect(due('news', { told: [proposed, answer] })).toEqual([])
})

const given = (person: string, service: string) => ({
  ...{ type: 'AccessGiven', community: 'TC-0001', person, service, on: '2023-10-01' }
})
const both = [given('P-1', 'forum'), given('P-2', 'forum'), given('P-1', 'hub')]
const left = { type: 'PersonLeft', community: 'TC-0001', person: 'P-1', on: '2024-02-01' }
const withdrawn = (person: string, service: string) => ({ ...given(person, service), type: 'AccessWithdrawn' })
const joined = {
  ...{ type: 'CommunityAdmitted', community: 'TC-0001', membershipType: 'Full', cycle: '2023-2024' },
  ...{ opens: '2023-09-01', closes: '2024-08-31', on: '2023-09-01' }
}
const ended = { type: 'MembershipWithdrawn', community: 'TC-0001', on: '2024-03-01' }

test('access that was asked for is due to be answered from its day on', () => {
  const asked = { ...given('P-1', 'hub'), type: 'AccessAskedFor', on: '2023-09-20' }
  expect(due('access-asked', { access: [asked] })).toEqual([['TC-0001', '2023-09-20']])
  for (const type of ['AccessGiven', 'AccessDeclined'])
    expect(due('access-asked', { access: [asked, { ...asked, type, on: '2023-09-21' }] })).toEqual([])
})

test('access is due to be withdrawn from the day on which the person left', () => {
  expect(due('access', { access: both, held: [joined] })).toEqual([])
  const once = ['TC-0001', '2024-02-01']
  expect(due('access', { access: [...both, left], held: [joined] })).toEqual([once, once])
  const back = { ...given('P-1', 'hub'), on: '2024-02-20' }
  expect(due('access', { access: [...both, left, back], held: [joined] })).toEqual([])
})

test('access is due to be withdrawn from the first day on which its community is no member', () => {
  const end = ['TC-0001', '2024-03-01']
  expect(due('access', { access: both, held: [joined, ended] })).toEqual([end, end, end])
  const gone = [...both, left]
  expect(due('access', { access: gone, held: [joined, ended] })).toEqual([
    ...[
      ['TC-0001', '2024-02-01'],
      ['TC-0001', '2024-02-01']
    ],
    end
  ])
  const later = [...both, { ...left, on: '2024-03-09' }]
  expect(due('access', { access: later, held: [joined, ended] })).toEqual([end, end, end])
  expect(due('access', { access: both })).toEqual([])
})

test('nothing is due of access that was withdrawn', () => {
  const access = [...both, left, withdrawn('P-1', 'forum')]
  expect(due('access', { access, held: [joined] })).toEqual([['TC-0001', '2024-02-01']])
  const all = [...access, withdrawn('P-1', 'hub'), withdrawn('P-2', 'forum')]
  expect(due('access', { access: all, held: [joined, ended] })).toEqual([])
})
