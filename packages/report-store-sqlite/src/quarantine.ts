/** What could not be read, beside the rows and written with them. */
import type { Advance, QuarantinedEvent, RowSet, Which } from '@cofc/projections'
import type { DatabaseSync } from 'node:sqlite'

export interface Quarantine {
  readonly of: (set: RowSet) => ReadonlyArray<QuarantinedEvent>
  readonly write: (which: Which, advance: Advance) => void
  readonly swap: (table: string) => void
  readonly dropShadows: (table: string) => void
}

const columns = 'stream, version, position, type, text, reason, policy'

export const quarantineIn = (database: DatabaseSync): Quarantine => {
  const all = database.prepare(`select ${columns} from quarantine where table_name = ? and which = ? order by position`)
  const put = database.prepare(
    `insert or replace into quarantine (table_name, which, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const remove = database.prepare('delete from quarantine where table_name = ? and which = ? and stream = ?')
  const removeLive = database.prepare("delete from quarantine where table_name = ? and which = 'live'")
  const removeShadows = database.prepare("delete from quarantine where table_name = ? and which <> 'live'")
  const makeLive = database.prepare("update quarantine set which = 'live' where table_name = ?")
  return {
    of: ({ table, which }) => all.all(table, which).map(event => ({ ...(event as unknown as QuarantinedEvent) })),
    write: (which, { table, quarantine = [], release = [] }) => {
      for (const stream of release) remove.run(table, which, stream)
      for (const { stream, version, position, type, text, reason, policy } of quarantine)
        put.run(table, which, stream, version, position, type, text, reason, policy)
    },
    swap: table => {
      removeLive.run(table)
      makeLive.run(table)
    },
    dropShadows: table => {
      removeShadows.run(table)
    }
  }
}
