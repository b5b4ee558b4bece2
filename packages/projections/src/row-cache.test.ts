import { expect, test } from 'vitest'
import { rowCache, type TableRows } from './row-cache.ts'

const put = (rows: TableRows, ...streams: ReadonlyArray<string>): void => {
  for (const stream of streams) rows.put(stream, { id: stream, row: stream, changed: false, weight: 750 })
}
const held = (rows: TableRows, ...streams: ReadonlyArray<string>): ReadonlyArray<string> =>
  streams.filter(stream => rows.get(stream) !== undefined)

test('tables share the room, and each row counts by its weight', () => {
  const cache = rowCache(2_500)
  const [rooms, guests] = [cache.table(), cache.table()]
  put(rooms, 'a')
  put(guests, 'a')
  expect(cache.full()).toBe(false)
  put(guests, 'b')
  expect(cache.full()).toBe(true)
  expect([held(rooms, 'a', 'b'), held(guests, 'a', 'b')]).toEqual([['a'], ['a', 'b']])
})

test('a row that is folded on weighs more, and what its text does once it is written', () => {
  const cache = rowCache(2_000)
  const rows = cache.table()
  put(rows, 'a')
  const a = rows.get('a')
  if (a === undefined) return expect.unreachable()
  rows.touch(a, 1, 1_000)
  expect(cache.full()).toBe(true)
  for (const changed of rows.takeChanged()) rows.weigh(changed, 900)
  expect(cache.full()).toBe(false)
  rows.touch(a, 2, 850)
  expect(cache.full()).toBe(true)
})

test('few heavy rows fill the room as many light ones do', () => {
  const [few, many] = [rowCache(100_000), rowCache(100_000)]
  const [heavy, light] = [few.table(), many.table()]
  const countUntilFull = (cache: typeof few, rows: TableRows, weight: number): number => {
    let count = 0
    for (; !cache.full(); count++) rows.put(String(count), { id: String(count), row: count, changed: false, weight })
    return count
  }
  expect([countUntilFull(few, heavy, 24_750), countUntilFull(many, light, 0)]).toEqual([4, 400])
})

test('rows of streams touched lately stay, those of others are let go', () => {
  const cache = rowCache(2_000)
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
  const cache = rowCache(3_000)
  const rows = cache.table()
  put(rows, 'a', 'b')
  cache.makeRoom()
  cache.makeRoom()
  expect(held(rows, 'a', 'b')).toEqual(['a', 'b'])
})

test('each changed row is taken once, until it changes again', () => {
  const rows = rowCache(3_000).table()
  put(rows, 'a', 'b')
  const a = rows.get('a')
  if (a === undefined) return expect.unreachable()
  rows.touch(a, 1, 0)
  rows.touch(a, 2, 0)
  expect(rows.takeChanged()).toEqual([{ id: 'a', row: 2, changed: false, weight: 750 }])
  expect(rows.takeChanged()).toEqual([])
  rows.touch(a, 3, 0)
  expect(rows.takeChanged()).toMatchObject([{ row: 3 }])
})

test('what one table forgets, old or young, another keeps', () => {
  const cache = rowCache(1_000)
  const [rooms, guests] = [cache.table(), cache.table()]
  put(rooms, 'a')
  put(guests, 'a')
  cache.makeRoom()
  put(rooms, 'b')
  const b = rooms.get('b')
  if (b !== undefined) rooms.touch(b, 1, 0)
  rooms.clear()
  expect(held(rooms, 'a', 'b')).toEqual([])
  expect(rooms.takeChanged()).toEqual([])
  expect(held(guests, 'a')).toEqual(['a'])
})
