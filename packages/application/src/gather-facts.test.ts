/** Questions asked one after the other, on a made-up chain: a reviewer's home is private, and whether it is registered follows from it. */
import { inMemoryContentStore } from '@cofc/content-store'
import {
  community,
  descriptionOn,
  givenInPrivate,
  question,
  questionAfter,
  reviewer,
  streamOf,
  type AggregateEntry,
  type Dated,
  type ReviewerId
} from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { Dependencies } from './dependencies.ts'
import { gatherFacts } from './gather-facts.ts'
import { uuidOf } from './identity.ts'
import { submit } from './submit.ts'

interface Asking {
  readonly reviewer: ReviewerId
}
interface HomeKnown {
  readonly home: string | null
}
const home = question<Asking>()({
  about: reviewer,
  streams: asking => [streamOf(reviewer, asking)],
  words: (_, [state]) => {
    const described = state === undefined ? null : descriptionOn(state, '2024-01-01' as Dated['on'])
    return described === null ? [] : [described.privateFacts]
  },
  answer: (_, { words: [words = null] }) => (JSON.parse(words ?? '{}') as Partial<HomeKnown>).home ?? null
})
const homeRegistered = questionAfter<Asking, HomeKnown>({ home: true })({
  about: community,
  streams: (_, known) => (known.home === null ? [] : [streamOf(community, { community: known.home })]),
  answer: (_, { states: [state] }) => state?.status === 'Registered'
})
const trained = question<Asking>()({
  about: reviewer,
  streams: asking => [streamOf(reviewer, asking)],
  answer: (_, { states: [state] }) => state?.status === 'Registered'
})
const questions = { homeRegistered, home, trained, grounds: givenInPrivate } as unknown as AggregateEntry['questions']

const dependencies: Dependencies = {
  events: inMemoryEventStore(),
  content: inMemoryContentStore(),
  now: () => '2024-09-01T10:00:00.000Z'
}
const privateFacts = JSON.stringify({ kind: 'client', home: 'TC-0002', localArea: null, servedIn: [] }).padEnd(512)
const described = { trainedAs: [], seniorYears: null, privateFacts: { words: privateFacts } }
const register = { type: 'RegisterReviewer', reviewer: 'R-001', ...described, on: '2023-01-10' }
const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'register')
const command = { type: 'Invite', reviewer: 'R-001', on: '2024-01-01' } as unknown as Dated

test('a question uses the answers before it, and what follows from a private one is told by its name alone', async () => {
  expect(
    isLeft(await submit(dependencies)({ id, command: register, actor: { role: 'network-team', subject: 'test' } })())
  ).toBe(false)
  const facts = ['homeRegistered', 'trained', 'grounds']
  const gathered = await gatherFacts(dependencies)({ command, facts, given: { grounds: 'in confidence' } }, questions)()
  expect(gathered).toEqual({
    _tag: 'Right',
    right: {
      known: { home: 'TC-0002', homeRegistered: false, trained: true, grounds: 'in confidence' },
      sources: {
        home: 'private',
        homeRegistered: 'private',
        trained: [{ stream: 'reviewer-R-001', version: 1 }],
        grounds: 'private'
      }
    }
  })
  expect(JSON.stringify(gathered)).not.toContain('community-TC-0002')
})

test('what was erased of a command is not known', async () => {
  expect(await gatherFacts(dependencies)({ command, facts: ['grounds'] }, questions)()).toEqual({
    _tag: 'Right',
    right: { known: { grounds: null }, sources: { grounds: 'private' } }
  })
})
