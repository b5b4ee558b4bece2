import { expect, test } from 'vitest'
import { accreditation, type AccreditationEvent } from '../accreditation/index.ts'
import { replay } from '../aggregate.ts'
import { community, type CommunityEvent } from '../community/index.ts'
import { edition, type EditionEvent } from '../edition/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { review, type ReviewEvent } from '../review/index.ts'
import { reviewer, type ReviewerEvent } from '../reviewer/index.ts'
import { accreditationReview } from './accreditation-review.ts'
import { committeeMembers } from './committee-members.ts'
import { communityName } from './community-name.ts'
import { criteriaShown } from './criteria-shown.ts'
import { cyclesHeld } from './cycles-held.ts'
import { describedMembers } from './described-members.ts'
import { fullCycles } from './full-cycles.ts'
import { membershipTypeHeld } from './membership-type-held.ts'
import { membershipTypeThatDay } from './membership-type-that-day.ts'
import { selfReviewMappings } from './self-review-mappings.ts'
import { submittedSelfReview } from './submitted-self-review.ts'

const found = <S>(states: ReadonlyArray<S>, known: object = {}, words: ReadonlyArray<string | null> = []) => ({
  ...{ states, words },
  known: known as never
})
const on = (day: string, fields: object = {}) =>
  ({ community: 'TC-0001', cycle: '2023-2024', on: day, ...fields }) as never
const held = (type: string, year: number, membershipType: string, day = `${year}-09-01`) => ({
  ...{ type, community: 'TC-0001', cycle: `${year}-${year + 1}`, membershipType, on: day },
  ...{ opens: `${year}-09-01`, closes: `${year + 1}-07-31` }
})
const became = (type: string, day: string, fields: object = {}) => ({ type, community: 'TC-0001', on: day, ...fields })
const memberAfter = (...events: ReadonlyArray<object>) =>
  replay(membership)(events as unknown as ReadonlyArray<MembershipEvent>)
const admitted = held('CommunityAdmitted', 2022, 'Full')
const renewed = held('MembershipRenewed', 2023, 'Accreditation', '2023-06-01')

test('the type for a cycle is known before it opens, and not once the membership has ended', () => {
  const answer = (day: string, ...events: ReadonlyArray<object>) =>
    membershipTypeHeld.answer(on(day), found([memberAfter(...events)]))
  expect(membershipTypeHeld.streams(on('2023-08-01'), {})).toEqual(['membership-TC-0001'])
  expect(answer('2023-08-01')).toBe(null)
  expect(answer('2023-08-01', admitted, renewed)).toBe('Accreditation')
  const left = became('MembershipWithdrawn', '2024-01-31')
  expect(answer('2024-01-30', admitted, renewed, left)).toBe('Accreditation')
  expect(answer('2024-01-31', admitted, renewed, left)).toBe(null)
})

test('the type that day is that of the membership in force, and none once the next cycle opened without a renewal', () => {
  const next = { next: { cycle: '2024-2025', opens: '2024-09-01', closes: '2025-07-31' } }
  const answer = (day: string, known: object, ...events: ReadonlyArray<object>) =>
    membershipTypeThatDay.answer(on(day), found([memberAfter(...events)], known))
  expect(membershipTypeThatDay.streams(on('2023-08-01'), { next: null })).toEqual(['membership-TC-0001'])
  expect(answer('2022-08-31', next, admitted, renewed)).toBe(null)
  expect(answer('2023-08-31', next, admitted, renewed)).toBe('Full')
  expect(answer('2023-09-01', next, admitted, renewed)).toBe('Accreditation')
  expect(answer('2024-08-31', next, admitted, renewed)).toBe('Accreditation')
  expect(answer('2024-09-01', next, admitted, renewed)).toBe(null)
  expect(answer('2024-09-01', { next: null }, admitted, renewed)).toBe('Accreditation')
  const left = became('MembershipWithdrawn', '2024-01-31')
  expect(answer('2024-01-30', next, admitted, renewed, left)).toBe('Accreditation')
  expect(answer('2024-01-31', next, admitted, renewed, left)).toBe(null)
})

test('full cycles are those completed and those attested; cycles held are all of them', () => {
  const attested = became('EarlierYearsAttested', '2022-01-01', { fullCycles: 3, developmental: false })
  const completed = became('FullCycleCompleted', '2023-07-31', { cycle: '2022-2023' })
  expect(fullCycles.streams(on('2023-08-01'), {})).toEqual(['membership-TC-0001'])
  expect(fullCycles.answer(on('2023-08-01'), found([]))).toBe(0)
  expect(fullCycles.answer(on('2023-08-01'), found([memberAfter(attested, admitted, completed)]))).toBe(4)
  expect(cyclesHeld.streams(on('2023-08-01'), {})).toEqual(['membership-TC-0001'])
  expect(cyclesHeld.answer(on('2023-08-01'), found([memberAfter(admitted, renewed)]))).toEqual([
    { cycle: '2022-2023', from: '2022-09-01', endedOn: null },
    { cycle: '2023-2024', from: '2023-09-01', endedOn: null }
  ])
})

