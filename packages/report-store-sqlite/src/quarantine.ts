/** What could not be read, beside the rows and written with them. */
import type { Advance, QuarantinedEvent, RowSet, Which } from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'

export interface Quarantine {
  readonly of: (set: RowSet) => ReadonlyArray<QuarantinedEvent>
  readonly write: (which: Which, advance: Advance) => void
  readonly drop: (set: RowSet) => void
  readonly dropShadows: (table: string) => void
  /** What is kept of one set is of another from now on. */
  readonly move: (table: string, from: Which, to: Which) => void
  readonly moveShadows: (table: string, to: Which) => void
}

const columns = 'stream, version, position, type, text, reason, policy'

export const quarantineIn = (database: DatabaseSync): Quarantine => {
  const all = database.prepare(`select ${columns} from quarantine where table_name = ? and which = ? order by position`)
  const put = database.prepare(
    `insert or replace into quarantine (table_name, which, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const remove = database.prepare('delete from quarantine where table_name = ? and which = ? and stream = ?')
  const drop = database.prepare('delete from quarantine where table_name = ? and which = ?')
  const dropShadows = database.prepare("delete from quarantine where table_name = ? and which glob 'shadow *'")
  const move = database.prepare('update quarantine set which = ? where table_name = ? and which = ?')
  const moveShadows = database.prepare("update quarantine set which = ? where table_name = ? and which glob 'shadow *'")
  return {
    of: ({ table, which }) => all.all(table, which).map(event => ({ ...(event as unknown as QuarantinedEvent) })),
    write: (which, { table, quarantine = [], release = [] }) => {
      for (const stream of release) remove.run(table, which, stream)
      for (const { stream, version, position, type, text, reason, policy } of quarantine)
        put.run(table, which, stream, version, position, type, text, reason, policy)
    },
    drop: ({ table, which }) => {
      drop.run(table, which)
    },
    dropShadows: table => {
      dropShadows.run(table)
    },
    move: (table, from, to) => {
      move.run(to, table, from)
    },
    moveShadows: (table, to) => {
      moveShadows.run(to, table)
    }
  }
}
