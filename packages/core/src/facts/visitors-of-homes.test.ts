import { expect, test } from 'vitest'
import { replay } from '../aggregate.ts'
import { defaultBook } from '../policy/index.ts'
import { review, type DescribedReviewer, type ReviewEvent, type VisitToHome } from '../review/index.ts'
import { reviewer, type ReviewerEvent } from '../reviewer/index.ts'
import { reviewersOnTeam } from './reviewers-on-team.ts'
import { visitorsOfHomes } from './visitors-of-homes.ts'
import { visitsToHomes } from './visits-to-homes.ts'

const command = { community: 'TC-1', cycle: '2023-2024', kind: 'peer-review', on: '2024-01-16', visit: 1 } as never
const described = (id: string, home: string | null, goesForHome = true) =>
  ({ reviewer: id, home, goesForHome, allocations: [] }) as unknown as DescribedReviewer
const asking = (reciprocalCycles: number, ...all: ReadonlyArray<DescribedReviewer>) =>
  ({ policy: { ...defaultBook, reciprocalCycles }, described: all }) as never
const found = (states: ReadonlyArray<unknown>, known: unknown, words: ReadonlyArray<string | null> = []) =>
  ({ states, words, known }) as never

const kinds = ['peer-review', 'accreditation', 'audit']
const streams = (cycle: string) => kinds.map(kind => `review-TC-2/${cycle}/${kind}`)

test('of the homes for which reviewers go the reviews of the cycles before are looked at, as many as policy says', () => {
  const all = [described('R-1', 'TC-2'), described('R-2', 'TC-2'), described('R-3', 'TC-3', false)]
  const none = [described('R-4', null), described('R-5', 'TC-1')]
  expect(visitsToHomes.streams(command, asking(2, ...all, ...none))).toEqual([
    ...streams('2022-2023'),
    ...streams('2021-2022')
  ])
  expect(visitsToHomes.streams(command, asking(0, ...all))).toEqual([])
  expect(visitsToHomes.streams(command, asking(1_000, ...all))).toHaveLength(60)
})

const member = (id: string, role = 'member') => ({ reviewer: id, role })
const happened = (type: string, on: string, fields: object = {}) =>
  ({ type, community: 'TC-2', cycle: '2022-2023', kind: 'peer-review', on, ...fields }) as unknown as ReviewEvent
const held = (visit: number, date: string, team: ReadonlyArray<object>) => [
  happened('VisitDatesOffered', '2022-11-01', { visit, dates: [date] }),
  happened('VisitAgreed', '2022-11-02', { visit, date, mode: 'in-person' }),
  happened('VisitHeld', date, { visit, days: [date], mode: 'in-person', team, clientMembers: 1, stakeholders: null })
]

test('a visit counts once it was held before the day of the command, observers apart', () => {
  const known = asking(1, described('R-1', 'TC-2'))
  const state = replay(review)([
    happened('ReviewOpened', '2022-09-01', { edition: 'E10', sector: 'ADTC', membershipType: 'Full', scope: [] }),
    happened('SelfReviewSubmitted', '2022-10-01'),
    ...held(1, '2023-01-10', [member('R-8'), member('R-9', 'observer')]),
    ...held(2, '2024-01-16', [member('R-7')]),
    happened('VisitDatesOffered', '2022-11-01', { visit: 3, dates: ['2023-01-20'] })
  ])
  expect(visitsToHomes.answer(command, found([state], known))).toEqual([
    { home: 'TC-2', lastDay: '2023-01-10', team: ['R-8'] }
  ])
  expect(visitsToHomes.answer(command, found([], known))).toEqual([])
})

const facts = (home: string | null, kind = 'staff') => JSON.stringify({ kind, home, localArea: null, servedIn: [] })
const ref = (letter: string) => ({ commitment: letter.repeat(43), length: 9 })
const registered = (...descriptions: ReadonlyArray<readonly [on: string, letter: string]>) =>
  replay(reviewer)(
    descriptions.map(([on, letter], place) => {
      const type = place === 0 ? 'ReviewerRegistered' : 'ReviewerChanged'
      const more = { trainedAs: [], seniorYears: null, privateFacts: ref(letter) }
      return { type, reviewer: 'R-8', ...more, on } as unknown as ReviewerEvent
    })
  )

test('a home was visited by those for whom the team went on that day', () => {
  const visit = (lastDay: string, ...team: ReadonlyArray<string>) =>
    ({ home: 'TC-2', lastDay, team }) as unknown as VisitToHome
  const known = { visitsToHomes: [visit('2023-01-10', 'R-8', 'R-9'), visit('2022-01-10', 'R-8')] } as never
  const states = [registered(['2020-01-01', 'a'], ['2022-06-01', 'b']), registered(['2020-01-01', 'c'])]
  expect(visitorsOfHomes.streams(command, known)).toEqual(['reviewer-R-8', 'reviewer-R-9'])
  expect(visitorsOfHomes.words?.(command, states, known)).toEqual([ref('b'), ref('c'), ref('a')])
  const answer = (...words: ReadonlyArray<string | null>) =>
    visitorsOfHomes.answer(command, found(states, known, words))
  expect(answer(facts('TC-1'), facts('TC-4', 'independent'), facts('TC-3'))).toEqual([
    { home: 'TC-2', from: 'TC-1' },
    { home: 'TC-2', from: 'TC-3' }
  ])
  expect(answer(null, facts(null), 'no JSON')).toEqual([])
  expect(visitorsOfHomes.answer(command, found([], known))).toEqual([])
})

test('whoever goes for no home was visited by nobody', () => {
  const all = [described('R-1', 'TC-2'), described('R-2', 'TC-2', false), described('R-3', 'TC-3')]
  const known = {
    ...{ described: all, homeParents: [], homeMembers: [] },
    visitorsOfHomes: [{ home: 'TC-2', from: 'TC-1' }]
  }
  const answer = reviewersOnTeam.answer(command, found([], known))
  expect(answer.map(({ visitedBy }) => visitedBy)).toEqual([['TC-1'], [], []])
})
