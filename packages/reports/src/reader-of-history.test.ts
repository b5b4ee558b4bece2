/** A report folded from a history alone answers as one that is followed, and nothing of it is kept. */
import type { CommunityId, PlainDate } from '@cofc/core'
import { inMemoryEventStore } from '@cofc/event-store'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { readerOfHistory } from './reader-of-history.ts'
import { reports } from './reports.ts'
import { admitted, drafted, planned, registered, wrote } from './testing/history.ts'
import { record } from './testing/recorded.ts'

const history = [...[drafted(), wrote('CS1'), planned(), registered('TC-ADTC-1')], ...admitted('TC-ADTC-1')]
const on = '2024-01-31' as PlainDate

const registerAfter = async (events: number, more: ReadonlyArray<object> = []) => {
  const store = inMemoryEventStore()
  await record(store, [...history.slice(0, events), ...more] as typeof history)
  const from = { events: store, words: () => async () => right([]), codeKey: () => async () => right('') }
  const reader = await readerOfHistory(from)(reports.register)()
  if (isLeft(reader)) return reader
  return reader.right.ask(reports.register)({ on })()
}

test('the register of a history is that of its events and no others', async () => {
  const members = async (events: number) => registerAfter(events)
  expect(await members(3)).toMatchObject({ right: { members: 0, communities: [] } })
  expect(await members(4)).toMatchObject({
    right: { members: 0, communities: [{ community: 'TC-ADTC-1' as CommunityId }] }
  })
  expect(await members(history.length)).toMatchObject({ right: { members: 1 } })
})
test('a history that cannot be read is told, and no register is made of a part of it', async () => {
  const unreadable = { type: 'CommunityRegistered', community: 'TC-X', on: 'never' }
  expect(await registerAfter(history.length, [unreadable])).toMatchObject({ left: { type: 'ReportsUnavailable' } })
})
