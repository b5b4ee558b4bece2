/** Two tables of one stream each counter, for the tests of workers that are killed: what it counted, and how often. */
import { right } from 'fp-ts/lib/Either.js'
import type { EventFormat, Table } from '@cofc/projections'

export interface Counted {
  readonly type: 'CounterOpened' | 'CounterCounted'
  readonly counter: string
  readonly by: number
}
export const counterFormat: EventFormat = {
  shapeVersionOf: () => 1,
  decode: json => right(json as Counted)
}
export const sums: Table<string, { sum: number; filling: string }, Counted> = {
  name: 'sums',
  version: 1,
  reads: { CounterOpened: true, CounterCounted: true },
  idOf: ({ counter }) => counter,
  // As long as a row usually is.
  initial: () => ({ sum: 0, filling: '-'.repeat(500) }),
  apply: (row, { event }) => ({ ...row, sum: row.sum + event.by })
}
export const times: Table<string, { positions: Array<string> }, Counted & { readonly type: 'CounterCounted' }> = {
  name: 'times',
  version: 1,
  reads: { CounterCounted: true },
  idOf: ({ counter }) => counter,
  initial: () => ({ positions: [] }),
  apply: (row, { position }) => ({ positions: [...row.positions, position] })
}
export const tables = [sums, times]
