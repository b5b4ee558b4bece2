import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import type { Visit } from '../review/index.ts'
import type { ConfirmedObligation } from '../membership/index.ts'
import { obligationsIn, type SentToOthers } from './index.ts'

const happened = (type: MembershipEvent['type'], on: string, fields: object): MembershipEvent =>
  ({ type, community: 'TC-0001', on, ...fields }) as unknown as MembershipEvent
const admitted = (membershipType: string, cycle = '2023-2024') => {
  const [opens, closes] = [`${cycle.slice(0, 4)}-09-01`, `${cycle.slice(5)}-07-31`]
  return happened('CommunityAdmitted', opens, { membershipType, cycle, opens, closes })
}
const confirmed = (obligation: ConfirmedObligation) =>
  happened('ObligationConfirmed', '2024-03-01', { cycle: '2023-2024', obligation })
const communityWith = (...linkPersons: ReadonlyArray<readonly [from: string, linkPerson: string | null]>) => ({
  status: 'Registered',
  profiles: linkPersons.map(([from, linkPerson]) => ({ from, profile: { linkPerson } }))
})
const held = (stakeholders: number | null) => ({
  status: 'Held',
  days: ['2024-01-15'],
  mode: 'in-person',
  team: [],
  stakeholders
})

interface Told {
  readonly history?: ReadonlyArray<MembershipEvent>
  readonly community?: object
  readonly visits?: ReadonlyArray<object>
  readonly on?: string
  readonly sent?: SentToOthers
}
const none: SentToOthers = { members: 0, whole: true }
const owed = ({
  history = [admitted('Full')],
  community = communityWith(['2020-01-01', 'P-1']),
  visits = [],
  on = '2024-04-01',
  sent = none
}: Told) =>
  Object.fromEntries(
    obligationsIn({ cycle: '2023-2024', on } as never, {
      community: community as never,
      membership: replay(membership)(history),
      visits: visits as ReadonlyArray<Visit>,
      sent
    }).map(({ obligation, is }) => [obligation, is])
  )

test('what the community confirmed is met, and what it did not confirm is not', () => {
  expect(owed({ history: [admitted('Accreditation'), confirmed('clients-sent')] })).toEqual({
    'link-person': 'met',
    'members-informed': 'not-met',
    'information-passed-on': 'not-met',
    'correspondence-answered': 'not-met',
    'stakeholders-invited': 'not-due',
    'three-sent': 'not-met',
    'clients-sent': 'met',
    'travel-authorised': 'not-met',
    'specialist-provided': 'not-met'
  })
})

test('a link person is read off the profile of the day', () => {
  const vacant = communityWith(['2020-01-01', 'P-1'], ['2024-03-01', null], ['2024-05-01', 'P-2'])
  expect(owed({ community: vacant, on: '2024-02-29' })['link-person']).toBe('met')
  expect(owed({ community: vacant, on: '2024-03-01' })['link-person']).toBe('not-met')
  expect(owed({ community: vacant, on: '2024-05-01' })['link-person']).toBe('met')
  expect(owed({ community: { status: 'Unknown' } })['link-person']).toBe('not-met')
})

test('stakeholders are invited when some came to a visit or the community confirms it, and there is nobody to invite before one', () => {
  const invited = (told: Told) => owed(told)['stakeholders-invited']
  expect(invited({})).toBe('not-due')
  expect(invited({ visits: [{ status: 'Offered' }, { status: 'Cancelled' }] })).toBe('not-due')
  expect(invited({ visits: [held(null)] })).toBe('not-met')
  expect(invited({ visits: [held(0)] })).toBe('not-met')
  expect(invited({ visits: [held(0), held(1)] })).toBe('met')
  expect(invited({ visits: [held(0)], history: [admitted('Full'), confirmed('stakeholders-invited')] })).toBe('met')
})

test('three members are sent once the teams of others’ visits say so, and while some do not tell fewer is not known', () => {
  const threeSent = (members: number, whole: boolean) => owed({ sent: { members, whole } })['three-sent']
  expect(threeSent(3, true)).toBe('met')
  expect(threeSent(4, false)).toBe('met')
  expect(threeSent(2, true)).toBe('not-met')
  expect(threeSent(2, false)).toBe('not-known')
})

test('a type owes what its table says, and who was no member of a cycle owed nothing in it', () => {
  const all = ['link-person', 'members-informed', 'information-passed-on', 'correspondence-answered']
  expect(Object.keys(owed({ history: [admitted('Associate')] }))).toEqual(all)
  expect(Object.keys(owed({ history: [admitted('Developmental')] }))).toEqual(all)
  expect(Object.keys(owed({ history: [admitted('HmpIntegratedAudit')] }))).toEqual([...all, 'stakeholders-invited'])
  expect(owed({ history: [] })).toEqual({})
  expect(owed({ history: [admitted('Full', '2022-2023')] })).toEqual({})
  // Obligations go on while a membership is suspended.
  expect(
    Object.keys(
      owed({ history: [admitted('Full'), happened('MembershipSuspended', '2024-02-01', { admittedOn: '2023-09-01' })] })
    )
  ).toHaveLength(8)
})
