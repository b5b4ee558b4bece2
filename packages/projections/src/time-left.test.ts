import { expect, test } from 'vitest'
import { positionOf } from '@cofc/event-store'
import { doneOf, rebuildProgress } from './time-left.ts'

const clock = () => {
  let at = 5_000
  return { now: () => at, pass: (seconds: number) => void (at += seconds * 1_000) }
}
const positions = (...places: ReadonlyArray<number>) => ({
  events: 0,
  position: positionOf(places[0] ?? 0),
  positions: places.map(positionOf)
})

test('what is done is what all partitions have come through, and never more than all', () => {
  expect(doneOf([positionOf(50), positionOf(100)], positionOf(100))).toBe(0.75)
  expect(doneOf([positionOf(300)], positionOf(100))).toBe(1)
})

test('positions of commits and events within tell by the commit', () => {
  expect(doneOf(['0000000000000050:0000000000000050'], '0000000000000100:0000000000000100')).toBe(0.5)
})

test('nothing is said of an empty history, or of positions that begin with no number', () => {
  expect(doneOf([''], '')).toBeNull()
  expect(doneOf(['abc'], 'xyz')).toBeNull()
  expect(rebuildProgress('xyz', () => 0)(positions(1))).toMatchObject({ done: null, secondsLeft: null })
})

test('the time left is what is left at the rate so far', () => {
  const { now, pass } = clock()
  const tell = rebuildProgress(positionOf(100), now)
  expect(tell(positions(10)).secondsLeft).toBeNull()
  pass(10)
  expect(tell(positions(30))).toMatchObject({ done: 0.3, secondsLeft: 35 })
})

test('the rate is that of the last half minute', () => {
  const { now, pass } = clock()
  const tell = rebuildProgress(positionOf(1_000), now)
  tell(positions(0))
  pass(20)
  tell(positions(400))
  pass(20)
  tell(positions(420))
  pass(20)
  // A place a second since: what went faster lies more than half a minute back.
  expect(tell(positions(440)).secondsLeft).toBe(560)
})

test('a rebuild that was taken up counts what it did itself', () => {
  const { now, pass } = clock()
  const tell = rebuildProgress(positionOf(100), now)
  tell(positions(90))
  pass(1)
  expect(tell(positions(91)).secondsLeft).toBe(9)
})
