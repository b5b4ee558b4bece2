/** What became of tables that were followed in several parts, one beside or after another. */
import { beginning, type Position } from '@cofc/event-store'
import type { FollowResult, TableResult } from './following.ts'
import type { AnyTable } from './table.ts'
import type { TableFailure } from './table-fold.ts'

export interface JoinedResult extends FollowResult {
  readonly results: ReadonlyArray<FollowResult>
  /** Whether the table failed in no part. */
  readonly goesOn: (table: string) => boolean
}

export const furthestOf = (positions: Iterable<{ readonly position: Position }>): Position => {
  let furthest = beginning
  for (const { position } of positions) if (position > furthest) furthest = position
  return furthest
}

const placeOf = (failure: TableFailure): Position => ('position' in failure ? failure.position : beginning)
/** Of several failures the one that stands first in the history. */
const firstOf = (failures: ReadonlyArray<TableFailure>): TableFailure | null =>
  failures.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))[0] ?? null

const sumsOf = (counts: ReadonlyArray<FollowResult['ofType']>): FollowResult['ofType'] => {
  const sums = new Map<string, number>()
  for (const [type, count] of counts.flatMap(one => Object.entries(one))) sums.set(type, (sums.get(type) ?? 0) + count)
  return Object.fromEntries(sums)
}

const joined = (table: string, results: ReadonlyArray<TableResult>): TableResult => ({
  table,
  position: furthestOf(results),
  failure: firstOf(results.flatMap(({ failure }) => failure ?? []))
})

export const joinResults = (tables: ReadonlyArray<AnyTable>, results: ReadonlyArray<FollowResult>): JoinedResult => {
  const all = results.flatMap(result => result.tables)
  const whole = tables.map(({ name }) =>
    joined(
      name,
      all.filter(({ table }) => table === name)
    )
  )
  return {
    events: results.reduce((sum, { events }) => sum + events, 0),
    ofType: sumsOf(results.map(({ ofType }) => ofType)),
    tables: whole,
    results,
    goesOn: name => whole.some(({ table, failure }) => table === name && failure === null)
  }
}
