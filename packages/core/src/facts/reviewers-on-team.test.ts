import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { community, type CommunityEvent } from '../community/index.ts'
import { membership, type MembershipEvent } from '../membership/index.ts'
import { defaultBook } from '../policy/index.ts'
import { review, type DescribedReviewer, type ReviewEvent } from '../review/index.ts'
import { domain, type AggregateEntry } from '../domain.ts'
import { homeMembers } from './home-members.ts'
import { homeParents } from './home-parents.ts'
import { hostOfVisit } from './host-of-visit.ts'
import { isPrivate } from './questions.ts'
import { reviewersOnTeam } from './reviewers-on-team.ts'

const key = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' }
const command = { ...key, on: '2024-01-16', visit: 1 } as never
const described = (reviewer: string, home: string | null, more: object = {}) =>
  ({
    ...{ reviewer, home, client: false, trainedAsLead: false, specialist: false, seniorYears: null, servedIn: [] },
    ...{ localArea: null, goesForHome: true, allocations: [] },
    ...more
  }) as unknown as DescribedReviewer
const known = (all: ReadonlyArray<DescribedReviewer>, more: object = {}) =>
  ({ described: all, homeParents: [], homeMembers: [], visitorsOfHomes: [], ...more }) as never
const found = (states: ReadonlyArray<unknown>, earlier: object) => ({ states, words: [], known: earlier }) as never

const profiled = (...profiles: ReadonlyArray<readonly [on: string, profile: object]>) =>
  replay(community)(
    profiles.map(
      ([on, profile], place) =>
        ({ type: place === 0 ? 'CommunityRegistered' : 'ProfileChanged', profile, on }) as unknown as CommunityEvent
    )
  )

test('the parent of a home, and what is looked at of a host, are those of the day', () => {
  const homes = known([described('R-1', 'TC-2'), described('R-2', 'TC-2'), described('R-3', null)])
  const moved = profiled(
    ['2020-01-01', { parent: 'Elm', localArea: 'North' }],
    ['2024-01-16', { parent: 'Oak', localArea: 'South' }]
  )
  expect(homeParents.streams(command, homes)).toEqual(['community-TC-2'])
  expect(homeParents.answer(command, found([moved], homes))).toEqual([{ home: 'TC-2', parent: 'Oak' }])
  expect(homeParents.answer(command, found([community.initialState], homes))).toEqual([{ home: 'TC-2', parent: null }])
  const policy = { policy: defaultBook }
  expect(hostOfVisit.streams(command, policy as never)).toEqual(['community-TC-0001'])
  expect(hostOfVisit.answer(command, found([moved], policy))).toEqual({ parent: 'Oak', barredArea: 'South' })
  const lenient = { policy: { ...defaultBook, localAreaBarred: false } }
  expect(hostOfVisit.answer(command, found([moved], lenient))).toEqual({ parent: 'Oak', barredArea: null })
  expect(hostOfVisit.answer(command, found([], policy))).toEqual({ parent: null, barredArea: null })
})

test('a home is a member of the cycle or not, and whoever goes for none needs none', () => {
  const all = [
    described('R-1', 'TC-2'),
    described('R-2', 'TC-3'),
    described('R-3', 'TC-3', { goesForHome: false }),
    described('R-4', null)
  ]
  const member = replay(membership)([
    {
      ...{ type: 'CommunityAdmitted', community: 'TC-2', cycle: '2023-2024', membershipType: 'Full' },
      ...{ opens: '2023-09-01', closes: '2024-08-31', on: '2023-08-01' }
    } as unknown as MembershipEvent
  ])
  expect(homeMembers.streams(command, known(all))).toEqual(['membership-TC-2', 'membership-TC-3'])
  const homes = homeMembers.answer(command, found([member, membership.initialState], known(all)))
  expect(homes).toEqual(['TC-2'])
  const answer = reviewersOnTeam.answer(command, found([], known(all, { homeMembers: homes })))
  expect(answer.map(({ homeIsMember }) => homeIsMember)).toEqual([true, false, true, true])
})

test('the days of a reviewer are those of other reviews on whose teams they still are', () => {
  const elsewhere = { community: 'TC-9', cycle: '2023-2024', kind: 'peer-review' }
  const one = described('R-1', 'TC-2', {
    allocations: [1, 2, 3].map(visit => ({ ...elsewhere, visit })).concat({ ...key, visit: 1 })
  })
  const happened = (type: string, fields: object) =>
    ({ type, ...elsewhere, on: '2023-11-01', ...fields }) as unknown as ReviewEvent
  const team = [{ reviewer: 'R-1', role: 'member' }]
  const arranged = (visit: number, date: string) => [
    happened('VisitDatesOffered', { visit, dates: [date] }),
    happened('VisitAgreed', { visit, date, mode: 'in-person' }),
    happened('TeamAllocated', { visit, team })
  ]
  const history = [
    happened('ReviewOpened', { edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope: [] }),
    happened('SelfReviewSubmitted', {}),
    ...arranged(1, '2024-01-10'),
    happened('VisitCancelled', { visit: 1 }),
    ...arranged(2, '2024-01-15'),
    ...arranged(3, '2024-01-20'),
    happened('TeamAllocated', { visit: 3, team: [] }),
    ...arranged(4, '2024-01-30')
  ]
  const whole = known([one], { homeParents: [{ home: 'TC-2', parent: 'Oak' }] })
  const daysAfter = (events: ReadonlyArray<ReviewEvent>) => {
    const [answer] = reviewersOnTeam.answer(command, found([replay(review)(events)], whole))
    expect(answer?.homeParent).toBe('Oak')
    return answer?.visits
  }
  expect(reviewersOnTeam.streams(command, whole)).toEqual(['review-TC-9/2023-2024/peer-review'])
  expect(daysAfter(history)).toEqual([{ community: 'TC-9', days: ['2024-01-15', '2024-01-30'] }])
  const days = ['2024-01-14', '2024-01-15']
  const held = happened('VisitHeld', { visit: 2, days, mode: 'in-person', team, clientMembers: 0, stakeholders: null })
  const abandoned = happened('ReviewAbandoned', {})
  expect(daysAfter([...history, held, abandoned])).toEqual([{ community: 'TC-9', days }])
  expect(daysAfter([])).toEqual([])
})

test('whatever follows from where a reviewer lives is private too', () => {
  const { questions } = domain.review as unknown as AggregateEntry
  const asked = ['described', 'homeParents', 'homeMembers', 'visitsToHomes', 'visitorsOfHomes', 'reviewers', 'host']
  expect(asked.filter(fact => isPrivate(questions, fact))).toEqual(asked.slice(0, 6))
})
