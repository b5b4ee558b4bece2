/** Issues of which no report is kept: they were published before issues were kept, and are still to be restated. */
import { right, type Either } from 'fp-ts/lib/Either.js'
import type { Cycle } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { everyone } from '../everyone.ts'
import type { Report } from '../report.ts'
import { cycles } from '../tables/cycle-row.ts'

export interface IssueNotKept {
  readonly cycle: Cycle
  readonly revision: number
}
const tables = { cycles }

const answer = (rows: RowsOf<typeof tables>): Either<never, ReadonlyArray<IssueNotKept>> =>
  right(
    [...rows.cycles].flatMap(([cycle, { publications }]) =>
      publications.flatMap(([, revision, , kept]) => (kept === null ? [{ cycle, revision }] : []))
    )
  )

export const issuesNotKept: Report<
  typeof tables,
  Readonly<Record<string, never>>,
  ReadonlyArray<IssueNotKept>,
  never
> = {
  name: 'issues-not-kept',
  says: 'the published national reports that are still to be restated',
  roles: everyone,
  tables,
  ask: {},
  address: [],
  needs: {},
  answer,
  failures: {},
  csv: found => ({ columns: ['cycle', 'revision'], rows: found.map(one => ({ ...one })) })
}