const profiled = (type: string, id: string, name: string, parent: string | null, day = '2020-01-01') =>
  ({ type, community: id, on: day, profile: { name, parent } }) as unknown as CommunityEvent

test('the name is the one of that day', () => {
  const history = [
    profiled('CommunityRegistered', 'TC-0001', 'Elm House', null),
    profiled('ProfileChanged', 'TC-0001', 'Oak House', null, '2024-01-01')
  ]
  expect(communityName.streams(on('2023-08-01'), {})).toEqual(['community-TC-0001'])
  expect(communityName.answer(on('2023-12-31'), found([replay(community)(history)]))).toBe('Elm House')
  expect(communityName.answer(on('2024-01-01'), found([replay(community)(history)]))).toBe('Oak House')
  expect(communityName.answer(on('2024-01-01'), found([community.initialState]))).toBe(null)
})

test('criteria are shown by the last judgement of each up to that day', () => {
  const judged = (criterion: string, shown: boolean, day: string) =>
    became('CriterionJudged', day, { criterion, shown, judgedBy: 'J-1', reason: { commitment: 'r', length: 1 } })
  const history = [
    judged('C1', true, '2023-01-01'),
    judged('C2', true, '2023-02-01'),
    judged('C1', false, '2023-03-01')
  ]
  const state = replay(accreditation)(history as unknown as ReadonlyArray<AccreditationEvent>)
  expect(criteriaShown.streams(on('2023-08-01'), {})).toEqual(['accreditation-TC-0001'])
  expect(criteriaShown.answer(on('2023-02-28'), found([state]))).toEqual(['C1', 'C2'])
  expect(criteriaShown.answer(on('2023-03-01'), found([state]))).toEqual(['C2'])
})

const scope = ['CS1', 'S1'].map(standard => ({ standard, section: 'A', standardType: 1, core: standard === 'CS1' }))
const happened = (kind: string, type: string, day: string, fields: object = {}) =>
  ({ type, community: 'TC-0001', cycle: '2023-2024', kind, on: day, ...fields }) as unknown as ReviewEvent
const reviewed = (kind: string, ...more: ReadonlyArray<readonly [type: string, day: string, fields?: object]>) =>
  replay(review)([
    happened(kind, 'ReviewOpened', '2023-09-01', { edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope }),
    ...more.map(([type, day, fields]) => happened(kind, type, day, fields))
  ])
const rating = (standard: string, is: string) => ({ ratings: [{ standard, rating: is, comment: null }] })

test('an accreditation review is known once its report is final, with everybody who visited', () => {
  const team = [
    { reviewer: 'R-001', role: 'lead' },
    { reviewer: 'R-014', role: 'observer' }
  ]
  const visit = { visit: 1, days: ['2023-12-12'], mode: 'in-person', team, clientMembers: 1, stakeholders: 0 }
  const drafted = [
    ['SelfReviewSubmitted', '2023-11-20'],
    ['VisitDatesOffered', '2023-11-21', { visit: 1, dates: ['2023-12-12'] }],
    ['VisitAgreed', '2023-11-22', { visit: 1, date: '2023-12-12', mode: 'in-person' }],
    ['VisitHeld', '2023-12-12', visit],
    ['PeerRatingsSaved', '2023-12-13', rating('CS1', 'met')],
    ['LocalReportDrafted', '2024-01-05', { commentsDue: '2024-01-19' }]
  ] as const
  const answer = (state: unknown) => accreditationReview.answer(on('2024-02-01'), found([state]))
  expect(accreditationReview.streams(on('2024-02-01'), {})).toEqual(['review-TC-0001/2023-2024/accreditation'])
  expect(answer(review.initialState)).toBe(null)
  expect(answer(reviewed('accreditation', ...drafted))).toBe(null)
  const issued = ['LocalReportIssued', '2024-01-20', { membershipType: 'Accreditation' }] as const
  expect(answer(reviewed('accreditation', ...drafted, issued))).toEqual({
    ...{ edition: 'E10', version: 1, issuedOn: '2024-01-20', visitors: ['R-001', 'R-014'] },
    standards: [
      { standard: 'CS1', standardType: 1, core: true, rating: 'met' },
      { standard: 'S1', standardType: 1, core: false, rating: null }
    ]
  })
})

