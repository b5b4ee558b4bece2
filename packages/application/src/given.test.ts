import { inMemoryContentStore } from '@cofc/content-store'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { confidedBy } from './confided.ts'
import { uuidOf } from './identity.ts'
import { submit } from './submit.ts'

const given = async (command: object, role: 'network-team' | 'reaction' = 'network-team') => {
  const content = inMemoryContentStore()
  const events = inMemoryEventStore()
  const dependencies = { events, content, now: () => '2024-09-01T10:00:00.000Z' }
  const id = uuidOf('2ed6657d-e927-568b-95e1-2665a8aea6a2', 'given')
  const answer = await submit(dependencies)({ id, command, actor: { role, subject: 'test' } })()
  return isLeft(answer) ? answer.left : answer.right
}
const reviewAndDay = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review', on: '2024-02-01' }

test.each([
  ['   ', 'nothing that shows'],
  ['', 'nothing that shows'],
  ['a\u0000b', 'U+0000']
])('words that hold %j are refused, and are not repeated', async (words, says) => {
  expect(await given({ type: 'ReturnWorkbook', ...reviewAndDay, reason: { words } })).toEqual({
    type: 'NotACommand',
    problems: [{ path: 'reason.words', says: expect.stringContaining(says) as string }]
  })
})

test('a day outside 1900 to 2199 is refused before anything is asked', async () => {
  expect(await given({ type: 'LockWorkbook', ...reviewAndDay, on: '9999-12-30' })).toEqual({
    type: 'NotACommand',
    problems: [{ path: 'on', says: 'expected a day from 1900 to 2199, written like 2024-09-01, got "9999-12-30"' }]
  })
})

test('a reaction speaks of whatever day is stored', async () => {
  const answer = await given({ type: 'AbandonReview', ...reviewAndDay, on: '9999-12-30' }, 'reaction')
  expect(answer).toMatchObject({ type: 'Refused' })
})

test('a private value is looked at as every other', () => {
  const codecs = { area: t.strict({ name: t.string }) }
  const read = confidedBy(codecs as never, { type: 'X', area: { name: '\u200b' } })
  expect(isLeft(read) && read.left.map(({ path }) => path)).toEqual(['area.name'])
})
