import { expect, test } from 'vitest'
import type { Cycle, PlainDate } from '@cofc/core'
import { admitted, happened, planned, profileChanged, registered, renewed, type EventText } from '../testing/history.ts'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { membershipRegister } from './report.ts'

const setting: ReadonlyArray<EventText> = [planned('2022-2023'), planned('2023-2024'), planned('2024-2025')]

const registerOn = async (on: string, history: ReadonlyArray<EventText>) => {
  const answer = answered(await answerAfter([...setting, ...history])(membershipRegister, { on: on as PlainDate }))
  if ('communities' in answer) return answer
  throw new Error('A register of a day was expected.')
}
const entryOn = async (on: string, history: ReadonlyArray<EventText>) => (await registerOn(on, history)).communities[0]
const ended = (type: EventText['type'], on: string, more: object = {}) =>
  happened(type, { community: 'TC-1', on, ...more })

const twoYears = [
  registered('TC-1'),
  ...admitted('TC-1', 'Full', '2022-2023', '2022-10-01'),
  renewed('TC-1', 'Full', '2023-2024', '2023-06-01')
]

test('a member has been one since the first day of membership without a break', async () => {
  expect(await entryOn('2024-01-01', twoYears)).toEqual({
    ...{ community: 'TC-1', name: 'House TC-1', sector: 'ADTC', provider: 'charity', country: 'GB', parent: null },
    ...{
      status: 'Member',
      membershipType: 'Full',
      since: '2022-10-01',
      suspendedOn: null,
      endedOn: null,
      mergedInto: null
    },
    award: null,
    cycles: [
      { cycle: '2022-2023', membershipType: 'Full', from: '2022-10-01', endedOn: null, completed: false },
      { cycle: '2023-2024', membershipType: 'Full', from: '2023-09-01', endedOn: null, completed: false }
    ],
    fullCycles: { completed: 0, attested: 0, all: 0 }
  })
})

test('the register of a day knows nothing of what came later', async () => {
  expect(await entryOn('2022-01-01', twoYears)).toMatchObject({ status: 'NeverAMember', cycles: [] })
  const earlier = [registered('TC-1'), ...admitted('TC-1', 'Full', '2022-2023', '2022-06-01')]
  expect(await entryOn('2022-07-01', earlier)).toMatchObject({ status: 'Admitted', membershipType: null, since: null })
  expect(await entryOn('2022-09-01', earlier)).toMatchObject({ status: 'Member', since: '2022-09-01' })
})

test('a membership neither renewed nor ended lapses on the day the next cycle opens', async () => {
  expect(await entryOn('2024-08-31', twoYears)).toMatchObject({ status: 'Member' })
  expect(await entryOn('2024-09-01', twoYears)).toMatchObject({
    status: 'Lapsed',
    endedOn: '2024-09-01',
    membershipType: null
  })
})

test('between the closing of its last cycle and the next opening on record a member is of no cycle', async () => {
  const standings = async (days: ReadonlyArray<string>, history: ReadonlyArray<EventText>) => {
    const answers = await Promise.all(
      days.map(day => answerAfter(history)(membershipRegister, { on: day as PlainDate }))
    )
    return answers.map(answer => {
      const register = answered(answer)
      if (!('communities' in register)) throw new Error('A register of a day was expected.')
      const [{ status, since, membershipType } = { status: null, since: null, membershipType: null }] =
        register.communities
      const { members, betweenCycles, cycleIsDue } = register
      return { status, since, membershipType, members, betweenCycles, cycleIsDue }
    })
  }
  const held = [registered('TC-1'), ...admitted('TC-1', 'Full', '2023-2024')]
  const full = { membershipType: 'Full', members: 1, betweenCycles: 0, cycleIsDue: false }
  const between = { status: 'BetweenCycles', since: '2023-09-01', membershipType: null, members: 0, betweenCycles: 1 }
  const nobody = { since: null, membershipType: null, members: 0, betweenCycles: 0, cycleIsDue: false }
  const days = ['2024-08-31', '2024-09-01', '2024-12-01', '2025-08-31', '2025-09-01']
  const aYearOff = [planned('2023-2024'), planned('2025-2026'), ...held]
  expect(await standings(days, [...aYearOff, renewed('TC-1', 'Full', '2025-2026', '2025-06-01')])).toEqual([
    { ...full, status: 'Member', since: '2023-09-01' },
    { ...between, cycleIsDue: false },
    { ...between, cycleIsDue: false },
    { ...between, cycleIsDue: false },
    { ...full, status: 'Member', since: '2023-09-01' }
  ])
  expect(await standings(days.slice(3), aYearOff)).toEqual([
    { ...between, cycleIsDue: false },
    { ...nobody, status: 'Lapsed' }
  ])
  expect(await standings(['2024-12-01', '2026-01-01'], [planned('2023-2024'), ...held])).toEqual([
    { ...between, cycleIsDue: true },
    { ...between, cycleIsDue: true }
  ])
})

