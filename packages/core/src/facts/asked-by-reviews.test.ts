import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { community, type CommunityEvent } from '../community/index.ts'
import { cycle, type CycleEvent } from '../cycle/index.ts'
import { edition, type EditionEvent } from '../edition/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { defaultBook, policy } from '../policy/index.ts'
import type { AllocateTeam, OpenReview } from '../review/index.ts'
import { reviewer, type ReviewerEvent } from '../reviewer/index.ts'
import { closedOn } from './closed-on.ts'
import { communitySector } from './community-sector.ts'
import { describedReviewers } from './described-reviewers.ts'
import { evidenceInLibrary } from './evidence-in-library.ts'
import { membershipTypeInCycle } from './membership-type-in-cycle.ts'
import { plannedCycle } from './planned-cycle.ts'
import { policyInForce } from './policy-in-force.ts'
import { publishedStandards } from './published-standards.ts'

const found = <S>(states: ReadonlyArray<S>, words: ReadonlyArray<string | null> = []) => ({ states, words, known: {} })
const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const open = { type: 'OpenReview', ...key, on: '2023-09-01', edition: 'E10' } as unknown as OpenReview
const team = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' },
  { reviewer: 'R-001', role: 'observer' }
]
const allocate = { type: 'AllocateTeam', ...key, on: '2023-12-04', visit: 1, team } as unknown as AllocateTeam

const membershipAfter = (...events: ReadonlyArray<object>) =>
  replay(membership)(events.map(event => ({ community: 'TC-0001', ...event }) as unknown as MembershipEvent))
const cycleHeld = { cycle: '2023-2024', opens: '2023-09-01', closes: '2024-08-31' }
const admitted = { type: 'CommunityAdmitted', membershipType: 'Developmental', ...cycleHeld, on: '2023-06-01' }

test('the policy is the one in force on the day of the command', () => {
  expect(policyInForce.streams(open, {})).toEqual(['policy'])
  const book = { ...defaultBook, visitDatesOffered: 5 }
  const numbers = [{ number: 'visitDatesOffered', is: 5 }]
  const adopted = {
    type: 'PolicyAdopted',
    v: 2,
    version: 1,
    inForceFrom: '2023-10-01',
    numbers,
    on: '2023-09-01'
  } as never
  expect(policyInForce.answer(open, found([replay(policy)([adopted])]))).toEqual(defaultBook)
  expect(policyInForce.answer(allocate, found([replay(policy)([adopted])]))).toEqual(book)
})

test('the sector is the one in force on the day of the command', () => {
  const profile = (type: string, sector: string, on: string) =>
    ({ type, community: 'TC-0001', profile: { sector }, on }) as unknown as CommunityEvent
  const history = [profile('CommunityRegistered', 'ADTC', '2020-01-01'), profile('ProfileChanged', 'HMP', '2023-12-01')]
  expect(communitySector.streams(open, {})).toEqual(['community-TC-0001'])
  expect(communitySector.answer(open, found([replay(community)(history)]))).toBe('ADTC')
  expect(communitySector.answer(allocate, found([replay(community)(history)]))).toBe('HMP')
  expect(communitySector.answer(open, found([community.initialState]))).toBe(null)
})

test('what is known of a piece of evidence is what it is and until when it is valid, while it is in the library', () => {
  const of = { community: 'TC-0001', evidence: 'E-1', on: '2023-09-01' }
  const title = { commitment: 't'.repeat(43), length: 5 }
  const kept = {
    type: 'EvidenceKept',
    ...of,
    title,
    file: title,
    redaction: 'nobody-in-it',
    note: null,
    validUntil: null
  }
  const registered = { type: 'CommunityRegistered', profile: {}, ...of }
  const answer = (...events: ReadonlyArray<object>) =>
    evidenceInLibrary.answer(of as never, found([replay(community)(events as ReadonlyArray<CommunityEvent>)]))
  expect(answer(registered, kept)).toEqual({ title, validUntil: null })
  expect(answer(registered, kept, { type: 'EvidenceTakenOut', ...of })).toBe(null)
})

test('the membership type is that of the last membership in force in the cycle', () => {
  const answer = (...events: ReadonlyArray<object>) =>
    membershipTypeInCycle.answer(open, found([membershipAfter(...events)]))
  expect(membershipTypeInCycle.streams(open, {})).toEqual(['membership-TC-0001'])
  expect(answer()).toBe(null)
  expect(answer(admitted)).toBe('Developmental')
  expect(answer(admitted, { type: 'MembershipWithdrawn', on: '2023-08-31' })).toBe(null)
  const left = { type: 'MembershipWithdrawn', on: '2023-11-01' }
  expect(answer(admitted, left)).toBe('Developmental')
  expect(answer(admitted, left, { ...admitted, membershipType: 'Full', on: '2024-02-01' })).toBe('Full')
})

