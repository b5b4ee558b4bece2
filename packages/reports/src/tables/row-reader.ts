/** The rows of one table in what was read of several. */
import type { Readings } from '@cofc/projections'

interface TableOf<Id extends string, Row> {
  readonly name: string
  readonly idOf: (event: never) => Id
  readonly initial: () => Row
}
export const rowsOf = <Id extends string, Row>({ name }: TableOf<Id, Row>, readings: Readings): ReadonlyMap<Id, Row> =>
  new Map((readings[name]?.rows ?? []).map(({ id, row }) => [id as Id, JSON.parse(row) as Row]))
