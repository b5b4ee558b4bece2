import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { community, type CommunityEvent } from '../community/index.ts'
import { cycle, type PlanCycle, type CycleEvent } from '../cycle/index.ts'
import { edition, type MapEdition, type EditionEvent } from '../edition/index.ts'
import {
  membership,
  type AdmitCommunity,
  type MembershipEvent,
  type MergeCommunity,
  type NextCycle
} from '../membership/index.ts'
import { branded, type Plain } from '../testing/index.ts'
import type { Cycle } from '../values/cycle.ts'
import { communityProfile } from './community-profile.ts'
import { earlierStandards } from './earlier-standards.ts'
import { editionStatus } from './edition-status.ts'
import { lastCycle } from './last-cycle.ts'
import { mergedIntoEnd } from './merged-into-end.ts'
import { mergedIntoKnown } from './merged-into-known.ts'
import { neighbouringCycles } from './neighbouring-cycles.ts'
import { reviewer } from '../reviewer/index.ts'
import { nextOnRecord } from './next-on-record.ts'
import { otherCommunity, otherEdition, otherReviewer } from './other-spelling.ts'
import { plannedCycle } from './planned-cycle.ts'
import type { AnyQuestion } from './question.ts'
import { yearAfter } from './year-after.ts'

const found = <S>(states: ReadonlyArray<S>, words: ReadonlyArray<string | null> = []) => ({ states, words, known: {} })
const of = { community: 'TC-0001', on: '2023-08-01' }
const admit = branded<AdmitCommunity>({ type: 'AdmitCommunity', ...of, cycle: '2023-2024' })
const merge = branded<MergeCommunity>({ type: 'MergeCommunity', ...of, into: 'TC-0002' })
const windows = {
  opens: '2023-09-01',
  selfReviewDue: '2023-12-15',
  visitsFrom: '2023-11-01',
  visitsUntil: '2024-05-31',
  closes: '2024-07-31'
}
const planned = replay(cycle)([
  branded<CycleEvent>({ type: 'CyclePlanned', cycle: '2023-2024', edition: 'E10', windows, on: '2023-05-01' })
])
const profile = (sector: 'ADTC' | 'HMP') =>
  ({ sector, country: 'GB', programmeAccreditation: 'PA-7', linkPerson: null }) as unknown as Plain<
    Extract<CommunityEvent, { type: 'CommunityRegistered' }>
  >['profile']
const registered = branded<CommunityEvent>({ type: 'CommunityRegistered', ...of, profile: profile('ADTC') })
const moved = branded<CommunityEvent>({
  type: 'ProfileChanged',
  community: 'TC-0001',
  on: '2023-08-02',
  profile: profile('HMP')
})

test('a membership knows who the community is on the day of the command', () => {
  const { streams, answer } = communityProfile
  expect(streams(admit, {})).toEqual(['community-TC-0001'])
  const known = { sector: 'ADTC', country: 'GB', programmeAccreditation: 'PA-7' }
  expect(answer(admit, found([replay(community)([registered, moved])]))).toEqual(known)
  expect(answer(admit, found([community.initialState]))).toBe(null)
})

test('a membership knows the first and last day of the cycle that the command names', () => {
  const { streams, answer } = plannedCycle
  expect(streams(admit, {})).toEqual(['cycle-2023-2024'])
  expect(answer(admit, found([planned]))).toEqual({ edition: 'E10', opens: '2023-09-01', closes: '2024-07-31' })
  expect(answer(admit, found([cycle.initialState]))).toBe(null)
})

test('a membership knows whether the community merged into is registered', () => {
  const { streams, answer } = mergedIntoKnown
  expect(streams(merge, {})).toEqual(['community-TC-0002'])
  expect(answer(merge, found([replay(community)([registered])]))).toBe(true)
  expect(answer(merge, found([community.initialState]))).toBe(false)
})

const held = (cycle: string) =>
  ({ type: 'CommunityAdmitted', ...of, membershipType: 'Full', cycle, ...days }) as unknown as MembershipEvent
const days = { opens: windows.opens, closes: windows.closes }
const memberWith = (...events: ReadonlyArray<object>) =>
  replay(membership)([held('2023-2024'), ...(events as ReadonlyArray<MembershipEvent>)])

test('a membership knows how the community merged into closed or merged', () => {
  const { streams, answer } = mergedIntoEnd
  expect(streams(merge, {})).toEqual(['membership-TC-0002'])
  const endedBy = (type: string, more = {}) => answer(merge, found([memberWith({ type, on: '2024-01-15', ...more })]))
  expect(endedBy('CommunityClosed')).toEqual({ how: 'Closed', on: '2024-01-15' })
  expect(endedBy('CommunityMerged', { into: 'TC-0003' })).toEqual({ how: 'Merged', into: 'TC-0003', on: '2024-01-15' })
  expect(endedBy('MembershipWithdrawn')).toBe(null)
  expect(answer(merge, found([memberWith()]))).toBe(null)
  expect(answer(merge, found([membership.initialState]))).toBe(null)
})

