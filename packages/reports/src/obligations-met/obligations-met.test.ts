import type { Cycle, PlainDate } from '@cofc/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { answerAfter, answered } from '../testing/answer-after.ts'
import { admitted, happened, planned, profileChanged, ref, registered, type EventText } from '../testing/history.ts'
import { obligationsMetReport } from './report.ts'

const cycle = '2023-2024' as Cycle
const setting = [
  ...[planned('2022-2023'), planned('2023-2024')],
  ...['TC-2', 'TC-1', 'TC-3'].map(community => registered(community)),
  ...admitted('TC-2', 'Full'),
  ...admitted('TC-1', 'Associate')
]
const held = (community: string, visit: number, on: string, stakeholders: number | null = 0) =>
  happened('VisitHeld', {
    ...{
      v: 2,
      community,
      cycle,
      kind: 'peer-review',
      on,
      visit,
      days: [on],
      mode: 'in-person',
      team: [],
      stakeholders
    },
    ...{ clientMemberRule: 'met', clientMembers: ref('m') }
  })
const cameFrom = (community: string, visit: number, on: string, letter: string) =>
  happened('TeamCameFrom', { community, cycle, kind: 'peer-review', visit, communities: ref(letter), on })
const confirmed = (community: string, obligation: string, on: string) =>
  happened('ObligationConfirmed', { community, cycle, obligation, on })
const sent = (members: number) => JSON.stringify([{ community: 'TC-2', members }])
const words: Readonly<Record<string, string>> = { a: sent(2), b: sent(1) }
const on = async (day: string, ...history: ReadonlyArray<EventText>) =>
  answerAfter([...setting, ...history], { said: ({ commitment }) => words[commitment[0] ?? ''] ?? null })(
    obligationsMetReport,
    { cycle, on: day as PlainDate }
  )
const owedBy = async (community: string, day: string, ...history: ReadonlyArray<EventText>) => {
  const { members } = answered(await on(day, ...history))
  const owed = members.find(one => one.community === community)?.owed ?? []
  return Object.fromEntries(owed.map(({ obligation, is }) => [obligation, is]))
}

test('what is owed is told of the members of a cycle, ordered by community, to the network team alone', async () => {
  expect(obligationsMetReport.roles).toEqual({ 'network-team': 'any' })
  const { members } = answered(await on('2024-03-01'))
  expect(
    members.map(({ community, name, membershipType, owed }) => [community, name, membershipType, owed.length])
  ).toEqual([
    ['TC-1', 'House TC-1', 'Associate', 4],
    ['TC-2', 'House TC-2', 'Full', 8]
  ])
  const unknown = await answerAfter(setting)(obligationsMetReport, {
    ...{ cycle: '2030-2031' as Cycle, on: '2024-03-01' as PlainDate }
  })
  expect(unknown).toEqual(left({ type: 'NoSuchCycle', cycle: '2030-2031' }))
})

test('an obligation is met by what is dated by the day', async () => {
  const history = [confirmed('TC-2', 'clients-sent', '2024-02-02'), held('TC-2', 1, '2024-02-03', 4)]
  expect(await owedBy('TC-2', '2024-02-01', ...history)).toMatchObject({
    ...{ 'clients-sent': 'not-met', 'stakeholders-invited': 'not-due', 'members-informed': 'not-met' }
  })
  expect(await owedBy('TC-2', '2024-02-03', ...history)).toMatchObject({
    ...{ 'clients-sent': 'met', 'stakeholders-invited': 'met' }
  })
})

test('whom a member sent is counted over the visits to others, as far as the record tells', async () => {
  const two = [held('TC-1', 1, '2024-01-10'), cameFrom('TC-1', 1, '2024-01-10', 'a')]
  const third = [held('TC-3', 1, '2024-02-10'), cameFrom('TC-3', 1, '2024-02-10', 'b')]
  const threeSent = async (day: string, ...history: ReadonlyArray<EventText>) =>
    (await owedBy('TC-2', day, ...history))['three-sent']
  expect(await threeSent('2024-01-31', ...two, ...third)).toBe('not-met')
  expect(await threeSent('2024-02-10', ...two, ...third)).toBe('met')
  // From where one team came was never noted, or was erased; its own visits do not count.
  expect(await threeSent('2024-02-10', ...two, held('TC-3', 1, '2024-02-10'))).toBe('not-known')
  expect(
    await threeSent('2024-02-10', ...two, held('TC-3', 1, '2024-02-10'), cameFrom('TC-3', 1, '2024-02-10', 'z'))
  ).toBe('not-known')
  expect(
    await threeSent('2024-02-10', ...two, held('TC-2', 1, '2024-02-10'), cameFrom('TC-2', 1, '2024-02-10', 'b'))
  ).toBe('not-met')
})

test('of a cycle that is over the link person of its last day counts', async () => {
  const named = (day: string) => profileChanged('TC-2', day, 'ADTC', { linkPerson: 'L-1' })
  const linkPerson = async (day: string, ...history: ReadonlyArray<EventText>) =>
    (await owedBy('TC-2', day, ...history))['link-person']
  expect(await linkPerson('2024-12-01', named('2024-08-31'))).toBe('met')
  expect(await linkPerson('2024-12-01', named('2024-09-01'))).toBe('not-met')
  expect(await linkPerson('2024-08-30', named('2024-08-31'))).toBe('not-met')
})

test('the table has a line for each obligation of each member', async () => {
  const { columns, rows } = obligationsMetReport.csv(answered(await on('2024-03-01')))
  expect([columns.at(-1), rows.length]).toEqual(['is', 12])
  expect(rows[0]).toMatchObject({ cycle, community: 'TC-1', obligation: 'link-person', is: 'not-met' })
})
