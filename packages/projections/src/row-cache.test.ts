import { expect, test } from 'vitest'
import { rowCache, type TableRows } from './row-cache.ts'

const put = (rows: TableRows, ...streams: ReadonlyArray<string>): void => {
  for (const stream of streams) rows.put(stream, { id: stream, row: stream, changed: false })
}
const held = (rows: TableRows, ...streams: ReadonlyArray<string>): ReadonlyArray<string> =>
  streams.filter(stream => rows.get(stream) !== undefined)

test('tables share the room: rows of one stream count once, however many tables have one', () => {
  const cache = rowCache(2)
  const [rooms, guests] = [cache.table(), cache.table()]
  put(rooms, 'a')
  put(guests, 'a')
  expect(cache.full()).toBe(false)
  put(guests, 'b')
  expect(cache.full()).toBe(true)
  expect([held(rooms, 'a', 'b'), held(guests, 'a', 'b')]).toEqual([['a'], ['a', 'b']])
})

test('rows of streams touched lately stay, those of others are let go', () => {
  const cache = rowCache(2)
  const rows = cache.table()
  put(rows, 'a', 'b')
  cache.makeRoom()
  put(rows, 'c')
  expect(held(rows, 'a')).toEqual(['a'])
  expect(cache.full()).toBe(true)
  cache.makeRoom()
  expect(held(rows, 'a', 'b', 'c')).toEqual(['a', 'c'])
})

test('room is made only when it is needed', () => {
  const cache = rowCache(3)
  const rows = cache.table()
  put(rows, 'a', 'b')
  cache.makeRoom()
  cache.makeRoom()
  expect(held(rows, 'a', 'b')).toEqual(['a', 'b'])
})

test('each changed row is taken once, until it changes again', () => {
  const rows = rowCache(3).table()
  put(rows, 'a', 'b')
  const a = rows.get('a')
  if (a === undefined) return expect.unreachable()
  rows.touch(a, 1)
  rows.touch(a, 2)
  expect(rows.takeChanged()).toEqual([{ id: 'a', row: 2, changed: false }])
  expect(rows.takeChanged()).toEqual([])
  rows.touch(a, 3)
  expect(rows.takeChanged()).toMatchObject([{ row: 3 }])
})

test('what one table forgets, old or young, another keeps', () => {
  const cache = rowCache(1)
  const [rooms, guests] = [cache.table(), cache.table()]
  put(rooms, 'a')
  put(guests, 'a')
  cache.makeRoom()
  put(rooms, 'b')
  const b = rooms.get('b')
  if (b !== undefined) rooms.touch(b, 1)
  rooms.clear()
  expect(held(rooms, 'a', 'b')).toEqual([])
  expect(rooms.takeChanged()).toEqual([])
  expect(held(guests, 'a')).toEqual(['a'])
})