test('whoever left is what it has become since, whatever was recorded of the earlier membership', async () => {
  const withdrawn = [...twoYears, ended('MembershipWithdrawn', '2024-02-01')]
  const [application, admission] = admitted('TC-1', 'Associate', '2024-2025', '2024-05-01')
  const again = [...withdrawn, { ...application!, on: '2024-03-01' }, admission!]
  expect(await entryOn('2024-02-29', again)).toMatchObject({ status: 'Withdrew', endedOn: '2024-02-01' })
  expect(await entryOn('2024-03-01', again)).toMatchObject({ status: 'Applied', endedOn: '2024-02-01' })
  expect(await entryOn('2024-05-01', again)).toMatchObject({ status: 'Admitted', endedOn: '2024-02-01', since: null })
  expect(await entryOn('2024-08-31', again)).toMatchObject({ status: 'Admitted', membershipType: null })
  expect(await entryOn('2024-09-01', again)).toMatchObject({
    ...{ status: 'Member', membershipType: 'Associate' },
    ...{ since: '2024-09-01', endedOn: null }
  })
  const lapsed = [...twoYears, ended('MembershipLapsed', '2024-09-01', { v: 2, cycle: '2024-2025' })]
  const back = [...lapsed, ...admitted('TC-1', 'Full', '2025-2026', '2024-11-01'), planned('2025-2026')]
  expect(await entryOn('2024-12-01', back)).toMatchObject({ status: 'Admitted', endedOn: '2024-09-01' })
})

test('the day of an end is the first on which it is no member any more', async () => {
  const withdrawn = [...twoYears, ended('MembershipWithdrawn', '2024-02-01')]
  expect(await entryOn('2024-01-31', withdrawn)).toMatchObject({ status: 'Member', endedOn: null })
  expect(await entryOn('2024-02-01', withdrawn)).toMatchObject({ status: 'Withdrew', endedOn: '2024-02-01' })
  const merged = [...twoYears, ended('CommunityMerged', '2024-02-01', { into: 'TC-2' })]
  expect(await entryOn('2024-03-01', merged)).toMatchObject({ status: 'Merged', mergedInto: 'TC-2' })
  const back = [...withdrawn, ...admitted('TC-1', 'Associate', '2023-2024', '2024-05-01')]
  expect(await entryOn('2024-06-01', back)).toMatchObject({
    status: 'Member',
    membershipType: 'Associate',
    since: '2024-05-01'
  })
})