test('a membership knows the cycle that it was last held for', () => {
  expect(lastCycle.streams(merge, {})).toEqual(['membership-TC-0001'])
  expect(lastCycle.answer(merge, found([memberWith({ ...held('2024-2025'), type: 'MembershipRenewed' })]))).toBe(
    '2024-2025'
  )
  expect(lastCycle.answer(merge, found([membership.initialState]))).toBe(null)
})

const known = <Known>(facts: Plain<Known>, states: ReadonlyArray<unknown> = []) => ({
  states,
  words: [],
  known: branded<Known>(facts)
})

test('a membership knows the next cycle on record, and reads no further when the very next year has one', () => {
  const last = '2022-2023' as Cycle
  expect(yearAfter.streams(merge, { lastCycle: last })).toEqual(['cycle-2023-2024'])
  expect(yearAfter.streams(merge, { lastCycle: null })).toEqual([])
  const here = branded<NextCycle>({ cycle: '2023-2024', ...days })
  expect(yearAfter.answer(merge, known({ lastCycle: last }, [planned]))).toEqual(here)
  expect(yearAfter.answer(merge, known({ lastCycle: last }, [cycle.initialState]))).toBe(null)
  expect(nextOnRecord.streams(merge, { lastCycle: last, yearAfter: here })).toEqual([])
  expect(nextOnRecord.answer(merge, known({ lastCycle: last, yearAfter: here }))).toEqual(here)
})

test('a membership knows the next cycle on record also when years lie between that have none', () => {
  const before = { lastCycle: '2020-2021' as Cycle, yearAfter: null }
  const streams = nextOnRecord.streams(merge, before)
  expect([streams[0], streams.at(-1)]).toEqual(['cycle-2022-2023', 'cycle-2041-2042'])
  const states = streams.map(stream => (stream === 'cycle-2023-2024' ? planned : cycle.initialState))
  expect(nextOnRecord.answer(merge, known(before, states))).toEqual({ cycle: '2023-2024', ...days })
  expect(
    nextOnRecord.answer(
      merge,
      known(
        before,
        streams.map(() => cycle.initialState)
      )
    )
  ).toBe(null)
})

const plan = branded<PlanCycle>({
  type: 'PlanCycle',
  cycle: '2023-2024',
  edition: 'E10',
  windows,
  on: '2023-05-01'
})

test('a cycle knows its neighbours of two years on either side, those that are planned', () => {
  const { streams, answer } = neighbouringCycles
  const around = ['2021-2022', '2022-2023', '2024-2025', '2025-2026']
  expect(streams(plan, {})).toEqual(around.map(neighbour => `cycle-${neighbour}`))
  expect(answer(plan, found([cycle.initialState, planned, cycle.initialState, planned]))).toEqual([
    { cycle: '2022-2023', windows },
    { cycle: '2025-2026', windows }
  ])
})

const drafted = branded<EditionEvent>({ type: 'EditionDrafted', edition: 'E9', title: 'Ninth', on: '2020-01-01' })
const written = branded<EditionEvent>({
  type: 'StandardWritten',
  edition: 'E9',
  on: '2020-01-01',
  standard: {
    standard: 'CS1',
    section: 'Culture',
    text: 'Members eat together',
    standardType: 1,
    core: true,
    sectors: [],
    supplement: null,
    values: []
  }
})

test('a cycle knows where the edition stands that the command names', () => {
  const { streams, answer } = editionStatus
  expect(streams(plan, {})).toEqual(['edition-E10'])
  expect(answer(plan, found([replay(edition)([drafted])]))).toEqual({ status: 'Draft' })
  expect(answer(plan, found([edition.initialState]))).toEqual({ status: 'Unknown' })
})

test('an edition knows the standards of the edition it is mapped from', () => {
  const map = branded<MapEdition>({ type: 'MapEdition', edition: 'E10', from: 'E9', lines: [], on: '2023-05-01' })
  const { streams, answer } = earlierStandards
  expect(streams(map, {})).toEqual(['edition-E9'])
  expect(answer(map, found([replay(edition)([drafted, written])]))).toEqual(['CS1'])
  expect(answer(map, found([edition.initialState]))).toBe(null)
})

test.each([
  [
    otherCommunity,
    community,
    { community: 'TC-0042' },
    ['community-Tc-0042', 'community-tC-0042', 'community-tc-0042']
  ],
  [otherReviewer, reviewer, { reviewer: 'R-001' }, ['reviewer-r-001']],
  [otherEdition, edition, { edition: 'Elmhouse' }, ['edition-ELMHOUSE', 'edition-elmhouse']]
] as const)(
  '%# an id that is taken under another spelling is known by its stream',
  (asked, about, command, streams) => {
    const { streams: streamsOf, answer } = asked as AnyQuestion<unknown, unknown>
    expect(streamsOf(command, {})).toEqual(streams)
    const nothing = streams.map(() => about.initialState)
    expect(answer(command, found(nothing))).toBe(null)
    const last = { status: 'Registered' }
    expect(answer(command, found([...nothing.slice(1), last]))).toBe(streams.at(-1)?.split('-').slice(1).join('-'))
  }
)
