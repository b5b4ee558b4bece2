/** What would become of a command is told by its own rule, and nothing comes of the question. */
import { inMemoryContentStore, type ContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { uuidOf } from './identity.ts'
import { foresee, recall, submit } from './submit.ts'

const profile = {
  ...{ name: 'Elm House', sector: 'ADTC', provider: 'charity', country: 'GB', localArea: null, parent: null },
  ...{ places: 12, models: ['TC'], entryCriteria: { words: 'Whoever wants to.' }, membersDecideAdmission: true },
  ...{ linkPerson: 'L-1', programmeAccreditation: null }
}
const register = { type: 'RegisterCommunity', community: 'TC-0001', on: '2023-01-10', profile }
const submission = (command: unknown, role: 'network-team' | 'reviewer' = 'network-team') => ({
  ...{ id: uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'foreseen'), command },
  actor: { role, subject: 'test' }
})

test('what would become of a command is told, with nothing kept and nothing recorded', async () => {
  const [events, kept] = [inMemoryEventStore(), inMemoryContentStore()]
  const asked: Array<string> = []
  const content: ContentStore = {
    ...kept,
    keep: words => {
      asked.push(words.command)
      return kept.keep(words)
    }
  }
  const dependencies = { events, content, now: () => '2024-09-01T10:00:00.000Z' }
  const foreseen = foresee(dependencies)
  expect(await foreseen(submission(register))()).toMatchObject(
    right({ outcome: 'applied', version: 0, events: [], foresees: [{ type: 'CommunityRegistered' }] })
  )
  expect(await foreseen(submission(register, 'reviewer'))()).toMatchObject({ left: { type: 'Denied' } })
  expect(await foreseen(submission({ ...register, on: 'x' }))()).toMatchObject({ left: { type: 'NotACommand' } })
  const enquire = submission({ type: 'RecordEnquiry', community: 'TC-0001', on: '2023-01-11' })
  expect(await foreseen(enquire)()).toMatchObject({ left: { type: 'Refused', refusal: { type: 'NotRegistered' } } })
  expect([asked, await events.read('community-TC-0001', 1)()]).toMatchObject([[], { right: { events: [] } }])
  await submit(dependencies)(submission(register))()
  expect(await foreseen(enquire)()).toMatchObject(right({ outcome: 'applied' }))
  expect(await foreseen({ ...submission(register), id: uuidOf(enquire.id, 'another') })()).toMatchObject({
    left: { type: 'Refused' }
  })
})

test('a command with words that was not done is not done by recalling it, and one that was done is recalled', async () => {
  const [events, content] = [inMemoryEventStore(), inMemoryContentStore()]
  const dependencies = { events, content, now: () => '2024-09-01T10:00:00.000Z' }
  expect(await recall(dependencies)(submission(register))()).toMatchObject(right({ outcome: 'already-so', events: [] }))
  expect(await events.read('community-TC-0001', 1)()).toMatchObject({ right: { events: [] } })
  expect(await content.count('community TC-0001', null)()).toEqual(right(0))
  await submit(dependencies)(submission(register))()
  expect(await recall(dependencies)(submission(register))()).toMatchObject(right({ outcome: 'already-applied' }))
  expect(await content.count('community TC-0001', null)()).toEqual(right(1))
})
