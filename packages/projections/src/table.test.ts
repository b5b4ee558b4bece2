/** What the types of tables promise to those who write one. */
import { expect, expectTypeOf, test } from 'vitest'
import type { AnyTable, RowsOf, Table } from './table.ts'

interface Counted {
  readonly type: 'Counted'
  readonly room: string
  readonly people: number
}
interface Closed {
  readonly type: 'Closed'
  readonly room: string
}
type RoomId = `room ${string}`
const rooms: Table<RoomId, { people: number }, Counted | Closed> = {
  name: 'rooms',
  version: 1,
  reads: { Counted: true, Closed: true },
  idOf: ({ room }) => `room ${room}`,
  initial: () => ({ people: 0 }),
  apply: (row, { event }) => ({ people: event.type === 'Closed' ? 0 : row.people + event.people })
}

test('rows are given by the id and the row of their table', () => {
  expectTypeOf<RowsOf<{ hall: typeof rooms }>>().toEqualTypeOf<{
    readonly hall: ReadonlyMap<RoomId, { people: number }>
  }>()
  const any: AnyTable = rooms
  expect(any.name).toBe('rooms')
})

test('a table that leaves out a type it is folded from does not compile', () => {
  // @ts-expect-error Closed is read too
  const reads: Table<RoomId, unknown, Counted | Closed>['reads'] = { Counted: true }
  expect(reads).toEqual({ Counted: true })
})
