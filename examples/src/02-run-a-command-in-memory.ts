/** Submits commands to a store: facts are gathered, words are kept apart from events, what is done is done once. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { submit, type Dependencies } from '@cofc/application'
import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'

const dependencies: Dependencies = {
  events: inMemoryEventStore(),
  content: inMemoryContentStore(),
  now: () => new Date().toISOString()
}

// A command as a person says it: plain JSON, words where words belong.
const register = {
  type: 'RegisterCommunity',
  community: 'TC-0042',
  on: '2023-04-01',
  profile: {
    name: 'Elm House',
    sector: 'ADTC',
    provider: 'charity',
    country: 'GB',
    localArea: null,
    parent: null,
    places: 14,
    models: ['TC', 'PIE'],
    entryCriteria: { words: 'Adults who want to live and work with others.' },
    membersDecideAdmission: true,
    linkPerson: 'L-0017',
    programmeAccreditation: null
  }
}
const submission = { id: randomUUID(), command: register, actor: { role: 'network-team', subject: 'example' } } as const

const first = await submit(dependencies)(submission)()
assert(isRight(first))
assert.equal(first.right.outcome, 'applied')

// The event holds a reference in place of the words.
assert(!JSON.stringify(first.right.events).includes('live and work'))

// The same submission again: the same answer, and nothing happens twice.
const again = await submit(dependencies)(submission)()
assert(isRight(again))
assert.equal(again.right.outcome, 'already-applied')

// What no rule allows comes back as data with a sentence.
const admit = { type: 'AdmitCommunity', community: 'TC-0042', cycle: '2023-2024', on: '2023-06-01' }
const refused = await submit(dependencies)({
  id: randomUUID(),
  command: admit,
  actor: { role: 'network-team', subject: 'example' }
})()
assert(isLeft(refused) && refused.left.type === 'Refused')
assert.equal(refused.left.says, 'TC-0042 has not applied: record its application first.')
