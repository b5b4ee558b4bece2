/** Questions that use the answers of others, tried on a made-up chain: a reviewer, their home, its parent. */
import { expect, test } from 'vitest'
import { entries } from '../domain.ts'
import type { ReviewerId } from '../values/reviewer-id.ts'
import {
  circlesIn,
  givenInPrivate,
  inOrder,
  isPrivate,
  keptAfter,
  question,
  questionAfter,
  type AnyQuestions
} from './index.ts'

const people = {
  name: 'person',
  initialState: null as string | null,
  evolve: (state: string | null) => state,
  events: {}
}
const stateOf = ({ states: [state = null] }: { readonly states: ReadonlyArray<string | null> }) => state

interface Asking {
  readonly reviewer: string
}
interface HomeKnown {
  readonly home: string | null
}
interface ParentKnown extends HomeKnown {
  readonly parent: string | null
}
const home = question<Asking>()({
  about: people,
  streams: ({ reviewer }) => [`reviewer-${reviewer}`],
  words: () => [],
  answer: (_, findings) => stateOf(findings)
})
const parent = questionAfter<Asking, HomeKnown>({ home: true })({
  about: people,
  streams: (_, known) => (known.home === null ? [] : [`community-${known.home}`]),
  answer: (_, findings) => stateOf(findings)
})
const sharesParent = questionAfter<Asking, ParentKnown>({ home: true, parent: true })({
  about: people,
  streams: (_, known) => (known.parent === null ? [] : [`parent-${known.parent}`]),
  answer: (_, { known, states: [state = null] }) => known.parent === state
})
const weather = question<Asking>()({ about: people, streams: () => ['weather'], answer: () => 'fine' })
const forecast = keptAfter<Asking, { readonly weather: string }>({ weather: true })({
  keeps: (_, known) => known.weather,
  concerns: ({ reviewer }) => [reviewer as ReviewerId]
})
const questions: AnyQuestions = { sharesParent, weather, parent, home, forecast, grounds: givenInPrivate }

test('what a question uses is asked before it, once, though the rule does not name it', () => {
  expect(inOrder(questions, ['sharesParent'])).toEqual(['home', 'parent', 'sharesParent'])
  expect(inOrder(questions, ['weather', 'parent', 'home', 'sharesParent'])).toEqual([
    'weather',
    'home',
    'parent',
    'sharesParent'
  ])
  expect(inOrder(questions, [])).toEqual([])
})

test('the streams of a question follow from the answers before it', () => {
  const asking = { reviewer: 'R-001' }
  expect(parent.streams(asking, { home: 'TC-0002' })).toEqual(['community-TC-0002'])
  expect(parent.streams(asking, { home: null })).toEqual([])
  expect(sharesParent.streams(asking, { home: 'TC-0002', parent: 'P' })).toEqual(['parent-P'])
  const found = { states: ['P'], words: [], known: { home: 'TC-0002', parent: 'P' } }
  expect(sharesParent.answer(asking, found)).toBe(true)
})

test('what uses a private answer is private itself, however far away', () => {
  const facts = ['home', 'parent', 'sharesParent', 'weather', 'grounds', 'unknown']
  expect(facts.map(fact => isPrivate(questions, fact))).toEqual([true, true, true, false, true, false])
})

test('what is kept as words are is private, and is asked after what it uses', () => {
  expect(inOrder(questions, ['forecast'])).toEqual(['weather', 'forecast'])
  expect(isPrivate(questions, 'forecast')).toBe(true)
})

test('a question that waits for itself is found', () => {
  const egg = questionAfter<Asking, { readonly hen: string }>({ hen: true })({
    about: people,
    streams: () => [],
    answer: () => 'egg'
  })
  const hen = questionAfter<Asking, { readonly egg: string }>({ egg: true })({
    about: people,
    streams: () => [],
    answer: () => 'hen'
  })
  expect(circlesIn({ ...questions, hen, egg })).toEqual(['hen', 'egg'])
  expect(inOrder({ hen, egg }, ['hen'])).toEqual(['egg', 'hen'])
  expect(circlesIn(questions)).toEqual([])
})

test.each(entries)('no question of $aggregate.name waits for itself', ({ questions: its }) => {
  expect(circlesIn(its)).toEqual([])
})

test('of all questions only those about reviewers, about their homes, about who decided and about why a membership is suspended are private', () => {
  const found = entries.flatMap(({ aggregate, questions: its }) =>
    Object.keys(its).map(fact => ({ fact: `${aggregate.name}.${fact}`, private: isPrivate(its, fact) }))
  )
  expect(found.filter(one => one.private).map(({ fact }) => fact)).toEqual([
    'membership.cause',
    ...[
      'described',
      'homeParents',
      'homeMembers',
      'visitsToHomes',
      'visitorsOfHomes',
      'reviewers',
      'offering',
      'clientMembers',
      'communities'
    ].map(fact => `review.${fact}`),
    ...['present', 'stoodAside', 'described', 'members'].map(fact => `accreditation.${fact}`)
  ])
})
