import { expect, test } from 'vitest'
import { faultsIn, type Call, type Saw } from './model.ts'

const call = (begun: number, ended: number, saw: Saw): Call => ({ begun, ended, stream: 's', saw })
const added = (version: number, ...ids: ReadonlyArray<string>): Saw => ({
  type: 'Added',
  ids,
  version,
  position: String(version).padStart(3, '0')
})
const read = (...ids: ReadonlyArray<string>): Saw => ({ type: 'Read', ids })
const conflict = (expected: number, actual: number): Saw => ({ type: 'Conflict', expected, actual })

test('what overlaps may be seen in either order', () => {
  const calls = [call(0, 10, added(2, 'a', 'b')), call(2, 4, read()), call(5, 6, read('a', 'b'))]
  expect(faultsIn(calls)).toEqual([])
})

test('a repetition answered later is the same append', () => {
  const calls = [call(0, 3, added(1, 'a')), call(4, 5, read('a')), call(6, 7, added(1, 'a'))]
  expect(faultsIn(calls)).toEqual([])
})

test('a read after an append sees it', () => {
  expect(faultsIn([call(0, 1, added(1, 'a')), call(2, 3, read())])).toContain(
    'what was answered before is not seen after'
  )
})

test('what one reader saw, no later one misses', () => {
  const calls = [call(0, 10, added(1, 'a')), call(2, 3, read('a')), call(4, 5, read())]
  expect(faultsIn(calls)).toContain('what was answered before is not seen after')
})

test('a conflict tells a version that the stream had at that time', () => {
  const calls = [call(0, 1, added(1, 'a')), call(2, 3, added(2, 'b')), call(4, 5, conflict(0, 1))]
  expect(faultsIn(calls)).toContain('what was answered before is not seen after')
  expect(faultsIn([call(0, 1, conflict(0, 0))])).toContain('an answer that no moment bears out')
})

test('no part of an append is seen, and none is lost or stands on another', () => {
  const two = call(0, 5, added(2, 'a', 'b'))
  expect(faultsIn([two, call(1, 2, read('a'))])).toContain('a part of an append was seen')
  expect(faultsIn([two, call(6, 7, added(4, 'd'))])).toContain('appends overlap, or one is missing')
  expect(faultsIn([two, call(1, 2, added(2, 'c', 'd'))])).toContain('appends overlap, or one is missing')
  expect(faultsIn([two, call(6, 7, read('b', 'a'))])).toContain('an answer that no moment bears out')
})

test('positions follow the order of appending, over all streams', () => {
  const late: Call = { ...call(2, 3, { type: 'Added', ids: ['x'], version: 1, position: '000' }), stream: 'other' }
  expect(faultsIn([call(0, 1, added(1, 'a')), late])).toEqual(['a later append stands at an earlier position'])
})