const words = { commitment: 'c'.repeat(43), length: 256 }
test('a suspended member is shown as a member, with since when and without why, until that is lifted or it leaves', async () => {
  const inPrivate = { admittedOn: '2022-10-01', cause: words, words }
  const suspended = [...twoYears, ended('MembershipSuspended', '2024-02-01', inPrivate)]
  expect(await entryOn('2024-01-31', suspended)).toMatchObject({ status: 'Member', suspendedOn: null })
  const entry = await entryOn('2024-02-01', suspended)
  expect(entry).toMatchObject({ status: 'Member', membershipType: 'Full', suspendedOn: '2024-02-01' })
  expect(JSON.stringify(entry)).not.toMatch(/cause|words|ccc/)
  expect((await registerOn('2024-02-01', suspended)).members).toBe(1)
  const lifted = [...suspended, ended('SuspensionLifted', '2024-04-01', { admittedOn: '2022-10-01' })]
  expect(await entryOn('2024-03-31', lifted)).toMatchObject({ suspendedOn: '2024-02-01' })
  expect(await entryOn('2024-04-01', lifted)).toMatchObject({ status: 'Member', suspendedOn: null })
  expect(await entryOn('2024-09-01', suspended)).toMatchObject({ status: 'Lapsed', suspendedOn: null })
  const left = [...suspended, ended('MembershipTerminated', '2024-03-01')]
  expect(await entryOn('2024-03-01', left)).toMatchObject({ status: 'Terminated', suspendedOn: null })
  // An end that is recorded late, for a day before the suspension, leaves nothing to suspend.
  const before = [...suspended, ended('MembershipTerminated', '2024-01-15')]
  expect(await entryOn('2024-02-10', before)).toMatchObject({ status: 'Terminated', suspendedOn: null })
  const early = [registered('TC-1'), ...admitted('TC-1', 'Full', '2022-2023', '2022-06-01')]
  expect(
    await entryOn('2022-07-01', [
      ...early,
      ended('MembershipSuspended', '2022-06-15', { ...inPrivate, admittedOn: '2022-06-01' })
    ])
  ).toMatchObject({
    ...{ status: 'Admitted', suspendedOn: '2022-06-15' }
  })
})

test('a completed full cycle counts, attested ones count, and a forfeited one does not', async () => {
  const attested = ended('EarlierYearsAttested', '0001-01-01', { fullCycles: 2, developmental: true })
  const completed = ended('FullCycleCompleted', '2023-05-01', { cycle: '2022-2023' })
  expect(await entryOn('2024-01-01', [attested, ...twoYears, completed])).toMatchObject({
    fullCycles: { completed: 1, attested: 2, all: 3 },
    cycles: [{ completed: true }, { completed: false }]
  })
  const forfeited = [...twoYears.slice(0, -1), completed, ended('MembershipWithdrawn', '2023-06-01')]
  expect(await entryOn('2024-01-01', forfeited)).toMatchObject({ fullCycles: { completed: 0, all: 0 } })
})

test('of a cycle joined twice, what forfeited it is not shown as completed', async () => {
  const again = [
    ...twoYears.slice(0, -1),
    ended('MembershipWithdrawn', '2022-11-01'),
    ...admitted('TC-1', 'Full', '2022-2023', '2022-12-01'),
    ended('FullCycleCompleted', '2023-05-01', { cycle: '2022-2023' })
  ]
  expect(await entryOn('2023-06-01', again)).toMatchObject({
    fullCycles: { completed: 1, all: 1 },
    cycles: [
      { from: '2022-10-01', endedOn: '2022-11-01', completed: false },
      { from: '2022-12-01', endedOn: null, completed: true }
    ]
  })
})

test('communities are listed by their ids, and members counted', async () => {
  const register = await registerOn('2024-01-01', [
    registered('TC-2'),
    ...twoYears,
    happened('EnquiryReceived', { community: 'TC-0', on: '2023-01-01' })
  ])
  expect(register).toMatchObject({ on: '2024-01-01', members: 1, betweenCycles: 0, cycleIsDue: false })
  expect(register.communities.map(({ community, status, name }) => [community, status, name])).toEqual([
    ['TC-0', 'Enquired', null],
    ['TC-1', 'Member', 'House TC-1'],
    ['TC-2', 'NeverAMember', 'House TC-2']
  ])
})

test('the members of a cycle are those in force on any day of it', async () => {
  const history = [
    ...setting,
    ...twoYears,
    profileChanged('TC-1', '2023-09-02', 'LD'),
    ended('MembershipWithdrawn', '2023-10-01'),
    registered('TC-2')
  ]
  const membersOf = (cycle: string) =>
    answerAfter(history)(membershipRegister, { on: '2024-01-01' as PlainDate, cycle: cycle as Cycle })
  expect(await membersOf('2023-2024')).toMatchObject({
    right: {
      ...{ cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31' },
      members: [
        { community: 'TC-1', sector: 'ADTC', membershipType: 'Full', from: '2023-09-01', endedOn: '2023-10-01' }
      ]
    }
  })
  expect(await membersOf('2030-2031')).toMatchObject({ left: { type: 'NoSuchCycle' } })
})
