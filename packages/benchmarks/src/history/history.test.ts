import { decodeEvent, membership, replay, review, type MembershipEvent, type ReviewEvent } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { history } from './history.ts'

const lines = [...history({ events: 1_000, members: 20 })]
const events = lines.map(({ data }) => {
  const decoded = decodeEvent(JSON.parse(data))
  if (isLeft(decoded)) throw new Error(`${data}: ${JSON.stringify(decoded.left)}`)
  return decoded.right
})
const of = (stream: string) => events.filter((_, index) => lines[index]?.stream === stream)

test('every event of a made-up history is one of the domain’s, under its own type', () => {
  expect(lines.map(({ type }) => type)).toEqual(events.map(({ type }) => type))
})
test('the versions of every stream go up by one', () => {
  const next = new Map<string, number>()
  for (const { stream, version } of lines) {
    expect(version).toBe((next.get(stream) ?? 0) + 1)
    next.set(stream, version)
  }
})
test('a made-up review ends with its final report, every standard rated twice', () => {
  const state = replay(review)(of('review-TC-1-0/1900-1901/peer-review') as ReadonlyArray<ReviewEvent>)
  expect(state).toMatchObject({ status: 'Final' })
  expect(state.status === 'Final' && [state.self.size, state.peer.size]).toEqual([75, 75])
})
test('a history ends with its last cycle, however many events that is', () => {
  const cycles = (many: number) =>
    [...history({ events: Infinity, members: 2, cycles: many })].filter(({ type }) => type === 'CyclePlanned').length
  expect([cycles(1), cycles(3)]).toEqual([1, 3])
})
test('a made-up membership is renewed', () => {
  const state = replay(membership)(of('membership-TC-1-0') as ReadonlyArray<MembershipEvent>)
  expect(state.cycles.map(({ cycle }) => cycle)).toEqual(['1900-1901', '1901-1902', '1902-1903'])
})
