/** What became of each row that was read: every row is counted once. */
import type { DatabaseSync } from 'node:sqlite'
import type { RowCounts } from '../summary.ts'

interface RowAt {
  readonly file: string
  readonly line: number
}
export interface RowStates {
  /** A command is to be given for that row. */
  readonly plan: (row: RowAt) => void
  /** One command of the row was dealt with; `written` when it recorded something. */
  readonly take: (row: RowAt, written: boolean) => void
  readonly count: (found: RowsFound) => RowCounts
}
interface RowsFound {
  readonly read: number
  /** Whether all that stood was written, or nothing had to be. */
  readonly written: boolean
  /** Whether the rows were checked at all. */
  readonly checked: boolean
}

const states = ['refused', 'waiting', 'differing', 'imported', 'planned'] as const

/** The first that holds of a row; a line that could not be read is none. */
const stateOfEach = `
  select file, line, min(state) as state from (
    select file, line, 0 as state from refusals where root is null and line is not null and rule <> 'UnreadableFile'
    union all select file, line, 1 from refusals where root is not null and line is not null
    union all select file, line, 2 from differences
    union all select file, line, case when written > 0 and taken = planned then 3 else 4 end from row_states
  ) group by file, line`

export const rowStatesIn = (database: DatabaseSync): RowStates => {
  const plan = database.prepare(
    'insert into row_states values (?, ?, 1, 0, 0) on conflict do update set planned = planned + 1'
  )
  const take = database.prepare(
    'update row_states set taken = taken + 1, written = written + ? where file = ? and line = ?'
  )
  const counted = database.prepare(`select state, count(*) as n from (${stateOfEach}) group by state`)
  return {
    plan: ({ file, line }) => {
      plan.run(file, line)
    },
    take: ({ file, line }, written) => {
      take.run(written ? 1 : 0, file, line)
    },
    count: ({ read, written, checked }) => {
      const found = new Map(counted.all().map(({ state, n }) => [states[state as number], n as number]))
      const of = (state: (typeof states)[number]): number => found.get(state) ?? 0
      const [refused, waiting, differing, imported] = [of('refused'), of('waiting'), of('differing'), of('imported')]
      const unwritten = written || !checked ? 0 : of('planned')
      const rest = read - refused - waiting - differing - imported - unwritten
      const [unchanged, unchecked] = checked ? [rest, 0] : [0, rest]
      return { read, imported, unchanged, differing, refused, waiting, unwritten, unchecked }
    }
  }
}
