/** One table while it is folded: where it stands, the rows in memory, and whether it goes on. */
import { beginning, type Position } from '@cofc/event-store'
import type { Problem } from './event-format.ts'
import { newQuarantine, type Quarantine } from './quarantine.ts'
import type { Checkpoint, CheckpointWithQuarantine, Policy } from './report-store.ts'
import type { TableRows } from './row-cache.ts'
import type { AnyTable, EventAt, Happening } from './table.ts'

/** Why a table goes no further. The tables beside it do. */
export type TableFailure =
  /** A table never passes over an event: unless it parks the stream, it halts here until the event can be read. */
  | {
      readonly type: 'EventUnreadable'
      readonly table: string
      readonly stream: string
      readonly version: number
      readonly position: Position
      readonly problems: ReadonlyArray<Problem>
    }
  /** The table itself failed on this event. */
  | { readonly type: 'FoldFailed'; readonly table: string; readonly position: Position; readonly reason: string }
  /** The live rows were folded by another version of the table: rebuild it. */
  | { readonly type: 'RebuildNeeded'; readonly table: string; readonly found: number; readonly needed: number }

/** A table whose types need no name any more. */
export interface FoldedTable {
  readonly name: string
  readonly reads: Readonly<Record<string, true>>
  readonly idOf: (event: Happening) => string
  readonly initial: () => unknown
  readonly apply: (row: unknown, at: EventAt<Happening>) => unknown
}
export interface TableFold {
  readonly table: FoldedTable
  /** The version of the rows that are folded. */
  readonly version: number
  readonly rows: TableRows
  quarantine: Quarantine
  /** Where the rows stand that are written. */
  checkpoint: Checkpoint | null
  /** Where the rows in memory stand: before the event at which a table halted. */
  position: Position
  failure: TableFailure | null
}

/** An event that it reads is given to it as what it says it is: its type was looked up, and its codec read it. */
export const folded = (table: AnyTable): FoldedTable => table as unknown as FoldedTable

export const newTableFold = (table: AnyTable, version: number, rows: TableRows): TableFold => ({
  table: folded(table),
  version,
  rows,
  quarantine: newQuarantine('halt', []),
  checkpoint: null,
  position: beginning,
  failure: null
})

/** Takes up the rows where the store has them. */
export const takeUp = (
  fold: TableFold,
  { checkpoint, quarantined }: CheckpointWithQuarantine,
  policy: Policy
): void => {
  fold.rows.clear()
  fold.checkpoint = checkpoint
  fold.position = checkpoint?.position ?? beginning
  fold.quarantine = newQuarantine(policy, quarantined)
  if (checkpoint === null || checkpoint.version === fold.version) return
  const { name } = fold.table
  fold.failure = { type: 'RebuildNeeded', table: name, found: checkpoint.version, needed: fold.version }
}

/** What is in memory of it may be half of an event: nothing of that is written. */
export const fail = (fold: TableFold, position: Position, error: unknown): void => {
  fold.failure = { type: 'FoldFailed', table: fold.table.name, position, reason: String(error) }
  fold.rows.clear()
  fold.position = fold.checkpoint?.position ?? beginning
}

export const goesOn = ({ failure }: TableFold): boolean => failure === null