test('the cycle is known once it is planned', () => {
  const windows = { opens: '2023-09-01', selfReviewDue: '', visitsFrom: '', visitsUntil: '', closes: '2024-08-31' }
  const planned = { type: 'CyclePlanned', cycle: '2023-2024', edition: 'E10', windows, on: '2023-01-01' }
  expect(plannedCycle.streams(open, {})).toEqual(['cycle-2023-2024'])
  expect(plannedCycle.answer(open, found([cycle.initialState]))).toBe(null)
  expect(plannedCycle.answer(open, found([replay(cycle)([planned as unknown as CycleEvent])]))).toEqual({
    edition: 'E10',
    opens: '2023-09-01',
    closes: '2024-08-31'
  })
})

test('the standards are those of a published edition, retired since or not', () => {
  const about = (type: string, more: object = {}) =>
    ({ type, edition: 'E10', on: '2022-01-01', ...more }) as unknown as EditionEvent
  const standard = { standard: 'CS1', core: true, sectors: [], supplement: null }
  const draft = [about('EditionDrafted', { title: 'Ten' }), about('StandardWritten', { standard })]
  const published = [...draft, about('EditionPublished')]
  const answer = (events: ReadonlyArray<EditionEvent>) =>
    publishedStandards.answer(open, found([replay(edition)(events)]))
  expect(publishedStandards.streams(open, {})).toEqual(['edition-E10'])
  expect(answer([])).toBe(null)
  expect(answer(draft)).toBe(null)
  expect(answer(published)).toEqual([standard])
  expect(answer([...published, about('EditionRetired')])).toEqual([standard])
})

const described = (named: string, trainedAs: ReadonlyArray<string>) =>
  replay(reviewer)([
    {
      type: 'ReviewerRegistered',
      reviewer: named,
      trainedAs,
      seniorYears: null,
      privateFacts: { commitment: named, length: 1 },
      on: '2020-01-01'
    } as unknown as ReviewerEvent
  ])
const states = [described('R-001', ['reviewer', 'lead']), described('R-014', ['reviewer'])]
const privateFacts = (kind: string, home: string | null) =>
  JSON.stringify({ kind, home, localArea: null, servedIn: [] })

test('reviewers are those of the team who are registered, each asked about once and in private', () => {
  expect(describedReviewers.streams(allocate, {})).toEqual(['reviewer-R-001', 'reviewer-R-014'])
  expect(describedReviewers.words?.(allocate, states, {})).toEqual([
    { commitment: 'R-001', length: 1 },
    { commitment: 'R-014', length: 1 }
  ])
  const words = [privateFacts('staff', 'TC-0002'), privateFacts('client', null)]
  expect(describedReviewers.answer(allocate, found(states, words))).toEqual([
    {
      reviewer: 'R-001',
      client: false,
      home: 'TC-0002',
      trainedAsLead: true,
      specialist: false,
      seniorYears: null,
      servedIn: [],
      localArea: null,
      goesForHome: true,
      allocations: []
    },
    {
      reviewer: 'R-014',
      client: true,
      home: null,
      trainedAsLead: false,
      specialist: false,
      seniorYears: null,
      servedIn: [],
      localArea: null,
      goesForHome: true,
      allocations: []
    }
  ])
  const strangerFirst = [reviewer.initialState, states[1]]
  expect(describedReviewers.answer(allocate, found(strangerFirst, [privateFacts('client', null)]))).toEqual([
    {
      reviewer: 'R-014',
      client: true,
      home: null,
      trainedAsLead: false,
      specialist: false,
      seniorYears: null,
      servedIn: [],
      localArea: null,
      goesForHome: true,
      allocations: []
    }
  ])
})

test('a reviewer whose private facts were erased is not known any more', () => {
  const words = [null, privateFacts('client', null)]
  expect(describedReviewers.answer(allocate, found(states, words))).toHaveLength(1)
  expect(describedReviewers.answer(allocate, found(states, ['not JSON', '{}']))).toEqual([])
})

test('a community closed on the day it closed or merged, not when its membership ended otherwise', () => {
  const answer = (end: object) =>
    closedOn.answer(open, found([membershipAfter(admitted, { on: '2023-11-01', ...end })]))
  expect(answer({ type: 'CommunityClosed' })).toBe('2023-11-01')
  expect(answer({ type: 'CommunityMerged', into: 'TC-0002' })).toBe('2023-11-01')
  expect(answer({ type: 'MembershipWithdrawn' })).toBe(null)
})
