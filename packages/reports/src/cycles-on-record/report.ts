/** Every cycle on record, the latest first: what forms and pages offer to choose from. */
import { right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle, EditionId, PlainDate } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { cycles, type CycleRow } from '../tables/cycle-row.ts'

export interface CycleOnRecord {
  readonly cycle: Cycle
  readonly edition: EditionId
  readonly opens: PlainDate
  readonly closes: PlainDate
  /** The last published revision of the national report; 0 while provisional. */
  readonly revision: number
}
const cyclesTables = { cycles }

const onRecord = ([cycle, { planned, publications }]: readonly [Cycle, CycleRow]): ReadonlyArray<CycleOnRecord> => {
  if (planned === null) return []
  const { edition, windows } = planned
  const revision = publications.at(-1)?.[1] ?? 0
  return [{ cycle, edition, opens: windows.opens, closes: windows.closes, revision }]
}
const answer = (rows: RowsOf<typeof cyclesTables>): Either<never, ReadonlyArray<CycleOnRecord>> =>
  right([...rows.cycles].flatMap(onRecord).toReversed())

export const cyclesOnRecord: Report<
  typeof cyclesTables,
  Readonly<Record<string, never>>,
  ReadonlyArray<CycleOnRecord>,
  never
> = {
  name: 'cycles-on-record',
  says: 'every cycle on record, the latest first',
  roles: everyone,
  tables: cyclesTables,
  ask: {},
  address: [],
  needs: {},
  answer,
  failures: {},
  csv: found => ({ columns: ['cycle', 'edition', 'opens', 'closes', 'revision'], rows: found.map(one => ({ ...one })) })
}