test('a self-review is known once it is submitted, with how its edition came of earlier ones', () => {
  const saved = ['SelfRatingsSaved', '2023-10-01', rating('S1', 'partly')] as const
  const answer = (state: unknown) => submittedSelfReview.answer(on('2024-02-01'), found([state]))
  expect(submittedSelfReview.streams(on('2024-02-01'), {})).toEqual(['review-TC-0001/2023-2024/self-review'])
  expect(answer(reviewed('self-review', saved))).toBe(null)
  const submitted = answer(reviewed('self-review', saved, ['SelfReviewSubmitted', '2023-11-20']))
  expect(submitted).toMatchObject({ edition: 'E10', standards: [{ rating: null }, { rating: 'partly' }] })
  const lines = [{ from: 'CS1', to: 'CS1', change: 'same' }]
  const drafted = [
    { type: 'EditionDrafted', edition: 'E10', title: 'Tenth', on: '2022-01-01' },
    { type: 'EditionMapped', edition: 'E10', from: 'E9', lines, on: '2022-01-02' }
  ] as unknown as ReadonlyArray<EditionEvent>
  expect(selfReviewMappings.streams(on('2024-02-01'), { selfReview: submitted })).toEqual(['edition-E10'])
  expect(selfReviewMappings.streams(on('2024-02-01'), { selfReview: null })).toEqual([])
  expect(selfReviewMappings.answer(on('2024-02-01'), found([replay(edition)(drafted)]))).toEqual([
    { from: 'E9', lines }
  ])
  expect(selfReviewMappings.answer(on('2024-02-01'), found([]))).toEqual([])
})

const registered = (id: string, ...trainedAs: ReadonlyArray<string>) =>
  replay(reviewer)([
    {
      ...{ type: 'ReviewerRegistered', reviewer: id, trainedAs, seniorYears: null, on: '2020-01-01' },
      privateFacts: { commitment: id, length: 1 }
    } as unknown as ReviewerEvent
  ])
const privately = (kind: string, home: string | null, servedIn: ReadonlyArray<string> = []) =>
  JSON.stringify({ kind, home, localArea: null, servedIn })

test('those named are described as the register has them that day, and nobody whose words were erased', () => {
  const command = on('2024-03-01', { chair: 'R-001' })
  const present = { present: ['R-002', 'R-001', 'R-003', 'R-099'] } as never
  expect(describedMembers.streams(command, present)).toEqual(
    ['R-001', 'R-002', 'R-003', 'R-099'].map(id => `reviewer-${id}`)
  )
  expect(describedMembers.streams(on('2024-03-01', { panel: ['R-005'] }), { present: null })).toEqual([
    'reviewer-R-005'
  ])
  const states = [
    ...[registered('R-001', 'committee-chair'), registered('R-002', 'committee'), registered('R-003', 'lead')],
    reviewer.initialState
  ]
  expect(describedMembers.words?.(command, states, { present: null })).toHaveLength(3)
  const words = [privately('staff', 'TC-0002'), privately('client', null, ['TC-0007']), privately('staff', null)]
  expect(describedMembers.answer(command, found(states, present, words))).toEqual([
    { member: 'R-001', inOffice: true, chairs: true, lay: false, home: 'TC-0002', servedIn: [] },
    { member: 'R-002', inOffice: true, chairs: false, lay: true, home: null, servedIn: ['TC-0007'] },
    { member: 'R-003', inOffice: false, chairs: false, lay: false, home: null, servedIn: [] }
  ])
  expect(describedMembers.answer(command, found(states, present, [null, 'not JSON', '{}']))).toEqual([])
})

test('an interest is a home, a former place, or a home of the same parent organisation that day', () => {
  const described = [
    { member: 'R-001', home: 'TC-0001', servedIn: [] },
    { member: 'R-002', home: null, servedIn: ['TC-0001'] },
    { member: 'R-003', home: 'TC-0002', servedIn: [] },
    { member: 'R-004', home: 'TC-0003', servedIn: ['TC-0002'] },
    { member: 'R-005', home: null, servedIn: [] }
  ]
  const earlier = { described } as never
  expect(committeeMembers.streams(on('2024-03-01'), earlier)).toEqual([
    ...['community-TC-0001', 'community-TC-0002', 'community-TC-0003']
  ])
  const under = (parent: string | null, id: string) =>
    replay(community)([profiled('CommunityRegistered', id, id, parent)])
  const interested = (...parents: ReadonlyArray<string | null>) =>
    committeeMembers
      .answer(
        on('2024-03-01'),
        found(
          parents.map((parent, place) => under(parent, `TC-000${place + 1}`)),
          { described }
        )
      )
      .filter(({ interest }) => interest)
      .map(({ member }) => member)
  expect(interested('Trust A', 'Trust A', 'Trust B')).toEqual(['R-001', 'R-002', 'R-003'])
  expect(interested('Trust A', 'Trust B', 'Trust A')).toEqual(['R-001', 'R-002', 'R-004'])
  expect(interested(null, null, null)).toEqual(['R-001', 'R-002'])
})
